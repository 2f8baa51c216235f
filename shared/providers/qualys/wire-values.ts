import * as z from 'zod';
import { instantOf, parseInstant, startOfDay } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { Validity } from '../../certificates/validity.ts';
import { instantIn } from '../../certificates/local-time.ts';

/** Names in the inventory have been seen with NUL in them; what cannot be seen turns lines of a message round. */
export function clean(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 300);
}

/** A text of somebody else's certificate; absent where there is nothing left to show. */
export const Text = z
  .string()
  .transform((text) => (clean(text) === '' ? undefined : clean(text)))
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

export interface WireTime {
  readonly at: Instant;
  readonly exactness: Validity['exactness'];
}

/** Earlier than this, a number is no count of milliseconds: 1973. */
const FIRST = 100_000_000_000;
/** The last millisecond of the year 9999. */
const LAST = 253_402_300_799_999;

/**
 * An optional moment: milliseconds since 1970 or a date-time. One that is there but cannot be read is an error:
 * in silence, an end would be missed. Where a date-time tells no zone, the earliest moment that it can mean.
 */
export const Time = z
  .unknown()
  .optional()
  .transform((value, context): WireTime | undefined => {
    if (value === undefined || value === null || value === '') return undefined;
    const at = readTime(value);
    if (at !== undefined) return at;
    context.issues.push({ code: 'custom', input: undefined, message: 'not a moment' });
    return z.NEVER;
  });

/** A moment that nothing depends on. */
export const UnimportantTime = Time.catch(undefined);

/** Like one that nothing depends on, and it may be a day alone: its format is not documented. */
export const LastMoment = z
  .unknown()
  .optional()
  .transform((value): WireTime | undefined => {
    const day = typeof value === 'string' ? startOfDay(value.trim()) : undefined;
    return day === undefined ? UnimportantTime.parse(value) : { at: day, exactness: 'day' };
  });

/** How long an order lasts. Nothing longer was ever sold. */
export const Years = z.int().min(1).max(30).optional().catch(undefined);
export const Days = z.int().min(1).max(10_000).optional().catch(undefined);

function readTime(value: unknown): WireTime | undefined {
  const number =
    typeof value === 'string' && /^\d{12,15}$/.test(value.trim()) ? Number(value) : value;
  if (typeof number === 'number') {
    const plausible = Number.isInteger(number) && number >= FIRST && number <= LAST;
    return plausible ? { at: instantOf(number), exactness: 'instant' } : undefined;
  }
  if (typeof value !== 'string') return undefined;
  const exact = parseInstant(value);
  if (exact !== undefined) return { at: exact, exactness: 'instant' };
  const assumed = instantIn(value, '+14:00');
  return assumed === undefined ? undefined : { at: assumed, exactness: 'assumed-zone' };
}
