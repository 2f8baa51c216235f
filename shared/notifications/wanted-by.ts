import { endsUnknownOutage, isRecoveryDue } from './account-conditions.ts';
import { shouldEscalate, ESCALATION } from './escalates.ts';
import type { DeliveredNotification } from './delivery-log/delivered-notifications.ts';
import type { NotificationHeader } from './notification.ts';
import { isAboutOrganization, isOrganizationNotificationDue } from './organization-conditions.ts';

/**
 * Which notifications a channel sends, by the delivery log of their lineage.
 *
 * @param channel the name of the channel in the delivery log.
 */
export function wantedBy(
  channel: string,
  delivered: (lineage: string) => Promise<readonly DeliveredNotification[]>,
): (notification: NotificationHeader) => Promise<boolean> {
  return async (notification) => {
    if (channel === ESCALATION && !(await shouldEscalate(notification, delivered))) return false;
    if (!isAboutOrganization(notification) && !endsUnknownOutage(notification)) return true;
    const sent = (await delivered(notification.lineage)).filter((one) => one.channel === channel);
    return endsUnknownOutage(notification)
      ? isRecoveryDue(notification, sent)
      : isOrganizationNotificationDue(notification, sent);
  };
}
