import { createHash } from 'node:crypto';
import { DAY, millisecondsBetween, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { Domain } from './order.ts';

/** Lifetime of a random value. */
export const RANDOM_VALUE_DAYS = 30;

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

export interface RandomValue {
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
