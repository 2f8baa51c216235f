/** Colors, or plain text if the output has none or NO_COLOR is set (https://no-color.org). */
export interface Style {
  dim(text: string): string;
  bold(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  green(text: string): string;
  cyan(text: string): string;
}

function chooseStyle(colored: boolean): Style {
  const paint = (code: number) => (text: string) =>
    colored ? `\u001B[${code}m${text}\u001B[0m` : text;
  return {
    dim: paint(2),
    bold: paint(1),
    red: paint(31),
    yellow: paint(33),
    green: paint(32),
    cyan: paint(36),
  };
}

/** Maximum length of a line. */
export const WIDTH = 100;

/** The output of a report. */
export interface Screen {
  readonly style: Style;
  /** Characters per line; `Infinity` if the output is not a terminal. */
  readonly width: number;
  line(text?: string): void;
  /** A transient line that the next line replaces. Printed only on a terminal. */
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

/** At most `width` characters; an ellipsis replaces the rest. */
export function cut(text: string, width: number): string {
  const characters = [...text];
  return characters.length <= width ? text : `${characters.slice(0, width - 1).join('')}…`;
}

/** At most `width` characters; an ellipsis replaces the middle. */
export function shorten(text: string, width: number): string {
  const characters = [...text];
  if (characters.length <= width) return text;
  const end = Math.floor((width - 1) / 2);
  const beginning = characters.slice(0, width - 1 - end);
  return `${beginning.join('')}…${characters.slice(characters.length - end).join('')}`;
}
