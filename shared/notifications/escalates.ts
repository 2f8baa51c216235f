import type { Instant } from '../certificates/instant.ts';
import type { NotificationHeader } from './notification.ts';
import { deliveredInLineages } from './delivery-log/delivered-in-lineages.ts';
import type { ReadDelivered } from './delivery-log/delivered-in-lineages.ts';
import type { DeliveredNotification } from './delivery-log/delivered-notifications.ts';

/** The name of the escalation topic in the delivery log. */
export const ESCALATION = 'escalation';

/** Whether a notification also goes to the escalation topic: it is critical, or an alert has had no reaction. */
export function escalates({ severity, escalated }: NotificationHeader): boolean {
  return severity === 'critical' || escalated === true;
}

/** The recipients can be absent when the first reminder arrives. */
const ESCALATED_FROM = 2;

/** Escalates the reminders about something pending, from the second on. */
export function escalatedReminder(
  reminder: { readonly number: number } | undefined,
): Pick<NotificationHeader, 'escalated'> {
  return reminder !== undefined && reminder.number >= ESCALATED_FROM ? { escalated: true } : {};
}

/** A condition that was delivered, and when. */
interface DeliveredCondition {
  readonly condition: string;
  readonly at: Instant;
}

/** Whether a notification resolves one of these conditions. */
export function resolvesOneOf(
  { resolves = [] }: Pick<NotificationHeader, 'resolves'>,
  delivered: readonly DeliveredCondition[],
): boolean {
  return resolves.some(({ prefix, infix = '', suffix, since, before }) =>
    delivered.some(
      ({ condition, at }) =>
        condition.startsWith(prefix) &&
        condition.slice(prefix.length).includes(infix) &&
        condition.endsWith(suffix) &&
        (since === undefined || at >= since) &&
        (before === undefined || at < before),
    ),
  );
}

/**
 * Whether a notification goes to the escalation topic: it escalates, or it resolves an escalated alert. Alerts that are
 * claimed or will be retried count as delivered.
 *
 */
export async function shouldEscalate(
  notification: NotificationHeader,
  delivered: ReadDelivered<Pick<DeliveredNotification, 'condition' | 'channel' | 'claimedAt'>>,
): Promise<boolean> {
  if (escalates(notification)) return true;
  if (notification.resolves === undefined) return false;
  const escalated = (await deliveredInLineages(notification, delivered)).filter(
    ({ channel }) => channel === ESCALATION,
  );
  return resolvesOneOf(
    notification,
    escalated.map(({ condition, claimedAt: at }) => ({ condition, at })),
  );
}
