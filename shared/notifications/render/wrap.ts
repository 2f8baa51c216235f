interface Wrapping {
  /** Columns. A longer word gets its own line and is never broken. */
  readonly width: number;
  /** The prefix of the first line. */
  readonly first?: string;
  /** The prefix of all other lines. */
  readonly rest?: string;
}

/** Wraps a paragraph. Words are never broken, because users copy names and values. */
export function wrap(text: string, { width, first = '', rest = '' }: Wrapping): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(' ').filter((part) => part !== '')) {
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
