import type { Instant } from '../../../shared/certificates/instant.ts';
import type { Duplicate, Order, Reissue } from './order.ts';
import { wireDay } from './wire-time.ts';

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
export function primaryCertificate(order: Order, now: Instant): IssuedCertificate | undefined {
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
