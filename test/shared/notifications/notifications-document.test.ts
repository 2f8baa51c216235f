import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { MAX_MEMBERS } from '../../../shared/notifications/limits.ts';
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

/** The rows of the first table, by notification type. */
const ROWS = new Map(
  [...page.matchAll(/^\| `([a-z-]+)` .*$/gm)].map(([row, type = '']) => {
    const [, , severities = '', , escalated = ''] = row.split('|').map((cell) => cell.trim());
    return [type, { severities: wordsOf(severities), escalated: escalated !== 'no' }] as const;
  }),
);

/** The types that an acknowledgement mutes. */
const MUTED = wordsOf(page.split('## Acknowledgements')[1]?.split('\n## ')[0] ?? '');

/** All notifications with golden files, by type. */
const NOTIFICATIONS = Map.groupBy(
  Object.values(GOLDEN_CASES).flatMap((event): Notification[] => {
    const notification = composeNotification(event);
    return notification === undefined ? [] : [notification];
  }),
  ({ type }) => type,
);

/** The same event for an acknowledged certificate. */
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

test('docs/reference/notifications.md lists every notification type', () => {
  expect([...ROWS.keys()].sort()).toEqual([...NotificationType.options].sort());
});

test.each(NotificationType.options)(
  'docs/reference/notifications.md states the severities of %s',
  (type) => {
    const reported = ROWS.get(type)?.severities ?? [];
    expect(reported.filter((word) => !Severity.options.some((one) => one === word))).toEqual([]);
    expect(reported).toEqual(
      [...new Set((NOTIFICATIONS.get(type) ?? []).map(({ severity }) => severity))].sort(),
    );
  },
);

test.each(NotificationType.options)(
  'docs/reference/notifications.md states whether %s is escalated',
  (type) => {
    expect(ROWS.get(type)?.escalated).toBe((NOTIFICATIONS.get(type) ?? []).some(escalates));
  },
);

test('docs/reference/notifications.md lists the types that an acknowledgement mutes', () => {
  const events = Object.values(GOLDEN_CASES);
  const silent = events.filter((event) => composeNotification(acknowledged(event)) === undefined);
  expect(MUTED).toEqual(
    [...new Set(silent.map((event) => composeNotification(event)?.type ?? ''))].sort(),
  );
});

test('docs/reference/notifications.md states the size and the fields of grouped notifications', () => {
  const grouped = page.split('## Grouped notifications')[1]?.split('\n## ')[0] ?? '';
  expect(grouped.replaceAll(/\s+/g, ' ')).toContain(`at most ${MAX_MEMBERS} entries`);
  const programs = grouped.split('\n').find((line) => line.startsWith('| programs')) ?? '';
  expect(wordsOf(programs)).toEqual(
    [...new Set(['listed', ...Object.keys(ListedNotification.shape)])].sort(),
  );
});
