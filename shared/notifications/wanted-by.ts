import { endsUnknownOutage, isRecoveryDue } from './account-conditions.ts';
import { shouldEscalate, ESCALATION } from './escalates.ts';
import { deliveredInLineages } from './delivery-log/delivered-in-lineages.ts';
import type { ReadDelivered } from './delivery-log/delivered-in-lineages.ts';
import type { NotificationHeader } from './notification.ts';
import { isAboutOrganization, isOrganizationNotificationDue } from './organization-conditions.ts';

/**
 * Which notifications a channel sends, by the delivery log of their lineage.
 *
 * @param channel the name of the channel in the delivery log.
 */
export function wantedBy(
  channel: string,
  delivered: ReadDelivered,
): (notification: NotificationHeader) => Promise<boolean> {
  return async (notification) => {
    if (channel === ESCALATION && !(await shouldEscalate(notification, delivered))) return false;
    if (await wasSentBefore(notification, channel, delivered)) return false;
    if (!isAboutOrganization(notification) && !endsUnknownOutage(notification)) return true;
    const sent = (await delivered(notification.lineage)).filter((one) => one.channel === channel);
    return endsUnknownOutage(notification)
      ? isRecoveryDue(notification, sent)
      : isOrganizationNotificationDue(notification, sent);
  };
}

/** Whether the same notification was sent in a lineage to which the certificate belonged before. */
async function wasSentBefore(
  { condition, formerLineages: [lineage, ...formerLineages] = [] }: NotificationHeader,
  channel: string,
  delivered: ReadDelivered,
): Promise<boolean> {
  if (lineage === undefined) return false;
  const sent = await deliveredInLineages({ lineage, formerLineages }, delivered);
  return sent.some((one) => one.condition === condition && one.channel === channel);
}
