import type { Instant } from '../../../shared/certificates/instant.ts';
import type { Order, Duplicate, Reissue, Domain } from './order.ts';
import { endOfDay, wireDay } from './wire-time.ts';
import { createHash } from 'node:crypto';
import { DAY, millisecondsBetween, plus } from '../../../shared/certificates/instant.ts';

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
function statusChangesOf(order: Order): Instant[] {
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

/** An order at one instant, with the values for filters and sort keys. */
export interface OrderView {
  readonly order: Order;
  readonly status: string;
  readonly primary: IssuedCertificate | undefined;
  readonly isRenewed: boolean;
}

export function viewOrder(order: Order, renewal: Order | undefined, now: Instant): OrderView {
  return {
    order,
    status: statusAt(order, now),
    primary: primaryCertificate(order, now),
    isRenewed: isPast(renewal?.orderedAt, now),
  };
}

/** An issued certificate. */
export interface IssuedCertificate {
  readonly id: number;
  readonly commonName: string;
  readonly dnsNames: readonly string[];
  readonly requestedAt: Instant;
  readonly issuedAt: Instant;
  readonly validFrom: string;
  readonly validTill: string | undefined;
}

/** The primary certificate of the order: the one issued last. */
function primaryCertificate(order: Order, now: Instant): IssuedCertificate | undefined {
  return reissued(order, now).at(-1) ?? original(order, now);
}

/** Every certificate of the order that was ever issued, including replaced ones and duplicates. */
export function issuedCertificates(order: Order, now: Instant): readonly IssuedCertificate[] {
  const first = original(order, now);
  const duplicates = order.duplicates.map((one) => certificateOf(order, one, now));
  return [first, ...reissued(order, now), ...duplicates].filter((one) => one !== undefined);
}

function original(order: Order, now: Instant): IssuedCertificate | undefined {
  if (order.issuedAt === undefined || order.issuedAt > now) return undefined;
  return {
    id: order.certificateId,
    commonName: order.commonName,
    dnsNames: order.dnsNames,
    requestedAt: order.orderedAt,
    issuedAt: order.issuedAt,
    validFrom: order.validFrom ?? wireDay(order.issuedAt),
    validTill: order.validTill,
  };
}

function reissued(order: Order, now: Instant): IssuedCertificate[] {
  return order.reissues
    .map((one) => certificateOf(order, one, now))
    .filter((one) => one !== undefined);
}

/** The certificate of a reissue or duplicate, or `undefined` until it is issued. */
export function certificateOf(
  { commonName, dnsNames }: Order,
  part: Reissue | Duplicate,
  now: Instant,
): IssuedCertificate | undefined {
  if (part.issuedAt === undefined || part.issuedAt > now) return undefined;
  return {
    id: part.certificateId,
    commonName,
    dnsNames: part.dnsNames ?? dnsNames,
    requestedAt: 'requestedAt' in part ? part.requestedAt : part.issuedAt,
    issuedAt: part.issuedAt,
    validFrom: wireDay(part.issuedAt),
    validTill: part.validTill,
  };
}

/** Lifetime of a random value. */
const RANDOM_VALUE_DAYS = 30;

export type DomainState = 'pending' | 'approved' | 'expired';

export function domainStateAt(domain: Domain, now: Instant): DomainState {
  if (domain.validatedAt === undefined || domain.validatedAt > now) return 'pending';
  return (approvalEnd(domain) ?? now) <= now ? 'expired' : 'approved';
}

/** When a completed validation expires. */
export function approvalEnd(domain: Domain): Instant | undefined {
  return domain.validatedAt === undefined
    ? undefined
    : plus(domain.validatedAt, domain.validForDays * DAY);
}

interface RandomValue {
  readonly token: string;
  readonly expiresAt: Instant;
}

/**
 * The value to publish for a pending validation; `undefined` for a completed one, and for a method
 * without a value. It is reproducible and changes every 30 days.
 */
export function randomValueAt(domain: Domain, now: Instant): RandomValue | undefined {
  if (domain.method === 'email' || domainStateAt(domain, now) !== 'pending') return undefined;
  const age = Math.max(0, millisecondsBetween(domain.requestedAt, now));
  const generation = Math.floor(age / (RANDOM_VALUE_DAYS * DAY));
  return {
    token: randomValue(domain.id, generation),
    expiresAt: plus(domain.requestedAt, (generation + 1) * RANDOM_VALUE_DAYS * DAY),
  };
}

/** 32 lowercase letters and digits. */
function randomValue(domainId: number, generation: number): string {
  const digest = createHash('sha256').update(`${domainId}/${generation}`).digest();
  return Array.from(digest, (byte) => (byte % 36).toString(36)).join('');
}
