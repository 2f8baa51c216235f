import { chooseStyle } from './style.ts';
import type { Style } from './style.ts';

/** Lines for eyes never get longer. */
export const WIDTH = 100;

/** Where the account of a run is written. */
export interface Screen {
  readonly style: Style;
  /** Characters in a line; unbounded where no terminal breaks it. */
  readonly width: number;
  line(text?: string): void;
  /** A line that the next one takes the place of; nowhere but on a terminal. */
  progress(text: string): void;
}

export interface Terminal {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
}

export function openScreen(terminal: Terminal, { noColor }: { readonly noColor: boolean }): Screen {
  const live = terminal.isTTY === true;
  let shown = false;
  const clear = () => {
    if (shown) terminal.write('\r\u001B[2K');
    shown = false;
  };
  return {
    style: chooseStyle(live && !noColor),
    width: live ? WIDTH : Infinity,
    line: (text = '') => {
      clear();
      terminal.write(`${text}\n`);
    },
    progress: (text) => {
      if (!live) return;
      clear();
      terminal.write(cut(text, WIDTH));
      shown = true;
    },
  };
}

/** At most so many characters, an ellipsis where some are missing. */
export function cut(text: string, width: number): string {
  const characters = [...text];
  return characters.length <= width ? text : `${characters.slice(0, width - 1).join('')}…`;
}

/** At most so many characters, both ends shown and an ellipsis between them. */
export function shorten(text: string, width: number): string {
  const characters = [...text];
  if (characters.length <= width) return text;
  const end = Math.floor((width - 1) / 2);
  const beginning = characters.slice(0, width - 1 - end);
  return `${beginning.join('')}…${characters.slice(characters.length - end).join('')}`;
}
