import { resolvesOneOf, escalates } from '../../../shared/notifications/escalates.ts';
import type { Notification } from '../../../shared/notifications/notification.ts';
import type { Archive } from '../../../infra/local/aws/archive.ts';
import type { ArchivedMessage, DeliveredNotification } from '../../../infra/local/aws/local-aws.ts';
import { LOCAL_CHANNEL_NAMES, LOCAL_CHANNELS } from '../../../infra/local/channels/registry.ts';
import { renderPagerDuty } from '../../../shared/notifications/channels/pagerduty/render.ts';

/**
 * Checks that every chat received every notification, and on-call every urgent one and no other, each exactly once.
 *
 * @returns one text per problem.
 */
export function checkChannels(archive: Pick<Archive, 'read'>): string[] {
  const { notifications, escalated, shown } = deliveredTo(archive);
  const ids = notifications.map(({ notification }) => notification.id);
  const all = notifications.map(({ notification }) => notification);
  const urgent = all
    .filter((notification) => escalates(notification) || resolvesUrgent(notification, all))
    .map(({ id }) => id);
  return [
    ...LOCAL_CHANNEL_NAMES.filter((type) => type !== 'pagerduty').flatMap((type) =>
      differences(
        type,
        ids,
        shown(type).map(({ id }) => id),
      ),
    ),
    ...differences(
      'pagerduty',
      all.flatMap(pagerDutyLines),
      shown('pagerduty').map(({ text }) => text),
    ),
    ...differences(
      'escalation',
      urgent,
      escalated.map(({ notification }) => notification.id),
    ),
  ];
}

/** PagerDuty gets events for alerts, resolutions and acknowledgements only. */
function pagerDutyLines(notification: Notification): string[] {
  return renderPagerDuty(notification).map((event) => LOCAL_CHANNELS.pagerduty.textOf([event]));
}

/** On-call receives the resolution of every urgent notification. */
function resolvesUrgent(notification: Notification, all: readonly Notification[]): boolean {
  const before = all.slice(0, all.indexOf(notification));
  const urgent = before.filter(
    (earlier) => earlier.lineage === notification.lineage && escalates(earlier),
  );
  return resolvesOneOf(
    notification,
    urgent.map(({ condition, observedAt: at }) => ({ condition, at })),
  );
}

function deliveredTo(archive: Pick<Archive, 'read'>) {
  return {
    notifications: archive.read('notification') as DeliveredNotification[],
    escalated: archive.read('escalation') as DeliveredNotification[],
    /** The messages that a channel showed. */
    shown: (type: string) =>
      (archive.read('channel') as ArchivedMessage[]).filter(({ channel }) => channel === type),
  };
}

/** Without crashes, no id arrives twice. */
function differences(
  channel: string,
  expected: readonly string[],
  received: readonly string[],
): string[] {
  return [...new Set([...expected, ...received])].flatMap((id) => {
    const times = received.filter((other) => other === id).length;
    const planned = expected.filter((other) => other === id).length;
    return times === planned
      ? []
      : [`${channel}: notification ${id} arrived ${times} times instead of ${planned}`];
  });
}
