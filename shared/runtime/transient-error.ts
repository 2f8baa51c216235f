/** Something of ours did not answer; another try may well succeed. */
export class TransientError extends Error {
  override readonly name = 'TransientError';
}
