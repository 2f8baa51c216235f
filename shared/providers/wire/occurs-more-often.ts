/** Whether a character occurs in a text more often than `limit`. Much faster than parsing the text. */
export function occursMoreOften(text: string, character: string, limit: number): boolean {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) {
    count += 1;
    if (count > limit) return true;
  }
  return false;
}
