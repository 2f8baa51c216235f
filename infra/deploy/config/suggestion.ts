/** `. Did you mean "digicert"?`, or an empty text if no known name is similar. */
export function suggestion(given: unknown, known: readonly unknown[]): string {
  if (typeof given !== 'string') return '';
  const text = given.toLowerCase();
  const [nearest] = known
    .filter((name) => typeof name === 'string')
    // Another number is another value, not a spelling mistake.
    .filter((name) => digitsOf(name) === digitsOf(given))
    .map((name) => {
      const abbreviated = text.length > 2 && name.toLowerCase().startsWith(text);
      return { name, edits: abbreviated ? 1 : distance(text, name.toLowerCase()) };
    })
    .filter(({ edits }) => edits <= Math.max(1, Math.floor(text.length / 3)))
    .sort((a, b) => a.edits - b.edits);
  return nearest === undefined ? '' : `. Did you mean "${nearest.name}"?`;
}

function digitsOf(text: string): string {
  return text.replace(/\D+/g, ' ').trim();
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= b.length; column += 1) {
      next.push(
        Math.min(
          (next[column - 1] ?? 0) + 1,
          (row[column] ?? 0) + 1,
          (row[column - 1] ?? 0) + (letter === b[column - 1] ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
