/**
 * Characters that control a terminal or change how a text is displayed: control characters, line ends, bidirectional
 * marks, and invisible characters.
 */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** A text as one line without characters that control a terminal. The number of characters stays the same. */
export function plainLine(text: string): string {
  return text.replaceAll(UNSAFE, '\uFFFD');
}

/** The same for a text of several lines. */
export function plainLines(text: string): string {
  return text.split('\n').map(plainLine).join('\n');
}

/** `1 event`, `2 events`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
