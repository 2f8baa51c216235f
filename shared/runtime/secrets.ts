/** Reads a secret by name. Secrets are never logged, stored or part of a message. */
export interface SecretReader {
  /** @throws Error with the name of the secret, and never its content, if it cannot be read. */
  read(name: string): Promise<string>;
}
