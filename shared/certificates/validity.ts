import * as z from 'zod/mini';
import { Instant, instantOf, millisecondsBetween } from './instant.ts';

/**
 * How precisely the expiry of a certificate is known.
 *
 * - `instant`: to the second
 * - `day`: only the calendar day is stated; the start of that day in UTC is used
 * - `assumed-zone`: a time without a zone; the zone that makes it earlier is assumed
 *
 * If unsure, the earlier instant is used: an alert can be early, never late.
 */
export const Precision = z.enum(['instant', 'day', 'assumed-zone']);
export type Precision = z.infer<typeof Precision>;

/**
 * The notAfter of a certificate without an expiry date, in X.509 and here: `9999-12-31T23:59:59.000Z`.
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5
 */
export const NO_EXPIRY: Instant = instantOf(253_402_300_799_000);

/** The notAfter of a date. From the year 9999 on, it means that there is no expiry date. */
export function expiryOn(at: Instant): Instant {
  return at >= '9999' ? NO_EXPIRY : at;
}

/** Whether a certificate has an expiry date at all. */
export function hasExpiry({ notAfter }: Pick<Validity, 'notAfter'>): boolean {
  return notAfter < NO_EXPIRY;
}

/** RFC 5280, section 4.1.2.5: the period in which a certificate is valid. `notAfter` may be `NO_EXPIRY`. */
export const Validity = z.object({
  notBefore: z.optional(Instant),
  notAfter: Instant,
  precision: Precision,
});
export type Validity = z.infer<typeof Validity>;

/** Milliseconds from notBefore to notAfter; `undefined` if the start is unknown or not before the expiry. */
export function lifetime(validity: Validity): number | undefined {
  if (validity.notBefore === undefined) return undefined;
  const milliseconds = millisecondsBetween(validity.notBefore, validity.notAfter);
  return milliseconds > 0 ? milliseconds : undefined;
}
