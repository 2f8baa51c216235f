import { closesOneOf, escalates } from '../../shared/notifications/escalates.ts';
import type { Notification } from '../../shared/notifications/notification.ts';
import type { Archive } from './aws/archive.ts';
import type { DeliveredNotification, ShownByAmazonQ } from './aws/local-aws.ts';
import { count } from './report/plural.ts';

/**
 * What is wrong with the channels beside mail and Slack: nothing, where Amazon Q was told every notice, and those
 * who are called each that is for them and no other, all of them once.
 */
export function checkChannels(archive: Pick<Archive, 'read'>): string[] {
  const { notifications, called, shown } = reportedBy(archive);
  const ids = notifications.map(({ notification }) => notification.id);
  const all = notifications.map(({ notification }) => notification);
  const urgent = all
    .filter((notification) => escalates(notification) || endsUrgency(notification, all))
    .map(({ id }) => id);
  return [
    ...differences(
      'Amazon Q',
      ids,
      shown.map(({ id }) => id),
    ),
    ...differences(
      'escalation',
      urgent,
      called.map(({ notification }) => notification.id),
    ),
  ];
}

/** Who was called has to hear that it is over. */
function endsUrgency(notification: Notification, all: readonly Notification[]): boolean {
  const before = all.slice(0, all.indexOf(notification));
  const called = before.filter((one) => one.lineage === notification.lineage && escalates(one));
  return closesOneOf(
    notification,
    called.map(({ condition, observedAt: at }) => ({ condition, at })),
  );
}

/** How many notices went by these ways. */
export function sumUpChannels(archive: Pick<Archive, 'read'>): string[] {
  const { notifications, called, shown } = reportedBy(archive);
  return [
    `${count(notifications.length, 'notification')} by mail and Slack, ${shown.length} by Amazon Q, ${called.length} to those who are called as well.`,
  ];
}

function reportedBy(archive: Pick<Archive, 'read'>) {
  return {
    notifications: archive.read('notification') as DeliveredNotification[],
    called: archive.read('escalation') as DeliveredNotification[],
    shown: archive.read('amazon-q') as ShownByAmazonQ[],
  };
}

/** What a crash made us repeat comes with the same id, in the topic and after it; here there is none. */
function differences(
  channel: string,
  expected: readonly string[],
  reported: readonly string[],
): string[] {
  return [...new Set([...expected, ...reported])].flatMap((id) => {
    const times = reported.filter((one) => one === id).length;
    const due = expected.includes(id) ? 1 : 0;
    return times === due ? [] : [`${channel}: notice ${id} came ${times} times instead of ${due}`];
  });
}
