import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { MAX_LISTED } from '../../../shared/notifications/compose-list.ts';
import { composeNotification } from '../../../shared/notifications/compose-notification.ts';
import type { ReceivedEvent } from '../../../shared/notifications/compose-notification.ts';
import { escalates } from '../../../shared/notifications/escalates.ts';
import {
  ListedNotification,
  NotificationType,
  Severity,
} from '../../../shared/notifications/notification.ts';
import type { Notification } from '../../../shared/notifications/notification.ts';
import { GOLDEN_CASES } from './golden-cases.ts';

const page = readFileSync(
  new URL('../../../docs/reference/notifications.md', import.meta.url),
  'utf8',
);

/** What the first table says of each notice, by its type. */
const ROWS = new Map(
  [...page.matchAll(/^\| `([a-z-]+)` .*$/gm)].map(([row, type = '']) => {
    const [, , severities = '', , escalated = ''] = row.split('|').map((cell) => cell.trim());
    return [type, { severities: wordsOf(severities), escalated: escalated !== 'no' }] as const;
  }),
);

/** What it says to be quiet while a certificate is acknowledged. */
const UNCHANGED = wordsOf(page.split('## Quiet, please')[1]?.split('\n## ')[0] ?? '');

/** Every notice that there are golden files of, by its type. */
const NOTIFICATIONS = Map.groupBy(
  Object.values(GOLDEN_CASES).flatMap((event): Notification[] => {
    const notification = composeNotification(event);
    return notification === undefined ? [] : [notification];
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
  expect([...ROWS.keys()].sort()).toEqual([...NotificationType.options].sort());
});

test.each(NotificationType.options)('of %s it says how severe it is', (type) => {
  const reported = ROWS.get(type)?.severities ?? [];
  expect(reported.filter((word) => !Severity.options.some((one) => one === word))).toEqual([]);
  expect(reported).toEqual(
    [...new Set((NOTIFICATIONS.get(type) ?? []).map(({ severity }) => severity))].sort(),
  );
});

test.each(NotificationType.options)('of %s it says whether others hear of it too', (type) => {
  expect(ROWS.get(type)?.escalated).toBe((NOTIFICATIONS.get(type) ?? []).some(escalates));
});

test('it says what nobody is told of a certificate that somebody has acknowledged', () => {
  const events = Object.values(GOLDEN_CASES);
  const silent = events.filter((event) => composeNotification(acknowledged(event)) === undefined);
  expect(UNCHANGED).toEqual(
    [...new Set(silent.map((event) => composeNotification(event)?.type ?? ''))].sort(),
  );
});

test('of a burst it says how many one list holds, and what programs read of each entry', () => {
  const burst = page.split('## In a burst')[1]?.split('\n## ')[0] ?? '';
  expect(burst.replaceAll(/\s+/g, ' ')).toContain(`There are ${MAX_LISTED} in one at most`);
  const programs = burst.split('\n').find((line) => line.startsWith('| programs')) ?? '';
  expect(wordsOf(programs)).toEqual(
    [...new Set(['listed', ...Object.keys(ListedNotification.shape)])].sort(),
  );
});
