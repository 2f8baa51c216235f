import { DAY, HOUR, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { DnsRecord } from '../../../shared/certificates/validation.ts';
import type { LifeCycle, Story } from '../simulator-kind.ts';
import type { NewOrder, Domain, Order } from './order.ts';
import type { PublishedRecord } from '../name-server/published-record.ts';
import { randomValueAt, transitionsOf } from './order-state.ts';
import { issuedOrder } from './sample-account.ts';
import { wireDay } from './wire-time.ts';

/**
 * The most important timeline is an order that waits for its TXT record, is issued for 47 days, and is never renewed.
 * Later, six certificates are ordered at once, while DigiCert validates the organization again.
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
    ...COUNTRIES.map((country, index) => ({
      id: FIRST_OF_MANY + index,
      commonName: `${country}.example.net`,
      domains: [{ name: `${country}.example.net` }],
      ...(country === BY_CNAME ? { method: 'dns-cname-token' as const } : {}),
      orderedAt: after(CAMPAIGN),
      validatedAt: after(CAMPAIGN, 12),
      organizationValidation: {
        validatedAt: after(CAMPAIGN, 10),
        checkedAt: { organization_type: after(CAMPAIGN), organization_status: after(CAMPAIGN, 4) },
      },
      issuedAt: after(CAMPAIGN, 13),
      validTill: wireDay(after(CAMPAIGN + 199)),
    })),
  ];
}

const FORGOTTEN = 200_001;
const RENEWED = 200_002;
const RENEWAL = 200_003;
const REVOKED = 200_004;
const STABLE = 200_005;
const FIRST_OF_MANY = 200_011;

const COUNTRIES = ['at', 'be', 'ch', 'de', 'fr', 'nl'];
/** One of these orders is validated by a CNAME record. */
const BY_CNAME = 'nl';

/** Days after the start. */
const CAMPAIGN = 20;

const ONE_OF_MANY: Omit<Story, 'id' | 'commonName'> = {
  plot: 'is ordered with many others, and their organization is validated once',
  statuses: ['pending-validation', 'issued'],
  results: ['record-missing', 'published'],
};

const STORIES: Readonly<Record<number, Omit<Story, 'id' | 'commonName'>>> = {
  [FORGOTTEN]: {
    plot: 'waits for its TXT record, is issued, is never renewed, and expires',
    statuses: ['pending-validation', 'issued', 'expired'],
    results: ['record-missing', 'zone-appended-twice', 'published'],
  },
  [RENEWED]: {
    plot: 'is renewed in time, and then expires without an alert',
    statuses: ['issued', 'expired'],
    renewedBy: String(RENEWAL),
  },
  [RENEWAL]: {
    plot: 'replaces the previous certificate',
    statuses: ['pending-review', 'issued'],
  },
  [REVOKED]: {
    plot: 'is revoked, a day after the request',
    statuses: ['issued', 'revoking', 'revoked'],
  },
  [STABLE]: { plot: 'does not expire soon', statuses: ['issued'] },
  ...Object.fromEntries(COUNTRIES.map((_, index) => [FIRST_OF_MANY + index, ONE_OF_MANY])),
};

/** The changes of these orders after `start`. */
export function recordLifeCycle(start: Instant, orders: readonly Order[]): LifeCycle {
  const last = plus(start, 60 * DAY);
  const moments = orders
    .flatMap((order) => [
      ...transitionsOf(order),
      ...[order.validatedAt, order.revocationRequestedAt],
      ...[order.organizationValidation.validatedAt],
      ...Object.values(order.organizationValidation.checkedAt),
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

/**
 * On the second day, the record is published with the zone name appended twice, and corrected half a day later.
 * The records of the other orders are published correctly, in the morning after the order.
 */
function recordsOf({ id, domains }: Order, start: Instant): PublishedRecord[] {
  const [domain] = domains;
  const many = id >= FIRST_OF_MANY;
  if (domain === undefined || (id !== FORGOTTEN && !many)) return [];
  const published = many ? plus(start, CAMPAIGN * DAY + 6 * HOUR) : plus(start, DAY);
  const value = randomValueAt(domain, published)?.token;
  if (value === undefined) return [];
  const record = recordOf(domain, value);
  if (many) return [{ record, from: published }];
  const corrected = plus(published, 12 * HOUR);
  const doubled = { ...record, name: `${domain.name}.example.net` };
  return [
    { record: doubled, from: published, until: corrected },
    { record, from: corrected },
  ];
}

/** Where DigiCert checks the random value: at the domain, or as a label of a CNAME target. */
function recordOf({ name, method }: Domain, value: string): DnsRecord {
  return method === 'dns-cname-token'
    ? { name: `_dnsauth.${name}`, type: 'CNAME', value: `${value}.dcv.digicert.com` }
    : { name, type: 'TXT', value };
}
