import { shorten, WIDTH } from '../local/report/screen.ts';

const GAP = 2;
const SHORTEST = 12;

/**
 * Rows as columns below their titles, in lines of at most `width` characters: the widest columns give way, but for those
 * whose cells are to be copied, which are never cut.
 *
 * @param whole the indexes of the columns to copy from
 */
export function columns(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  width = WIDTH,
  whole: readonly number[] = [],
): string[] {
  const all = [titles, ...rows];
  const widths = titles.map((_, index) =>
    all.reduce((widest, row) => Math.max(widest, [...(row[index] ?? '')].length), 0),
  );
  const room = width - GAP * (titles.length - 1);
  const total = () => widths.reduce((sum, width) => sum + width, 0);
  const widest = () => Math.max(...widths.filter((_, index) => !whole.includes(index)), 0);
  while (total() > room && widest() > SHORTEST) {
    const max = widest();
    widths[widths.findIndex((one, index) => one === max && !whole.includes(index))]! -= 1;
  }
  return all.map((row) =>
    row
      .map((cell, index) => shorten(cell, widths[index] ?? 0).padEnd(widths[index] ?? 0))
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}
