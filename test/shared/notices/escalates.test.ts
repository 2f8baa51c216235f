import { expect, test } from 'vitest';
import { composeNotice } from '../../../shared/notices/compose-notice.ts';
import { concernsEscalation } from '../../../shared/notices/escalates.ts';
import type { Notice } from '../../../shared/notices/notice.ts';
import { at } from '../../support/certificates.ts';
import {
  approachingEvent,
  expiredEvent,
  renewedEvent,
  resolvingEvents,
  validationPendingEvent,
} from '../../support/notable-events.ts';

function noticeOf(event: Parameters<typeof composeNotice>[0]): Notice {
  return composeNotice(event) ?? expect.fail('nothing is said about this event');
}

const warned = noticeOf(approachingEvent());
const renewed = noticeOf(renewedEvent());

/** What of the ledger's records with these conditions makes the renewal a matter of those who are called. */
function heard(...records: { condition: string; channel: string }[]): Promise<boolean> {
  return concernsEscalation(renewed, async (lineage) =>
    lineage === renewed.lineage
      ? records.map((one) => ({ ...one, claimedAt: at('2027-01-01') }))
      : expect.fail('another lineage'),
  );
}

const [, end = '', id = ''] =
  /:([^:]+T[^Z]+Z):([^:]+)$/.exec(renewed.closes?.[0]?.ends ?? '') ?? [];
const condition = `approaching-expiration:last:2027-01-01T00:00:00Z:${end}:${id}`;

test('what is urgent concerns them, whatever the ledger knows', async () => {
  const nothing = () => Promise.reject(new Error('asked for nothing'));
  expect(await concernsEscalation(noticeOf(expiredEvent()), nothing)).toBe(true);
  expect(await concernsEscalation({ ...warned, escalated: true }, nothing)).toBe(true);
});

test('a warning that is not, and closes nothing, does not', async () => {
  const { escalated: _last, ...calm } = { ...warned, severity: 'warning' as const };
  expect(await concernsEscalation(calm, () => Promise.reject(new Error('asked')))).toBe(false);
});

test('the end of what they were called for does', async () => {
  expect([end, id]).not.toContain('');
  expect(await heard({ condition, channel: 'escalation' })).toBe(true);
  expect(await heard({ condition: `expired:${end}:${id}`, channel: 'escalation' })).toBe(true);
});

test.each([
  ['others were told of', { condition, channel: 'topic' }],
  ['was of another certificate', { condition: `${condition}0`, channel: 'escalation' }],
  [
    'was of an earlier end of the same one',
    { condition: condition.replace(end, '2020-01-01T00:00:00Z'), channel: 'escalation' },
  ],
  [
    'was another matter',
    { condition: `validation-reminder:www.example.com:${end}:${id}`, channel: 'escalation' },
  ],
])('the end of what %s does not', async (_what, record) => {
  expect(await heard(record)).toBe(false);
});

test.each([
  ['for this order does', '2027-02-20T08:00:00Z', true],
  ['for an order before does not', '2026-02-20T08:00:00Z', false],
])('the end of a proof that they were reminded of %s', async (_which, claimedAt, expected) => {
  const changes = { validation: { domain: 'example.com' }, reminder: 2 };
  const reminded = noticeOf(validationPendingEvent(changes));
  const proven = noticeOf(resolvingEvents.proof());
  const records = [
    { condition: reminded.condition, channel: 'escalation', claimedAt: at(claimedAt) },
  ];
  expect(await concernsEscalation(proven, async () => records)).toBe(expected);
});
