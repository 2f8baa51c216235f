import { DAY, plus } from '../certificates/instant.ts';
import type { Instant } from '../certificates/instant.ts';
import type { DeliveredNotification } from './delivery-log/delivered-notifications.ts';
import { resolvesOneOf } from './escalates.ts';
import type { NotificationHeader } from './notification.ts';

/** What is known about an earlier notification of the lineage. */
export type EarlierAlert = Pick<
  DeliveredNotification,
  'notificationId' | 'condition' | 'claimedAt' | 'channels'
>;

/** No certificate is acknowledged for longer, so older alerts are not about the same problem. */
const MAX_ACKNOWLEDGED = 90 * DAY;

/** Whether a notification is about earlier alerts only: it resolves or acknowledges them. */
export function isAboutEarlierAlerts({ type, severity, resolves }: NotificationHeader): boolean {
  return type === 'certificate-acknowledged' || (severity === 'info' && resolves !== undefined);
}

/**
 * The earlier notifications that a notification resolves or acknowledges. Those that are claimed or will be retried count
 * as sent.
 *
 * @param sent what was sent about the lineage.
 */
export function earlierAlerts(
  header: NotificationHeader,
  sent: readonly EarlierAlert[],
): EarlierAlert[] {
  const { id, type, resolves, observedAt } = header;
  const others = sent.filter(({ notificationId }) => notificationId !== id);
  if (resolves !== undefined) {
    return others.filter(({ condition, claimedAt }) =>
      resolvesOneOf(header, [{ condition, at: claimedAt }]),
    );
  }
  return type === 'certificate-acknowledged'
    ? others.filter(({ claimedAt }) => isRecent(claimedAt, observedAt))
    : [];
}

function isRecent(at: Instant, now: Instant): boolean {
  return plus(at, MAX_ACKNOWLEDGED) >= now;
}
