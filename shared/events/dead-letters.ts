/** Where things go that no further try can cure, so that a person can look at them. */
export interface DeadLetters {
  /** @throws where the letter could not be delivered: then nothing may be forgotten yet. */
  send(letter: DeadLetter): Promise<void>;
}

export interface DeadLetter {
  /** What it is and why it is here, for people. */
  readonly reason: string;
  /** The thing itself, as far as it fits. */
  readonly content: unknown;
}
