import { DAY, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { CertificateStatus } from '../../certificates/status.ts';
import type { OrderDocument } from './schema.ts';

/** Clocks differ. A date further in the future is implausible. */
const AHEAD = DAY;

/**
 * Certificates of a one-year order were valid for up to 398 days, including the remaining time of the previous
 * certificate.
 */
const EXTRA = 35 * DAY;

/**
 * The status of an issued order without a matching certificate:
 *
 * - `pending-review` for some days: the certificate must be installed, and a scan must find it
 * - `expired` when every certificate of the order must have expired
 * - `issued` otherwise: a certificate with an unknown expiry can be in use
 */
export function unlinkedStatus(
  order: OrderDocument,
  { now, scanWithinDays }: { readonly now: Instant; readonly scanWithinDays: number },
): Extract<CertificateStatus, 'pending-review' | 'issued' | 'expired'> {
  const since = (order.updated ?? order.created)?.at;
  // Without a plausible date, the order would be pending endlessly.
  if (since === undefined || since > plus(now, AHEAD)) return 'issued';
  if (now < plus(since, scanWithinDays * DAY)) return 'pending-review';
  const expiry = latestExpiry(order);
  return expiry !== undefined && expiry <= plus(now, -EXTRA) ? 'expired' : 'issued';
}

/**
 * The latest time of issuance: the last change of an order with the status `ISSUED`. Unknown if only the CA reports the
 * issuance.
 */
export function issuedBy({ status, updated }: OrderDocument): Instant | undefined {
  return status.toLowerCase() === 'issued' ? updated?.at : undefined;
}

/** The latest possible expiry, apart from `EXTRA`. The real expiry can be much earlier, so it triggers no reminders. */
function latestExpiry(order: OrderDocument): Instant | undefined {
  const issued = issuedBy(order);
  const { validityYears, validityDays, customExpirationDate } = order.validity ?? {};
  const ends = [
    customExpirationDate?.at,
    issued && validityYears && plus(issued, validityYears * 366 * DAY),
    issued && validityDays && plus(issued, validityDays * DAY),
  ].filter((end) => typeof end === 'string');
  return ends.sort().at(-1);
}
