import { DAY, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { CertificateStatus } from '../../certificates/status.ts';
import type { OrderDocument } from './schema.ts';

/** Clocks differ; what claims to be later than this is no date to count from. */
const AHEAD = DAY;

/** A year's order has been good for 398 days, what was left of the certificate before it included. */
const EXTRA = 35 * DAY;

/**
 * Where an issued order stands that no certificate can be tied to:
 *
 * - `pending-review` for some days: somebody has to install what it brought, and a scan to find it
 * - `expired` when whatever it brought has ended for certain: there is nothing left to be watched
 * - `issued` otherwise: something may be served of which nobody here knows the end
 */
export function untiedStatus(
  order: OrderDocument,
  { now, scanWithinDays }: { readonly now: Instant; readonly scanWithinDays: number },
): Extract<CertificateStatus, 'pending-review' | 'issued' | 'expired'> {
  const since = (order.updated ?? order.created)?.at;
  // Without a date that makes sense, waiting could last for ever.
  if (since === undefined || since > plus(now, AHEAD)) return 'issued';
  if (now < plus(since, scanWithinDays * DAY)) return 'pending-review';
  const end = latestEnd(order);
  return end !== undefined && end <= plus(now, -EXTRA) ? 'expired' : 'issued';
}

/** When its word is `ISSUED`, it was by the time of its last change; by its authority's word alone, nobody knows. */
export function issuedBy({ status, updated }: OrderDocument): Instant | undefined {
  return status.toLowerCase() === 'issued' ? updated?.at : undefined;
}

/**
 * No certificate of the order outlives this by more than `EXTRA`. Its end may come much earlier, so that nothing is
 * warned of by this.
 */
function latestEnd(order: OrderDocument): Instant | undefined {
  const issued = issuedBy(order);
  const { validityYears, validityDays, customExpirationDate } = order.validity ?? {};
  const ends = [
    customExpirationDate?.at,
    issued && validityYears && plus(issued, validityYears * 366 * DAY),
    issued && validityDays && plus(issued, validityDays * DAY),
  ].filter((end) => typeof end === 'string');
  return ends.sort().at(-1);
}
