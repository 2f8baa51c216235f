import { formatDay } from '../../shared/notifications/words/format-instant.ts';
import type { ListedCertificate } from './answers.ts';
import { columns } from './output.ts';
import type { Output } from './output.ts';
import { isTestAlert } from './test-alert-certificate.ts';

/** Precede the status, because a pipe shows no color, and not every reader can distinguish colors. */
export const MARKS = { critical: '!!', warning: '!', none: '' } as const;
const PAINTS = { critical: 'red', warning: 'yellow', none: undefined } as const;

/** Longer names can be shortened to this many characters, because the ID is complete. */
const NAME_WIDTH = 30;
const NAME = 'NAME';
/** The end of the line with the titles. */
const ID = '  ID';
/** Precedes the lines that continue a row. */
const INDENT = ' '.repeat(5);

type Row = Readonly<Record<string, string>>;

/** In the order of the columns. */
const CELLS: Readonly<Record<string, (one: ListedCertificate) => string>> = {
  STATUS: ({ severity, status, removed }) =>
    `${MARKS[severity].padEnd(3)}${removed === true ? 'removed' : status}`,
  [NAME]: ({ commonName = '' }) => commonName,
  EXPIRES: ({ notAfter, noExpiry }) =>
    noExpiry === true ? 'never' : (notAfter?.slice(0, 10) ?? ''),
  LEFT: ({ daysLeft }) => (daysLeft === undefined ? '' : `${daysLeft} d`),
  OWNER: ({ owner = '' }) => owner,
};

/** Columns that a narrow terminal does without, the first to go first. */
const OPTIONAL = ['OWNER', 'EXPIRES'];

/**
 * Prints certificates as a table. The ID and the notes end the line, or continue on the next one if it would be too long:
 * users copy them, so they are never shortened.
 */
export function certificateTable(listed: readonly ListedCertificate[], output: Output): void {
  if (listed.length === 0) return;
  const rows = listed.map((one): Row =>
    Object.fromEntries(Object.entries(CELLS).map(([title, cell]) => [title, cell(one)])),
  );
  const room = output.width - ID.length;
  const titles = titlesFor(rows, room);
  const lines = columns(
    titles,
    rows.map((row) => titles.map((title) => row[title] ?? '')),
    room,
    titles.flatMap((title, index) => (title === NAME ? [] : [index])),
  );
  const width = Math.max(...lines.map((line) => line.length));
  const [head = '', ...others] = lines.map((line) => line.padEnd(width));
  output.line(`${head}${ID}`, 'bold');
  for (const [index, line] of others.entries()) {
    const one = listed[index];
    if (one === undefined) continue;
    const [first = '', ...rest] = packed([line, one.key, ...notesOf(one)], output.width);
    output.line(first.trimEnd(), PAINTS[one.severity]);
    for (const more of rest) output.line(`${INDENT}${more}`);
  }
  output.line();
}

/** All columns that have contents, without the optional ones if the lines would be too long. */
function titlesFor(rows: readonly Row[], width: number): string[] {
  let titles = Object.keys(CELLS).filter((title) => rows.some((row) => row[title] !== ''));
  for (const dropped of OPTIONAL) {
    if (fits(titles, rows, width)) break;
    titles = titles.filter((title) => title !== dropped);
  }
  return titles;
}

/** Whether the columns fit into lines of `width` characters. Long names can be shortened. */
function fits(titles: readonly string[], rows: readonly Row[], width: number): boolean {
  const widths = titles.map((title) => {
    const widest = Math.max(title.length, ...rows.map((row) => (row[title] ?? '').length));
    return 2 + (title === NAME ? Math.min(widest, NAME_WIDTH) : widest);
  });
  return widths.reduce((sum, one) => sum + one, -2) <= width;
}

/** Puts texts next to each other as long as the line has room. All lines but the first one are indented. */
function packed(texts: readonly string[], width: number): string[] {
  return texts.reduce<string[]>((lines, text) => {
    const last = lines.at(-1);
    const together = `${last}  ${text}`;
    const indent = lines.length === 1 ? 0 : INDENT.length;
    const hasRoom = last !== undefined && indent + together.length <= width;
    return hasRoom ? [...lines.slice(0, -1), together] : [...lines, text];
  }, []);
}

function notesOf(one: ListedCertificate): string[] {
  const { replaced, replacedBy, acknowledged, sameAs, alsoIn = [] } = one;
  return [
    ...(isTestAlert(one) ? ['test alert'] : []),
    ...(replaced ? [replacedBy === undefined ? 'replaced' : `replaced by ${replacedBy}`] : []),
    ...(acknowledged === undefined ? [] : [`acknowledged until ${formatDay(acknowledged.until)}`]),
    ...(sameAs === undefined ? [] : [`alerts from ${sameAs}`]),
    ...alsoIn.filter((key) => key !== sameAs).map((key) => `also in ${key}`),
  ];
}
