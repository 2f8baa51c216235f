import { expect, test } from 'vitest';
import { HOUR, plus } from '../../../shared/certificates/instant.ts';
import { composeNotification } from '../../../shared/notifications/compose-notification.ts';
import type { ReceivedEvent } from '../../../shared/notifications/compose-notification.ts';
import type { DeliveredNotification } from '../../../shared/notifications/delivery-log/delivered-notifications.ts';
import { wantedBy } from '../../../shared/notifications/wanted-by.ts';
import { at } from '../../support/certificates.ts';
import {
  recoveredAfterRebuildEvent,
  recoveredEvent,
  unreachableEvent,
} from '../../support/notable-account-events.ts';

const REBUILT_AT = at('2027-02-14T23:05:00Z');
const OUTAGE = at('2027-02-11T04:00:00Z');
const BEFORE = plus(REBUILT_AT, -HOUR);
const AFTER = plus(REBUILT_AT, HOUR);

const alert = unreachableEvent('authentication', { since: '2027-02-11T04:00:00Z' });
const partAlert = unreachableEvent('invalid-response', {
  since: '2027-02-11T04:00:00Z',
  failure: { scope: 'certificates' },
});
const rebuilt = recoveredAfterRebuildEvent();

function notificationOf(event: ReceivedEvent) {
  const notification = composeNotification(event);
  if (notification === undefined) throw new Error('this event has no notification');
  return notification;
}

type Sending = readonly [ReceivedEvent, DeliveredNotification['claimedAt'], channel?: string];

test.each<[string, ReceivedEvent, readonly Sending[], boolean]>([
  ['is sent if an alert is open', rebuilt, [[alert, BEFORE]], true],
  ['is sent if an alert about a part is open', rebuilt, [[partAlert, BEFORE]], true],
  ['is not sent if there was no alert', rebuilt, [], false],
  ['is not sent if the alert went to another channel', rebuilt, [[alert, BEFORE, 'other']], false],
  [
    'is not sent if the alert is resolved',
    rebuilt,
    [
      [alert, plus(BEFORE, -HOUR)],
      [recoveredEvent(), BEFORE],
    ],
    false,
  ],
  [
    'is sent if only another part is resolved',
    rebuilt,
    [
      [alert, plus(BEFORE, -HOUR)],
      [recoveredEvent('certificates'), BEFORE],
    ],
    true,
  ],
  [
    'is sent if the alert followed a recovery',
    rebuilt,
    [
      [recoveredEvent(), plus(BEFORE, -HOUR)],
      [alert, BEFORE],
    ],
    true,
  ],
  ['does not resolve an alert that was sent after the rebuild', rebuilt, [[alert, AFTER]], false],
  [
    'is always sent if the account was unreachable after the rebuild',
    recoveredAfterRebuildEvent({ unreachableSince: OUTAGE }),
    [],
    true,
  ],
])(
  'a recovery after an account state was rebuilt %s',
  async (_title, event, sendings, expected) => {
    const sent = sendings.map(([each, claimedAt, channel = 'topic']): DeliveredNotification => {
      const { condition, id: notificationId } = notificationOf(each);
      return { condition, channel, notificationId, state: 'closed', claimedAt, attempts: 1 };
    });
    expect(await wantedBy('topic', async () => sent)(notificationOf(event))).toBe(expected);
  },
);

test('a recovery after an account state was rebuilt reaches the escalation topic that was alerted', async () => {
  const { condition, id: notificationId } = notificationOf(alert);
  const sent: DeliveredNotification = {
    ...{ condition, notificationId, channel: 'escalation', state: 'closed' },
    ...{ claimedAt: BEFORE, attempts: 1 },
  };
  expect(await wantedBy('escalation', async () => [sent])(notificationOf(rebuilt))).toBe(true);
  expect(await wantedBy('escalation', async () => [])(notificationOf(rebuilt))).toBe(false);
});
