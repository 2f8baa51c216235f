/** A configuration or an environment with which a run cannot start; the message lists all problems. */
export class UnusableConfiguration extends Error {
  override readonly name = 'UnusableConfiguration';
}
