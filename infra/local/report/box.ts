import { cut, WIDTH } from './screen.ts';

const INSET = '        ';

/** A text with a colored edge and a title. Long lines are wrapped, not cut, because users copy from them. */
export function boxed(
  title: string,
  text: string,
  paint: (text: string) => string,
  inset = '',
): string[] {
  const edge = INSET + inset;
  const width = WIDTH - edge.length - 2;
  const body = wrapped(text.trimEnd(), width);
  return [
    `${edge}${paint('┌')} ${paint(cut(title, width))}`,
    ...body.map((line) => `${edge}${paint('│')} ${line}`.trimEnd()),
    `${edge}${paint('└')}`,
  ];
}

/** A text in lines of at most `width` characters. */
export function wrapped(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): string[] {
  const pieces: string[] = [];
  let rest = line;
  while (rest.length > width) {
    const space = rest.lastIndexOf(' ', width);
    const end = space > width / 2 ? space + 1 : width;
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end);
  }
  return [...pieces, rest];
}
