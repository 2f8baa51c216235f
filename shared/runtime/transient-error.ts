/** A service of the monitor did not answer; a retry can succeed. */
export class TransientError extends Error {
  override readonly name = 'TransientError';
}
