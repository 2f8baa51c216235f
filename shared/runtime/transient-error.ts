/** A service that the monitor uses did not respond; a retry can succeed. */
export class TransientError extends Error {
  override readonly name = 'TransientError';
}
