/** Longer than any DNS name: what is longer is no name, and would push the facts off the screen. */
const MAX = 300;

/**
 * What a provider wrote, as one line of plain text: control characters, line ends and marks that turn the
 * direction of writing become blanks, so that no name can forge a line of a message.
 */
export function plain(text: string, max = MAX): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\u200B\uFEFF]+/gu, ' ')
    .toWellFormed()
    .replace(/ {2,}/g, ' ')
    .trim();
  return shortenEnd(line, max);
}

/** Cuts a text that is too long, between characters, and says so with an ellipsis. */
export function shortenEnd(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Cuts the middle out of a text that is too long: both ends of a name tell it from its neighbours. */
export function shortenMiddle(text: string, max: number, mark = '…'): string {
  if (text.length <= max) return text;
  const room = Math.max(max - mark.length, 0);
  const head = text.slice(0, Math.ceil(room / 2)).replace(/[\uD800-\uDBFF]$/, '');
  const tail = room < 2 ? '' : text.slice(-Math.floor(room / 2)).replace(/^[\uDC00-\uDFFF]/, '');
  return `${head}${mark}${tail}`;
}
