import { shorten, WIDTH } from '../local/report/screen.ts';

const GAP = 2;
const SHORTEST = 12;

/** Rows as columns below their titles, in lines of at most 100 characters: the widest columns give way. */
export function columns(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  indent = 0,
): string[] {
  const all = [titles, ...rows];
  const widths = titles.map((_, index) =>
    Math.max(...all.map((row) => [...(row[index] ?? '')].length)),
  );
  const room = WIDTH - indent - GAP * (titles.length - 1);
  const total = () => widths.reduce((sum, width) => sum + width, 0);
  while (total() > room && Math.max(...widths) > SHORTEST) {
    widths[widths.indexOf(Math.max(...widths))]! -= 1;
  }
  return all.map((row) =>
    row
      .map((cell, index) => shorten(cell, widths[index] ?? 0).padEnd(widths[index] ?? 0))
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}
