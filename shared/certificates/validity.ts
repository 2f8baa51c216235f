import * as z from 'zod';
import { Instant, millisecondsBetween } from './instant.ts';

/**
 * How well the end of a certificate is known.
 *
 * - `instant`: to the second
 * - `day`: only the calendar day is told; the start of that day in UTC is used
 * - `assumed-zone`: a time without a zone; the zone that makes it earlier is assumed
 *
 * Where unsure, the earlier instant counts: an alarm may come early, never late.
 */
export const Exactness = z.enum(['instant', 'day', 'assumed-zone']);
export type Exactness = z.infer<typeof Exactness>;

/** RFC 5280, section 4.1.2.5: the period for which a certificate counts. */
export const Validity = z.object({
  notBefore: Instant.optional(),
  notAfter: Instant,
  exactness: Exactness,
});
export type Validity = z.infer<typeof Validity>;

/** Milliseconds from notBefore to notAfter; `undefined` where the start is not known or makes no sense. */
export function lifetime(validity: Validity): number | undefined {
  if (validity.notBefore === undefined) return undefined;
  const milliseconds = millisecondsBetween(validity.notBefore, validity.notAfter);
  return milliseconds > 0 ? milliseconds : undefined;
}
