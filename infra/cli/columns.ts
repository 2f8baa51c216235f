import { shorten, WIDTH } from '../local/report/screen.ts';

const GAP = 2;
const SHORTEST = 12;

/**
 * Formats rows as columns below their titles, in lines of at most `width` characters. The widest columns are shortened.
 *
 * @param whole indexes of columns that are never shortened, because users copy from them
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
  const available = width - GAP * (titles.length - 1);
  const total = () => widths.reduce((sum, width) => sum + width, 0);
  const widest = () => Math.max(...widths.filter((_, index) => !whole.includes(index)), 0);
  while (total() > available && widest() > SHORTEST) {
    const max = widest();
    widths[widths.findIndex((width, index) => width === max && !whole.includes(index))]! -= 1;
  }
  return all.map((row) =>
    row
      .map((cell, index) => shorten(cell, widths[index] ?? 0).padEnd(widths[index] ?? 0))
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}
