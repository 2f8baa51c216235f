import { DAY, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { NewOrder } from './order.ts';
import { SAMPLE_ORDER_ID, repairedValidationSample } from './validation-sample.ts';
import { wireDay } from './wire-time.ts';

/** Typical orders relative to `now`. `change` overrides values. */
export type OrderChange = Partial<NewOrder>;

/** Issued a month ago; expires in half a year. */
export function issuedOrder(now: Instant, change: OrderChange = {}): NewOrder {
  const orderedAt = change.orderedAt ?? plus(now, -30 * DAY);
  return {
    commonName: 'www.example.com',
    orderedAt,
    validatedAt: orderedAt,
    issuedAt: orderedAt,
    validTill: wireDay(plus(orderedAt, 199 * DAY)),
    ...change,
  };
}

/** Ordered two days ago; the TXT record is not published yet. */
export function pendingOrder(now: Instant, change: OrderChange = {}): NewOrder {
  return { commonName: 'shop.example.net', orderedAt: plus(now, -2 * DAY), ...change };
}

/** Domain-validated: no document contains an organization. */
export function pendingDvOrder(now: Instant, change: OrderChange = {}): NewOrder {
  return pendingOrder(now, {
    commonName: 'blog.example.org',
    product: 'ssl_dv_rapidssl',
    ...change,
  });
}

/** The domains are validated, the organization is not: two of five checks are complete. */
export function organizationPendingOrder(now: Instant, change: OrderChange = {}): NewOrder {
  const orderedAt = change.orderedAt ?? plus(now, -2 * DAY);
  return pendingOrder(now, {
    commonName: 'bank.example.org',
    validatedAt: orderedAt,
    organizationValidation: {
      validatedAt: undefined,
      checkedAt: { organization_type: orderedAt, blacklist_fraud: orderedAt },
    },
    ...change,
  });
}

/** The last day of validity was ten days ago. */
function expiredOrder(now: Instant, change: OrderChange = {}): NewOrder {
  return issuedOrder(now, {
    commonName: 'old.example.com',
    orderedAt: plus(now, -209 * DAY),
    validTill: wireDay(plus(now, -10 * DAY)),
    ...change,
  });
}

/** Issued; a reissue with another name is in progress. */
export function reissuePendingOrder(now: Instant, change: OrderChange = {}): NewOrder {
  return issuedOrder(now, {
    commonName: 'api.example.com',
    reissues: [
      {
        certificateId: 1_100_000_001,
        requestedAt: plus(now, -DAY),
        validTill: wireDay(plus(now, 169 * DAY)),
        dnsNames: ['api.example.com', 'api-2.example.com'],
      },
    ],
    ...change,
  });
}

/** Issued, with two duplicates that expire before the primary certificate. */
export function orderWithDuplicates(now: Instant, change: OrderChange = {}): NewOrder {
  const duplicate = (certificateId: number, days: number) => ({
    certificateId,
    issuedAt: plus(now, -20 * DAY),
    validTill: wireDay(plus(now, days * DAY)),
  });
  return issuedOrder(now, {
    commonName: '*.example.com',
    duplicates: [duplicate(1_200_000_001, 20), duplicate(1_200_000_002, 60)],
    ...change,
  });
}

/** Issued, but no document states the expiry. */
export function undatedOrder(now: Instant, change: OrderChange = {}): NewOrder {
  return issuedOrder(now, {
    commonName: 'undated.example.com',
    validTill: undefined,
    ...change,
  });
}

/** An old order, which stays issued, and its renewal, issued a day ago. */
export function renewalPair(
  now: Instant,
  ids: { readonly old: number; readonly renewal: number },
  change: OrderChange = {},
): readonly [NewOrder, NewOrder] {
  const commonName = 'renewed.example.com';
  return [
    issuedOrder(now, { commonName, ...change, id: ids.old, orderedAt: plus(now, -190 * DAY) }),
    issuedOrder(now, {
      commonName,
      ...change,
      id: ids.renewal,
      renewalOf: ids.old,
      orderedAt: plus(now, -DAY),
    }),
  ];
}

/** The order of the vendor's own sample, whose `/validation` is that sample, repaired. */
export function sampleOrder(now: Instant, change: OrderChange = {}): NewOrder {
  return issuedOrder(now, {
    id: SAMPLE_ORDER_ID,
    commonName: 'sub.example.com',
    domains: [{ id: 1234, name: 'example.com', method: 'email' }],
    rewrite: { validation: () => repairedValidationSample() },
    ...change,
  });
}

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
      status: 'undocumented_status',
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

/** `count` issued orders, for benchmarks: they expire within the next half year. */
export function* furtherOrders(now: Instant, count: number): Generator<NewOrder> {
  for (let index = 0; index < count; index += 1) {
    yield issuedOrder(now, {
      commonName: `host-${index + 1}.example.com`,
      dnsNames: [`host-${index + 1}.example.com`, `www.host-${index + 1}.example.com`],
      orderedAt: plus(now, -(1 + (index % 160)) * DAY),
    });
  }
}
