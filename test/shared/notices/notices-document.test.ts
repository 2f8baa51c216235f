import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { MOST_LISTED } from '../../../shared/notices/compose-list.ts';
import { composeNotice } from '../../../shared/notices/compose-notice.ts';
import type { ReceivedEvent } from '../../../shared/notices/compose-notice.ts';
import { escalates } from '../../../shared/notices/escalates.ts';
import { ListedNotice, NoticeType, Severity } from '../../../shared/notices/notice.ts';
import type { Notice } from '../../../shared/notices/notice.ts';
import { GOLDEN_CASES } from './golden-cases.ts';

const page = readFileSync(new URL('../../../docs/notices.md', import.meta.url), 'utf8');

/** What the first table says of each notice, by its type. */
const ROWS = new Map(
  [...page.matchAll(/^\| `([a-z-]+)` .*$/gm)].map(([row, type = '']) => {
    const [, , severities = '', , escalated = ''] = row.split('|').map((cell) => cell.trim());
    return [type, { severities: wordsOf(severities), escalated: escalated !== 'no' }] as const;
  }),
);

/** What it says to be quiet while a certificate is acknowledged. */
const QUIET = wordsOf(page.split('## Quiet, please')[1]?.split('\n## ')[0] ?? '');

/** Every notice that there are golden files of, by its type. */
const NOTICES = Map.groupBy(
  Object.values(GOLDEN_CASES).flatMap((event): Notice[] => {
    const notice = composeNotice(event);
    return notice === undefined ? [] : [notice];
  }),
  ({ type }) => type,
);

/** The same event, of a certificate that somebody has acknowledged. */
function acknowledged({ detailType, detail }: ReceivedEvent): ReceivedEvent {
  const { certificate } = z
    .looseObject({ certificate: z.looseObject({}).optional() })
    .parse(detail);
  if (certificate === undefined) return { detailType, detail };
  const known = { ...certificate, acknowledged: { until: '2027-03-10T00:00:00.000Z' } };
  return { detailType, detail: { ...z.looseObject({}).parse(detail), certificate: known } };
}

function wordsOf(cell: string): string[] {
  return [...new Set([...cell.matchAll(/`([a-z-]+)`/g)].map(([, word = '']) => word))].sort();
}

test('the document tells of every notice, and of no other', () => {
  expect([...ROWS.keys()].sort()).toEqual([...NoticeType.options].sort());
});

test.each(NoticeType.options)('of %s it says how severe it is', (type) => {
  const told = ROWS.get(type)?.severities ?? [];
  expect(told.filter((word) => !Severity.options.some((one) => one === word))).toEqual([]);
  expect(told).toEqual(
    [...new Set((NOTICES.get(type) ?? []).map(({ severity }) => severity))].sort(),
  );
});

test.each(NoticeType.options)('of %s it says whether others hear of it too', (type) => {
  expect(ROWS.get(type)?.escalated).toBe((NOTICES.get(type) ?? []).some(escalates));
});

test('it says what nobody is told of a certificate that somebody has acknowledged', () => {
  const events = Object.values(GOLDEN_CASES);
  const silent = events.filter((event) => composeNotice(acknowledged(event)) === undefined);
  expect(QUIET).toEqual(
    [...new Set(silent.map((event) => composeNotice(event)?.type ?? ''))].sort(),
  );
});

test('of a burst it says how many one list holds, and what programs read of each entry', () => {
  const burst = page.split('## In a burst')[1]?.split('\n## ')[0] ?? '';
  expect(burst.replaceAll(/\s+/g, ' ')).toContain(`There are ${MOST_LISTED} in one at most`);
  const programs = burst.split('\n').find((line) => line.startsWith('| programs')) ?? '';
  expect(wordsOf(programs)).toEqual(
    [...new Set(['listed', ...Object.keys(ListedNotice.shape)])].sort(),
  );
});
