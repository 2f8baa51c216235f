import type { Instant } from '../certificates/instant.ts';
import type { Notification } from './notification.ts';
import type { DeliveredNotification } from './delivery-log/delivered-notifications.ts';

/** The word in the ledger for the topic of those who are called. */
export const ESCALATION = 'escalation';

/** Whether a notice goes to those, too, who are called when it is urgent or nobody has acted. */
export function escalates({ severity, escalated }: Notification): boolean {
  return severity === 'critical' || escalated === true;
}

/** A condition that people were told of, and when. */
export interface ReportedCondition {
  readonly condition: string;
  readonly at: Instant;
}

/** Whether a notice ends one of these conditions. */
export function closesOneOf(
  { resolves = [] }: Notification,
  reported: readonly ReportedCondition[],
): boolean {
  return resolves.some(({ prefix, suffix, since, before }) =>
    reported.some(
      ({ condition, at }) =>
        condition.startsWith(prefix) &&
        condition.endsWith(suffix) &&
        (since === undefined || at >= since) &&
        (before === undefined || at < before),
    ),
  );
}

/**
 * Whether those who are called are to hear of a notice: of what is urgent, and of the end of what they were called
 * for. What was claimed or given back counts like what was said: it has been, or will be.
 *
 * @param said what the ledger knows of a lineage.
 */
export async function shouldEscalate(
  notification: Notification,
  delivered: (
    lineage: string,
  ) => Promise<readonly Pick<DeliveredNotification, 'condition' | 'channel' | 'claimedAt'>[]>,
): Promise<boolean> {
  if (escalates(notification)) return true;
  if (notification.resolves === undefined) return false;
  const called = (await delivered(notification.lineage)).filter(
    ({ channel }) => channel === ESCALATION,
  );
  return closesOneOf(
    notification,
    called.map(({ condition, claimedAt: at }) => ({ condition, at })),
  );
}
