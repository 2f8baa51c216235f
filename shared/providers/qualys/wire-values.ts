import * as z from 'zod';
import { parseInstant, startOfDay } from '../../certificates/instant.ts';
import { instantIn } from '../../certificates/local-time.ts';
import { expiryBy, readMilliseconds, timeBy } from '../wire/stated-time.ts';
import type { WireTime } from '../wire/stated-time.ts';

/** Names in the inventory have been seen with NUL in them; what cannot be seen turns lines of a message round. Never cut. */
export function clean(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
}

/** A text of somebody else's certificate; absent where there is nothing left to show. */
export const Text = z
  .string()
  .transform((text) => {
    const cleaned = clean(text);
    return cleaned === '' ? undefined : cleaned;
  })
  .optional()
  .catch(undefined);

/** Names in a list that may be missing; what is no text in it is left out. */
export const CleanNames = z
  .array(z.unknown())
  .optional()
  .catch(undefined)
  .transform((names) =>
    names
      ?.map((name) => (typeof name === 'string' ? clean(name) : ''))
      .filter((name) => name !== ''),
  );

/** The hash of a certificate, as it is written here and there. */
export const Hash = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.string().regex(/^[0-9a-f]{32,128}$/));

export const LinkedHash = Hash.optional().catch(undefined);

/** Milliseconds since 1970, or a date-time. Where that states no zone, the earliest moment that it can mean. */
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

/** A moment that nothing depends on. */
export const UnimportantTime = Time.catch(undefined);

/** Like one that nothing depends on, and it may be a day alone: its format is not documented. */
export const LastMoment = timeBy((text) => {
  const day = startOfDay(text);
  return day === undefined ? readTime(text) : { at: day, precision: 'day' };
}).catch(undefined);

/** How long an order lasts. Nothing longer was ever sold. */
export const Years = z.int().min(1).max(30).optional().catch(undefined);
export const Days = z.int().min(1).max(10_000).optional().catch(undefined);

/** The number of an order at DigiCert, as digits. */
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
