import * as z from 'zod';
import { Instant } from './instant.ts';
import { CanonicalName } from './names.ts';

/**
 * - `pending`: the proof is still owed
 * - `valid`: proven, until its own end
 * - `expired`: was proven once; the next issuance will ask again
 * - `failed`: the provider has given up on it
 */
export const ValidationState = z.enum(['pending', 'valid', 'expired', 'failed']);
export type ValidationState = z.infer<typeof ValidationState>;

/** How control of a domain is proven (CA/Browser Forum Baseline Requirements, section 3.2.2.4). */
export const ValidationMethod = z.enum(['dns-txt', 'dns-cname', 'http', 'email', 'other']);
export type ValidationMethod = z.infer<typeof ValidationMethod>;

/** A DNS record that somebody has to publish: `name` without trailing dot, `value` without quotes. */
export const DnsRecord = z.object({
  name: z.string(),
  type: z.enum(['TXT', 'CNAME']),
  value: z.string(),
});
export type DnsRecord = z.infer<typeof DnsRecord>;

/** The proof of control of one domain. */
export const DomainValidation = z.object({
  /** In canonical form (`canonicalName`): it compares equal from sync to sync. `record` keeps the provider's spelling. */
  domain: CanonicalName,
  state: ValidationState,
  method: ValidationMethod,
  /** The provider's own words for state and method. */
  rawState: z.string().optional(),
  rawMethod: z.string().optional(),
  /** What to publish; absent where the method needs no record or the provider does not tell it. */
  record: DnsRecord.optional(),
  /** The provider's random value, where it is told but the record around it is not. */
  token: z.string().optional(),
  /** From then on the record or token no longer counts, and the provider makes a new one. */
  tokenExpiresAt: Instant.optional(),
  /** Since when the proof is owed, as the provider tells it. */
  requestedAt: Instant.optional(),
  /** Until when the provider looks for the proof by itself; after that it waits to be asked. */
  automaticChecksUntil: Instant.optional(),
  /** Until when a proof that was given may be used again. */
  expiresAt: Instant.optional(),
});
export type DomainValidation = z.infer<typeof DomainValidation>;
