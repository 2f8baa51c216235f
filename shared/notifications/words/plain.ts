/** RFC 1035, section 2.3.4. Providers can send longer texts; the sort key of the delivery log is limited. */
export const MAX_DNS_NAME = 253;

/** Longer than any DNS name. */
const MAX = 300;

/**
 * Converts provider text to one line of plain text. Control characters, line ends and bidirectional marks become
 * spaces, so that a name cannot forge a line of a message.
 */
export function plain(text: string, max = MAX): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\u200B\uFEFF]+/gu, ' ')
    .toWellFormed()
    .replace(/ {2,}/g, ' ')
    .trim();
  return shortenEnd(line, max);
}

/** Cuts the end of a text that is too long, between two characters, and adds an ellipsis. */
export function shortenEnd(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Cuts the middle out of a text that is too long, because names often differ only at their ends. */
export function shortenMiddle(text: string, max: number, mark = '…'): string {
  if (text.length <= max) return text;
  const kept = Math.max(max - mark.length, 0);
  const head = text.slice(0, Math.ceil(kept / 2)).replace(/[\uD800-\uDBFF]$/, '');
  const tail = kept < 2 ? '' : text.slice(-Math.floor(kept / 2)).replace(/^[\uDC00-\uDFFF]/, '');
  return `${head}${mark}${tail}`;
}

/** `1 certificate`, `2 certificates`. */
export function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
