import { chooseStyle } from '../local/report/style.ts';
import type { Style } from '../local/report/style.ts';
import { openScreen } from '../local/report/screen.ts';
import type { Terminal } from '../local/report/screen.ts';

/** Where a command answers: for eyes or for programs, never for both. */
export interface Output {
  readonly style: Style;
  /** For eyes. */
  line(text?: string): void;
  /** For eyes that wait. */
  progress(text: string): void;
  /** For programs: one JSON text a line. */
  data(content: unknown): void;
}

export function openOutput(
  terminal: Terminal,
  { json, noColor }: { readonly json: boolean; readonly noColor: boolean },
): Output {
  const nothing = () => undefined;
  if (json) {
    return {
      style: chooseStyle(false),
      line: nothing,
      progress: nothing,
      data: (content) => void terminal.write(`${JSON.stringify(content)}\n`),
    };
  }
  const screen = openScreen(terminal, { noColor });
  return { style: screen.style, line: screen.line, progress: screen.progress, data: nothing };
}
