import * as z from 'zod/mini';
import { Instant } from './instant.ts';
import { CanonicalName } from './names.ts';

/**
 * - `pending`: the validation must still be completed
 * - `valid`: complete, until it expires
 * - `expired`: was complete; the next issuance needs it again
 * - `failed`: the provider has stopped trying
 */
export const ValidationState = z.enum(['pending', 'valid', 'expired', 'failed']);
export type ValidationState = z.infer<typeof ValidationState>;

/** The method of domain control validation (CA/Browser Forum Baseline Requirements, section 3.2.2.4). */
export const ValidationMethod = z.enum(['dns-txt', 'dns-cname', 'http', 'email', 'other']);
export type ValidationMethod = z.infer<typeof ValidationMethod>;

/** A DNS record to publish: `name` without trailing dot, `value` without quotes. */
export const DnsRecord = z.object({
  name: z.string(),
  type: z.enum(['TXT', 'CNAME']),
  value: z.string(),
});
export type DnsRecord = z.infer<typeof DnsRecord>;

/** The validation of one domain. */
export const DomainValidation = z.object({
  /** In canonical form (`canonicalName`), so that it is equal in every sync. `record` keeps the provider's spelling. */
  domain: CanonicalName,
  state: ValidationState,
  method: ValidationMethod,
  /** State and method as reported by the provider. */
  rawState: z.optional(z.string()),
  rawMethod: z.optional(z.string()),
  /** The record to publish. Absent if the method needs none or the provider does not report it. */
  record: z.optional(DnsRecord),
  /** The provider's random value, if the provider reports it without a record. */
  token: z.optional(z.string()),
  /** When the record or token expires, and the provider creates another one. */
  tokenExpiresAt: z.optional(Instant),
  /** Since when the validation is pending, as the provider reports it. */
  requestedAt: z.optional(Instant),
  /** Until when the provider checks the record automatically; after that, you must start the check. */
  automaticChecksUntil: z.optional(Instant),
  /** Present if the request fails at `automaticChecksUntil`: you must then request the certificate again. */
  failsAfterChecks: z.optional(z.literal(true)),
  /**
   * Present if the validation is complete, but its DNS record does not exist any more: the provider needs it for the
   * automatic renewal.
   */
  missingForRenewal: z.optional(z.literal(true)),
  /** Until when a complete validation can be used again. */
  expiresAt: z.optional(Instant),
});
export type DomainValidation = z.infer<typeof DomainValidation>;
