/** A stored item that cannot be read. Says where and why, never what stands there. */
export class MalformedItem extends Error {
  override readonly name = 'MalformedItem';
  /** The item's key, for people: `certificate/digicert/main/112211 state`. */
  readonly key: string;

  constructor(key: string, problems: readonly string[]) {
    super(`The stored item ${key} cannot be read: ${problems.join('; ')}`);
    this.key = key;
  }
}
