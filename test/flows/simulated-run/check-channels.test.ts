import { expect, test } from 'vitest';
import { LOCAL_CHANNELS } from '../../../infra/local/channels/registry.ts';
import { renderPagerDuty } from '../../../shared/notifications/channels/pagerduty/render.ts';
import { checkChannels } from './check-channels.ts';
import { composeNotification } from '../../../shared/notifications/compose-notification.ts';
import type { Notification } from '../../../shared/notifications/notification.ts';
import { recoveredEvent, unreachableEvent } from '../../support/notable-account-events.ts';
import { expiredEvent, renewedEvent } from '../../support/notable-events.ts';

const notificationOf = (event: Parameters<typeof composeNotification>[0]): Notification =>
  composeNotification(event) ?? expect.fail('this event has no notification');

const expired = notificationOf(expiredEvent());
const renewed = notificationOf(renewedEvent());

function archive(reported: {
  notifications: Notification[];
  escalated: Notification[];
  shown: Notification[];
}) {
  const delivered = (notifications: Notification[]) =>
    notifications.map((notification) => ({ notification, text: '' }));
  return {
    read: (kind: 'event' | 'notification' | 'escalation' | 'channel') =>
      ({
        event: [],
        notification: delivered(reported.notifications),
        escalation: delivered(reported.escalated),
        // The other channels received everything; `shown` is what Amazon Q received.
        channel: [
          ...['slack', 'teams'].flatMap((channel) =>
            reported.notifications.map(({ id }) => ({ channel, id })),
          ),
          ...reported.shown.map(({ id }) => ({ channel: 'amazon-q', id })),
          ...reported.notifications.flatMap((notification) =>
            renderPagerDuty(notification).map((event) => ({
              channel: 'pagerduty',
              text: LOCAL_CHANNELS.pagerduty.textOf([event]),
            })),
          ),
        ],
      })[kind],
  };
}

test('checkChannels finds no problem if every channel received its notifications', () => {
  const notifications = [renewed, expired];
  const reported = archive({ notifications, escalated: [expired], shown: notifications });
  expect(checkChannels(reported)).toEqual([]);
});

test.each<[string, Parameters<typeof archive>[0], string]>([
  ['Amazon Q did not receive', { notifications: [renewed], escalated: [], shown: [] }, 'amazon-q'],
  [
    'arrived twice',
    { notifications: [renewed], escalated: [], shown: [renewed, renewed] },
    '2 times',
  ],
  [
    'is urgent and was not escalated',
    { notifications: [expired], escalated: [], shown: [expired] },
    'escal',
  ],
  [
    'was escalated without being urgent',
    { notifications: [renewed], escalated: [renewed], shown: [renewed] },
    'of 0',
  ],
])('checkChannels reports a notification that %s', (_case, reported, problem) => {
  expect(checkChannels(archive(reported)).join()).toContain(problem);
});

test('checkChannels requires the resolution of an escalated notification', () => {
  const notifications = [
    notificationOf(unreachableEvent('authentication', { since: '2027-02-11T04:00:00Z' })),
    notificationOf(recoveredEvent()),
  ];
  const reported = { notifications, shown: notifications };
  expect(
    checkChannels(archive({ ...reported, escalated: notifications.slice(0, 1) })).join(),
  ).toContain('of 1');
  expect(checkChannels(archive({ ...reported, escalated: notifications }))).toEqual([]);
});
