/** A text as one word of a shell. */
export function shellWord(text: string): string {
  return /^[A-Za-z0-9._-]+$/.test(text) ? text : shellQuoted(text);
}

/** Between single quotes a shell reads everything as it is, except the single quote itself. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
