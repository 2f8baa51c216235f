import { expect, test } from 'vitest';
import { composeNotification } from '../../../shared/notifications/compose-notification.ts';
import { shouldEscalate } from '../../../shared/notifications/escalates.ts';
import type { Notification } from '../../../shared/notifications/notification.ts';
import { at } from '../../support/certificates.ts';
import {
  approachingEvent,
  expiredEvent,
  renewedEvent,
  resolvingEvents,
  validationPendingEvent,
} from '../../support/notable-events.ts';

function notificationOf(event: Parameters<typeof composeNotification>[0]): Notification {
  return composeNotification(event) ?? expect.fail('this event has no notification');
}

const warned = notificationOf(approachingEvent());
const renewed = notificationOf(renewedEvent());

/** Whether the renewal goes to on-call, given these entries of the delivery log. */
function merged(...records: { condition: string; channel: string }[]): Promise<boolean> {
  return shouldEscalate(renewed, async (lineage) =>
    lineage === renewed.lineage
      ? records.map((one) => ({ ...one, claimedAt: at('2027-01-01') }))
      : expect.fail('another lineage'),
  );
}

const [, end = '', id = ''] =
  /:([^:]+T[^Z]+Z):([^:]+)$/.exec(renewed.resolves?.[0]?.suffix ?? '') ?? [];
const condition = `approaching-expiration:final:2027-01-01T00:00:00Z:${end}:${id}`;

test('shouldEscalate accepts urgent notifications regardless of the delivery log', async () => {
  const nothing = () => Promise.reject(new Error('asked for nothing'));
  expect(await shouldEscalate(notificationOf(expiredEvent()), nothing)).toBe(true);
  expect(await shouldEscalate({ ...warned, escalated: true }, nothing)).toBe(true);
});

test('shouldEscalate rejects a warning that is not escalated and resolves nothing', async () => {
  const { escalated: _last, ...calm } = { ...warned, severity: 'warning' as const };
  expect(await shouldEscalate(calm, () => Promise.reject(new Error('asked')))).toBe(false);
});

test('shouldEscalate accepts the resolution of an escalated alert', async () => {
  expect([end, id]).not.toContain('');
  expect(await merged({ condition, channel: 'escalation' })).toBe(true);
  expect(await merged({ condition: `expired:${end}:${id}`, channel: 'escalation' })).toBe(true);
});

test.each([
  ['the alert went to other channels', { condition, channel: 'topic' }],
  ['was of another certificate', { condition: `${condition}0`, channel: 'escalation' }],
  [
    'was of an earlier end of the same one',
    { condition: condition.replace(end, '2020-01-01T00:00:00Z'), channel: 'escalation' },
  ],
  [
    'was another matter',
    { condition: `validation-reminder:www.example.com:${end}:${id}`, channel: 'escalation' },
  ],
])('shouldEscalate rejects the resolution of an alert that %s', async (_what, record) => {
  expect(await merged(record)).toBe(false);
});

test.each([
  ['for this order does', '2027-02-20T08:00:00Z', true],
  ['for an order before does not', '2026-02-20T08:00:00Z', false],
])(
  'shouldEscalate checks the resolution of a validation that was escalated %s',
  async (_which, claimedAt, expected) => {
    const changes = { validation: { domain: 'example.com' }, reminder: 2 };
    const reminded = notificationOf(validationPendingEvent(changes));
    const proven = notificationOf(resolvingEvents.validation());
    const records = [
      { condition: reminded.condition, channel: 'escalation', claimedAt: at(claimedAt) },
    ];
    expect(await shouldEscalate(proven, async () => records)).toBe(expected);
  },
);
