import type { Style } from '../local/report/style.ts';
import { plainLine, plainLines } from '../local/report/plain-text.ts';
import { openScreen, WIDTH } from '../local/report/screen.ts';
import type { Terminal } from '../local/report/screen.ts';

/** The output of a command: text for people, or JSON with `--json`. */
export interface Output {
  /** Characters in a line of a table. */
  readonly width: number;
  /** Text only. Control characters in names are replaced, so the text stays one line and cannot control the terminal. */
  line(text?: string, paint?: keyof Style): void;
  /** Text only: a transient progress line. */
  progress(text: string): void;
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
    data: json ? (content) => void terminal.write(`${JSON.stringify(content)}\n`) : nothing,
    warn: (text) => {
      screen.progress('');
      warnings.write(`${plainLines(text)}\n`);
    },
  };
}
