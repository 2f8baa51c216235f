import { DAY, HOUR, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { NewOrder } from './enrolment-order.ts';

/** Certificate requests as accounts have them, seen from `now`. */
export type OrderChange = Partial<NewOrder>;

/** Made two days ago; nobody has approved it yet. */
export function submittedOrder(now: Instant, change: OrderChange = {}): NewOrder {
  return {
    commonName: 'new.qualys.example.net',
    createdAt: plus(now, -2 * DAY),
    ...change,
  };
}

/** Approved yesterday, and handed to the authority. */
export function approvedOrder(now: Instant, change: OrderChange = {}): NewOrder {
  return submittedOrder(now, {
    commonName: 'shop.qualys.example.net',
    approvedAt: plus(now, -DAY),
    ...change,
  });
}

/** Issued an hour ago. Whether a scan has found yet what it has brought is another matter. */
export function issuedOrder(now: Instant, change: OrderChange = {}): NewOrder {
  return approvedOrder(now, {
    commonName: 'api.qualys.example.com',
    issuedAt: plus(now, -HOUR),
    ...change,
  });
}

/** Issued ten days ago, which is long enough for a scan to have found what it has brought. */
export function longIssuedOrder(now: Instant, change: OrderChange = {}): NewOrder {
  const days = (count: number) => plus(now, count * DAY);
  const dates = { createdAt: days(-12), approvedAt: days(-11), issuedAt: days(-10) };
  return issuedOrder(now, { ...dates, ...change });
}
