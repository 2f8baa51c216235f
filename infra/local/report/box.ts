import { cut, WIDTH } from './screen.ts';

const INSET = '        ';

/** A text behind a coloured edge, with a title; lines that do not fit are broken, for they are to be copied. */
export function boxed(
  title: string,
  text: string,
  paint: (text: string) => string,
  inset = '',
): string[] {
  const edge = INSET + inset;
  const room = WIDTH - edge.length - 2;
  const body = wrapped(text.trimEnd(), room);
  return [
    `${edge}${paint('┌')} ${paint(cut(title, room))}`,
    ...body.map((line) => `${edge}${paint('│')} ${line}`.trimEnd()),
    `${edge}${paint('└')}`,
  ];
}

/** A text in lines of at most `room` characters. */
export function wrapped(text: string, room: number): string[] {
  return text.split('\n').flatMap((line) => broken(line, room));
}

function broken(line: string, room: number): string[] {
  const pieces: string[] = [];
  let rest = line;
  while (rest.length > room) {
    const space = rest.lastIndexOf(' ', room);
    const end = space > room / 2 ? space + 1 : room;
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end);
  }
  return [...pieces, rest];
}
