import { DAY, HOUR, plus } from '../../../../shared/certificates/instant.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import type { LifeCycle, Story } from '../simulator-kind.ts';
import type { NewOrder } from './new-order.ts';
import type { PublishedRecord } from '../../name-server/world-zones.ts';
import { randomValueAt } from './domain-at.ts';
import { transitionsOf } from './order-at.ts';
import type { Order } from './order.ts';
import { issuedOrder } from './sample-orders.ts';
import { wireDay } from './wire-time.ts';

/**
 * Four stories. The one that matters is of an order that waits for its TXT record, is issued for 47 days,
 * and is never renewed.
 */
export function lifeCycleOrders(start: Instant): readonly NewOrder[] {
  const after = (days: number, hours = 0) => plus(start, days * DAY + hours * HOUR);
  const issuedAt = after(2, 7);
  return [
    {
      id: FORGOTTEN,
      commonName: 'shop.example.net',
      orderedAt: after(0, 6),
      validatedAt: after(2, 6),
      issuedAt,
      validTill: wireDay(plus(issuedAt, 46 * DAY)),
    },
    issuedOrder(start, {
      id: RENEWED,
      commonName: 'api.example.com',
      orderedAt: after(-182),
    }),
    {
      id: RENEWAL,
      commonName: 'api.example.com',
      orderedAt: after(6),
      renewalOf: RENEWED,
      validatedAt: after(6),
      issuedAt: after(7),
      validTill: wireDay(after(7 + 199)),
    },
    issuedOrder(start, {
      id: REVOKED,
      commonName: 'legacy.example.com',
      orderedAt: after(-60),
      revocationRequestedAt: after(12),
      revokedAt: after(13),
    }),
    issuedOrder(start, {
      id: STABLE,
      commonName: 'www.example.com',
      dnsNames: ['www.example.com', 'example.com'],
      orderedAt: after(-20),
    }),
  ];
}

const FORGOTTEN = 200_001;
const RENEWED = 200_002;
const RENEWAL = 200_003;
const REVOKED = 200_004;
const STABLE = 200_005;

const STORIES: Readonly<Record<number, Omit<Story, 'id' | 'commonName'>>> = {
  [FORGOTTEN]: {
    plot: 'waits for its TXT record, is issued, is never renewed, and expires',
    statuses: ['pending-validation', 'issued', 'expired'],
    verdicts: ['missing', 'doubled-name', 'visible'],
  },
  [RENEWED]: {
    plot: 'is renewed in time, and then expires without harm',
    statuses: ['issued', 'expired'],
    renewedBy: String(RENEWAL),
  },
  [RENEWAL]: {
    plot: 'takes the place of the one before',
    statuses: ['pending-review', 'issued'],
  },
  [REVOKED]: {
    plot: 'is revoked, on the day after somebody asked for it',
    statuses: ['issued', 'revoking', 'revoked'],
  },
  [STABLE]: { plot: 'has time', statuses: ['issued'] },
};

/** What somebody who watches these orders from `start` on is going to see. */
export function tellLifeCycle(start: Instant, orders: readonly Order[]): LifeCycle {
  const last = plus(start, 60 * DAY);
  const moments = orders
    .flatMap((order) => [
      ...transitionsOf(order),
      ...[order.validatedAt, order.revocationRequestedAt],
      ...recordsOf(order, start).map(({ from }) => from),
    ])
    .filter((at) => at !== undefined)
    .filter((at) => at > start && at < last);
  return {
    stories: orders.flatMap((order) => {
      const { id, commonName } = order;
      const story = STORIES[id];
      const records = recordsOf(order, start);
      return story === undefined ? [] : [{ id: String(id), commonName, records, ...story }];
    }),
    moments: [...new Set(moments)].sort(),
  };
}

/** On the second day somebody enters the record with the whole name; half a day later the mistake is noticed. */
function recordsOf({ id, domains }: Order, start: Instant): PublishedRecord[] {
  const [domain] = domains;
  const mistaken = plus(start, DAY);
  const corrected = plus(start, DAY + 12 * HOUR);
  const value = domain && randomValueAt(domain, mistaken)?.token;
  if (id !== FORGOTTEN || domain === undefined || value === undefined) return [];
  const record = { name: domain.name, type: 'TXT', value } as const;
  const doubled = { ...record, name: `${domain.name}.example.net` };
  return [
    { record: doubled, from: mistaken, until: corrected },
    { record, from: corrected },
  ];
}
