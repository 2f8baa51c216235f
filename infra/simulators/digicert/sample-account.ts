import { DAY, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { NewOrder } from './new-order.ts';
import {
  expiredOrder,
  issuedOrder,
  orderWithDuplicates,
  pendingDvOrder,
  pendingOrder,
  reissuePendingOrder,
  renewalPair,
  sampleOrder,
  undatedOrder,
} from './sample-orders.ts';
import { wireDay } from './wire-time.ts';

/** A realistic account: certificates of every type, most of them without problems. */
export function sampleAccount(now: Instant): readonly NewOrder[] {
  const days = (count: number) => plus(now, count * DAY);
  const endingIn = (count: number, id: number, commonName: string) =>
    issuedOrder(now, {
      id,
      commonName,
      orderedAt: days(count - 199),
      validTill: wireDay(days(count)),
    });
  return [
    sampleOrder(now),
    pendingOrder(now, { id: 300_001 }),
    pendingOrder(now, {
      id: 300_002,
      commonName: 'stalled.example.org',
      orderedAt: days(-14),
      method: 'dns-cname-token',
    }),
    pendingDvOrder(now, { id: 300_003 }),
    pendingDvOrder(now, { id: 300_004, commonName: 'files.example.org', method: 'http-token' }),
    pendingOrder(now, { id: 300_005, approvedAt: days(365) }),
    endingIn(3, 300_011, 'pay.example.com'),
    endingIn(12, 300_012, 'mail.example.com'),
    endingIn(25, 300_013, 'docs.example.com'),
    endingIn(90, 300_014, 'www.example.com'),
    endingIn(180, 300_015, 'static.example.com'),
    expiredOrder(now, { id: 300_021 }),
    orderWithDuplicates(now, { id: 300_022 }),
    reissuePendingOrder(now, { id: 300_023 }),
    ...renewalPair(now, { old: 300_024, renewal: 300_025 }),
    issuedOrder(now, { id: 300_026, commonName: 'leaked.example.com', revokedAt: days(-5) }),
    issuedOrder(now, {
      id: 300_027,
      commonName: 'leaving.example.com',
      revocationRequestedAt: days(-1),
    }),
    pendingOrder(now, { id: 300_028, commonName: 'wrong.example.org', rejectedAt: days(-1) }),
    pendingOrder(now, { id: 300_029, commonName: 'dropped.example.org', canceledAt: days(-1) }),
    issuedOrder(now, {
      id: 300_030,
      commonName: 'odd.example.com',
      status: 'a_word_that_nobody_documents',
    }),
    undatedOrder(now, { id: 300_031 }),
    issuedOrder(now, {
      id: 300_032,
      commonName: 'plan.example.com',
      product: 'ssl_ev_basic',
      orderedAt: days(-100),
      planTill: wireDay(days(995)),
      autoReissue: true,
    }),
  ];
}
