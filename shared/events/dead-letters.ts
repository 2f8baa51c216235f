/** Receives records and events that no retry can process, so that an operator can inspect them. */
export interface DeadLetters {
  /** @throws if the letter could not be delivered: the caller must then keep the record. */
  send(letter: DeadLetter): Promise<void>;
}

export interface DeadLetter {
  /** What the content is, and why it could not be processed. */
  readonly reason: string;
  /** The record or event, if it fits. */
  readonly content: unknown;
}
