import type { Style } from '../local/report/style.ts';
import { plainLine, plainLines } from '../local/report/plain-text.ts';
import { openScreen, WIDTH } from '../local/report/screen.ts';
import type { Terminal } from '../local/report/screen.ts';

/** Where a command answers: for eyes or for programs, never for both. */
export interface Output {
  /** Characters in a line of a table. */
  readonly width: number;
  /** For eyes. Whatever a name from outside may hold, it is one line, and does nothing to the terminal. */
  line(text?: string, paint?: keyof Style): void;
  /** For eyes that wait. */
  progress(text: string): void;
  /** For programs: one JSON text a line. */
  data(content: unknown): void;
  /** What is not as it should be, beside the answer. May be of several lines. */
  warn(text: string): void;
}

/** A terminal that is narrower breaks the lines, which then still say something. */
const NARROWEST = 60;

export function openOutput(
  terminal: Terminal & { readonly columns?: number | undefined },
  options: {
    readonly json: boolean;
    readonly noColor: boolean;
    /** Where warnings go: never into the answer. */
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
    data: json ? (content) => void terminal.write(`${JSON.stringify(content)}\n`) : nothing,
    warn: (text) => {
      screen.progress('');
      warnings.write(`${plainLines(text)}\n`);
    },
  };
}
