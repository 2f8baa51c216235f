import type { Style, Terminal } from '../local/report/screen.ts';
import { plainLine, plainLines } from '../local/report/plain-text.ts';
import { openScreen, WIDTH, shorten } from '../local/report/screen.ts';

/** The output of a command: text for people, or JSON with `--json`. */
export interface Output {
  /** Characters in a line of a table. */
  readonly width: number;
  /** Text only. Control characters in names are replaced, so the text stays one line and cannot control the terminal. */
  line(text?: string, paint?: keyof Style): void;
  /** Text only: a transient progress line. */
  progress(text: string): void;
  /** Progress of a long step: a transient line on a terminal, otherwise a line on standard error. */
  status(text: string): void;
  /** JSON only: one document per line. */
  data(content: unknown): void;
  /** Standard error. Can have several lines. */
  warn(text: string): void;
}

/** Narrower terminals wrap the lines, which remain readable. */
const NARROWEST = 60;

export function openOutput(
  terminal: Terminal & { readonly columns?: number | undefined },
  options: {
    readonly json: boolean;
    readonly noColor: boolean;
    /** Separate from the answer. */
    readonly warnings: Pick<Terminal, 'write'>;
  },
): Output {
  const { json, noColor, warnings } = options;
  const nothing = () => undefined;
  const screen = openScreen(terminal, { noColor });
  const width = Math.max(NARROWEST, Math.min(terminal.columns ?? WIDTH, WIDTH));
  return {
    width,
    line: json
      ? nothing
      : (text = '', paint) => {
          const line = plainLine(text);
          screen.line(paint === undefined ? line : screen.style[paint](line));
        },
    progress: json ? nothing : (text) => screen.progress(plainLine(text).slice(0, width - 1)),
    status: (text) =>
      terminal.isTTY === true && !json
        ? screen.progress(plainLine(text).slice(0, width - 1))
        : void warnings.write(`${plainLine(text)}\n`),
    data: json ? (content) => void terminal.write(`${JSON.stringify(content)}\n`) : nothing,
    warn: (text) => {
      screen.progress('');
      warnings.write(`${plainLines(text)}\n`);
    },
  };
}

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
