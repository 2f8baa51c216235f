import * as z from 'zod';
import { parseInstant, startOfDay } from '../../certificates/instant.ts';
import { instantIn } from '../../certificates/local-time.ts';
import { expiryBy, readMilliseconds, timeBy } from '../wire/stated-time.ts';
import type { WireTime } from '../wire/stated-time.ts';

/**
 * Removes control and format characters: names in the inventory can contain NUL, and invisible characters can reverse
 * the direction of a line. Never truncates.
 */
export function clean(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
}

/** A text of a certificate; absent if it is empty after cleaning. */
export const Text = z
  .string()
  .transform((text) => {
    const cleaned = clean(text);
    return cleaned === '' ? undefined : cleaned;
  })
  .optional()
  .catch(undefined);

/** An optional list of names, without values that are not text. */
export const CleanNames = z
  .array(z.unknown())
  .optional()
  .catch(undefined)
  .transform((names) =>
    names
      ?.map((name) => (typeof name === 'string' ? clean(name) : ''))
      .filter((name) => name !== ''),
  );

/** The hash of a certificate, in lower case. */
export const Hash = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.string().regex(/^[0-9a-f]{32,128}$/));

export const LinkedHash = Hash.optional().catch(undefined);

/** Milliseconds since 1970, or a date and time. Without a time zone, the earliest possible time counts. */
function readTime(text: string): WireTime | undefined {
  const counted = readMilliseconds(text);
  if (counted !== undefined) return counted;
  const exact = parseInstant(text);
  if (exact !== undefined) return { at: exact, precision: 'instant' };
  const assumed = instantIn(text, '+14:00');
  return assumed === undefined ? undefined : { at: assumed, precision: 'assumed-zone' };
}

export const Expiry = expiryBy(readTime);
export const Time = timeBy(readTime);

/** An informational time: an invalid value counts as absent. */
export const UnimportantTime = Time.catch(undefined);

/** An informational time that can be a day, because its format is not documented. */
export const LastMoment = timeBy((text) => {
  const day = startOfDay(text);
  return day === undefined ? readTime(text) : { at: day, precision: 'day' };
}).catch(undefined);

/** The duration of an order. No longer one was ever sold. */
export const Years = z.int().min(1).max(30).optional().catch(undefined);
export const Days = z.int().min(1).max(10_000).optional().catch(undefined);

/** The number of an order at DigiCert, in digits. */
export const OrderNumber = z
  .union([
    z.int().positive().transform(String),
    z
      .string()
      .trim()
      .regex(/^[1-9]\d{0,19}$/),
  ])
  .optional()
  .catch(undefined);
