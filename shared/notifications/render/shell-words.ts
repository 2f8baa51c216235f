/** A text as one shell word. */
export function shellWord(text: string): string {
  return /^[A-Za-z0-9._/-]+$/.test(text) ? text : shellQuoted(text);
}

/** A shell reads all characters between single quotes literally, except the single quote. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
