/** A stored item that cannot be read. The message has the path and the reason, never the value. */
export class MalformedItem extends Error {
  override readonly name = 'MalformedItem';
  /** The key of the item in readable form: `certificate/digicert/main/112211 state`. */
  readonly key: string;
  /** Present if the item is damaged and not of a newer version: it can be replaced. */
  readonly damaged?: DamagedState;

  constructor(key: string, problems: readonly string[], damaged?: DamagedState) {
    super(`The stored item ${key} cannot be read: ${problems.join('; ')}`);
    this.key = key;
    if (damaged !== undefined) this.damaged = damaged;
  }
}

export interface DamagedState {
  /** The revision next to the state; 0 if it is not a valid revision. */
  readonly revision: number;
}
