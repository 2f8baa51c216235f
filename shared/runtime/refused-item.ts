/** An item that the database rejects, usually because it is too large. The message has its key, never its content. */
export class RefusedItem extends Error {
  override readonly name = 'RefusedItem';
  /** The key of the item in readable form: `certificate/digicert/main/112211 state`. */
  readonly key: string;

  constructor(key: string, bytes: number) {
    super(
      `The item ${key} cannot be stored: DynamoDB takes 400 KB an item, and it has about ${Math.ceil(bytes / 1024)} KB`,
    );
    this.key = key;
  }
}
