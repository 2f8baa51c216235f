import { endsUnknownOutage, isRecoveryDue } from './account-conditions.ts';
import { ESCALATION, resolvesOneOf, shouldEscalate } from './escalates.ts';
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
    if (await comesTooLate(notification, channel, delivered)) return false;
    if (!isAboutOrganization(notification) && !endsUnknownOutage(notification)) return true;
    const sent = (await delivered(notification.lineage)).filter((one) => one.channel === channel);
    return endsUnknownOutage(notification)
      ? isRecoveryDue(notification, sent)
      : isOrganizationNotificationDue(notification, sent);
  };
}

/**
 * Whether the resolution of an alert was sent before, or the same notification in a lineage to which the certificate
 * belonged before.
 */
async function comesTooLate(
  header: NotificationHeader,
  channel: string,
  delivered: ReadDelivered,
): Promise<boolean> {
  const { id, condition, formerLineages, observedAt } = header;
  const isAlert = header.severity !== 'info' && header.resolves === undefined;
  if (!isAlert && formerLineages === undefined) return false;
  const sent = await deliveredInLineages(header, delivered);
  const isResolved = sent.some(
    ({ resolves, observedAt: resolvedAt }) =>
      resolves !== undefined &&
      resolvedAt !== undefined &&
      resolvedAt > observedAt &&
      resolvesOneOf({ resolves }, [{ condition, at: observedAt }]),
  );
  const isRepeated = sent.some(
    (one) => one.condition === condition && one.channel === channel && one.notificationId !== id,
  );
  return (isAlert && isResolved) || isRepeated;
}
