import { DAY, HOUR, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { NewOrder } from './enrolment-order.ts';

/** Typical certificate requests relative to `now`. */
export type OrderChange = Partial<NewOrder>;

/** Made two days ago, and not approved yet. */
export function submittedOrder(now: Instant, change: OrderChange = {}): NewOrder {
  return {
    commonName: 'new.qualys.example.net',
    createdAt: plus(now, -2 * DAY),
    ...change,
  };
}

/** Approved yesterday, and sent to the CA. */
export function approvedOrder(now: Instant, change: OrderChange = {}): NewOrder {
  return submittedOrder(now, {
    commonName: 'shop.qualys.example.net',
    approvedAt: plus(now, -DAY),
    ...change,
  });
}

/** Issued an hour ago. A scan may not have found the certificate yet. */
export function issuedOrder(now: Instant, change: OrderChange = {}): NewOrder {
  return approvedOrder(now, {
    commonName: 'api.qualys.example.com',
    issuedAt: plus(now, -HOUR),
    ...change,
  });
}

/** Issued ten days ago, so that a scan has found the certificate. */
export function longIssuedOrder(now: Instant, change: OrderChange = {}): NewOrder {
  const days = (count: number) => plus(now, count * DAY);
  const dates = { createdAt: days(-12), approvedAt: days(-11), issuedAt: days(-10) };
  return issuedOrder(now, { ...dates, ...change });
}
