/** An item that the database does not take as it is: too large, above all. Says which, never what it holds. */
export class RefusedItem extends Error {
  override readonly name = 'RefusedItem';
  /** The item's key, for people: `certificate/digicert/main/112211 state`. */
  readonly key: string;

  constructor(key: string, bytes: number) {
    super(
      `The item ${key} cannot be stored: DynamoDB takes 400 KB an item, and it has about ${Math.ceil(bytes / 1024)} KB`,
    );
    this.key = key;
  }
}
