/** Reads a secret by name. What comes back is never logged, stored or put into a message. */
export interface SecretReader {
  /** @throws Error that names the secret, and never its content, where it cannot be read. */
  read(name: string): Promise<string>;
}
