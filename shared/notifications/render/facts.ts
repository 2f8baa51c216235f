import type { Notification } from '../notification.ts';
import { wrap } from './wrap.ts';

type Facts = Notification['facts'];

/** The facts of each section, in order; facts without a section last. */
export function factSections(facts: Facts): { title: string | undefined; facts: Facts }[] {
  const sections = Map.groupBy(facts, ({ section }) => section);
  return [...sections.entries()]
    .map(([title, members]) => ({ title, facts: members }))
    .sort((a, b) => Number(a.title === undefined) - Number(b.title === undefined));
}

const GAP = '    ';
const INDENT = '    ';

/** The facts as one compact block: short facts share a line. No value is cut. */
export function factLines(facts: Facts, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const { label, value } of facts) {
    const fact = `${label}: ${value}`;
    const longer = line === '' ? fact : `${line}${GAP}${fact}`;
    if (columns(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const wrapped = wrap(fact, { width, rest: INDENT });
    line = wrapped.length === 1 ? fact : '';
    if (wrapped.length > 1) lines.push(...wrapped);
  }
  return line === '' ? lines : [...lines, line];
}

/** A section: its title, and one entry for each fact. */
export function sectionLines(title: string, facts: Facts, width: number): string[] {
  return [
    `${title}:`,
    ...facts.flatMap(({ label, value }) =>
      wrap(`${label}: ${value}`, { width, first: '  - ', rest: INDENT }),
    ),
  ];
}

function columns(text: string): number {
  return [...text].length;
}
