import { expect, test } from 'vitest';
import { checkChannels, sumUpChannels } from '../../../infra/local/check-channels.ts';
import { composeNotification } from '../../../shared/notifications/compose-notification.ts';
import type { Notification } from '../../../shared/notifications/notification.ts';
import { recoveredEvent, unreachableEvent } from '../../support/notable-account-events.ts';
import { expiredEvent, renewedEvent } from '../../support/notable-events.ts';

const notificationOf = (event: Parameters<typeof composeNotification>[0]): Notification =>
  composeNotification(event) ?? expect.fail('nothing is said about this event');

const expired = notificationOf(expiredEvent());
const renewed = notificationOf(renewedEvent());

function archive(reported: {
  notifications: Notification[];
  called: Notification[];
  shown: Notification[];
}) {
  const delivered = (notifications: Notification[]) =>
    notifications.map((notification) => ({ notification, text: '' }));
  return {
    read: (kind: 'event' | 'notification' | 'escalation' | 'amazon-q') =>
      ({
        event: [],
        notification: delivered(reported.notifications),
        escalation: delivered(reported.called),
        'amazon-q': reported.shown,
      })[kind],
  };
}

test('what everybody was told by each way that is theirs is as it should be', () => {
  const notifications = [renewed, expired];
  const reported = archive({ notifications, called: [expired], shown: notifications });
  expect(checkChannels(reported)).toEqual([]);
  expect(sumUpChannels(reported)).toEqual([
    '2 notices by mail and Slack, 2 by Amazon Q, 1 to those who are called as well.',
  ]);
});

test.each<[string, Parameters<typeof archive>[0], string]>([
  ['Amazon Q missed', { notifications: [renewed], called: [], shown: [] }, 'Amazon Q'],
  ['came twice', { notifications: [renewed], called: [], shown: [renewed, renewed] }, '2 times'],
  [
    'is urgent, and called nobody',
    { notifications: [expired], called: [], shown: [expired] },
    'escal',
  ],
  [
    'called people for nothing',
    { notifications: [renewed], called: [renewed], shown: [renewed] },
    'of 0',
  ],
])('a notice that %s is found out', (_what, reported, problem) => {
  expect(checkChannels(archive(reported)).join()).toContain(problem);
});

test('who was called has to hear that it is over', () => {
  const notifications = [
    notificationOf(unreachableEvent('authentication', { since: '2027-02-11T04:00:00Z' })),
    notificationOf(recoveredEvent()),
  ];
  const reported = { notifications, shown: notifications };
  expect(
    checkChannels(archive({ ...reported, called: notifications.slice(0, 1) })).join(),
  ).toContain('of 1');
  expect(checkChannels(archive({ ...reported, called: notifications }))).toEqual([]);
});
