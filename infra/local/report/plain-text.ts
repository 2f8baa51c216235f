/**
 * Whatever makes a terminal do something, or shows a text otherwise than it is written: control characters, line
 * ends, marks that turn the direction of writing, and characters that nobody sees.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** A text as one line that does nothing to a terminal. As many characters as before: columns stay columns. */
export function plainLine(text: string): string {
  return text.replaceAll(UNSEEN, '\uFFFD');
}

/** The same for a text of several lines. */
export function plainLines(text: string): string {
  return text.split('\n').map(plainLine).join('\n');
}
