export interface Wrapping {
  /** Columns; a word that is longer gets a line of its own and stays whole. */
  readonly width: number;
  /** Stands before the first line. */
  readonly first?: string;
  /** Stands before every other line. */
  readonly rest?: string;
}

/** A paragraph as lines that fit a width. Words are never broken: names and values are copied from here. */
export function wrap(text: string, { width, first = '', rest = '' }: Wrapping): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(' ').filter((one) => one !== '')) {
    if (!empty && columns(line) + 1 + columns(word) > width) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line.trimEnd()];
}

function columns(text: string): number {
  return [...text].length;
}
