import type { Instant } from '../../../shared/certificates/instant.ts';
import { primaryCertificate } from './issued-certificate.ts';
import type { Order } from './order.ts';
import { endOfDay } from './wire-time.ts';

/** Whether an instant of an order's timeline has passed. */
export function isPast(instant: Instant | undefined, now: Instant): boolean {
  return instant !== undefined && instant <= now;
}

/** The order's status with the vendor's name; the first that matches. */
export function statusAt(order: Order, now: Instant): string {
  if (order.status !== undefined) return order.status;
  if (isPast(order.canceledAt, now)) return 'canceled';
  if (isPast(order.revokedAt, now)) return 'revoked';
  if (isPast(order.rejectedAt, now)) return 'rejected';
  if (isReissuePending(order, now)) return 'reissue_pending';
  const primary = primaryCertificate(order, now);
  if (primary !== undefined) {
    const { validTill } = primary;
    return validTill !== undefined && endOfDay(validTill) <= now ? 'expired' : 'issued';
  }
  return order.approvedAt !== undefined && order.approvedAt > now ? 'needs_approval' : 'pending';
}

function isReissuePending(order: Order, now: Instant): boolean {
  return order.reissues.some(
    ({ requestedAt, issuedAt, rejectedAt }) =>
      requestedAt <= now && !isPast(issuedAt, now) && !isPast(rejectedAt, now),
  );
}

/** Every instant at which the order's row in a listing changes, except for the countdown of days. */
export function transitionsOf(order: Order): Instant[] {
  const ends = [order.validTill, ...order.reissues.map(({ validTill }) => validTill)]
    .filter((day) => day !== undefined)
    .map(endOfDay);
  return [...statusChangesOf(order), ...order.duplicates.map(({ issuedAt }) => issuedAt), ...ends];
}

/** Every instant at which an action changes the status, without changes caused by time alone. */
export function statusChangesOf(order: Order): Instant[] {
  return [
    order.orderedAt,
    order.approvedAt,
    order.issuedAt,
    order.revokedAt,
    order.rejectedAt,
    order.canceledAt,
    ...order.reissues.flatMap(({ requestedAt, issuedAt, rejectedAt }) => [
      ...[requestedAt, issuedAt, rejectedAt],
    ]),
  ].filter((instant) => instant !== undefined);
}
