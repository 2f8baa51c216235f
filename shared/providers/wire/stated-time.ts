import * as z from 'zod/mini';
import { instantOf } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { expiryOn, NO_EXPIRY } from '../../certificates/validity.ts';
import type { Precision } from '../../certificates/validity.ts';

/** A time and its precision. */
export interface WireTime {
  readonly at: Instant;
  readonly precision: Precision;
}

/** Parses a time of a provider; `undefined` if it is not a time. Never throws. */
export type TimeReader = (text: string) => WireTime | undefined;

/** The first X.509 date (RFC 5280, section 4.1.2.5). */
const FIRST = '1950-01-01T00:00:00.000Z';

/**
 * An optional expiry. A value from the year 9999 on is `NO_EXPIRY`. A zero of any calendar (`0000-00-00`, the year 1,
 * 1970-01-01) and anything before 1950 count as absent. A value that cannot be read is an error: if it were ignored,
 * the expiry would be missed.
 */
export function expiryBy(read: TimeReader) {
  return z.pipe(
    z.optional(z.unknown()),
    z.transform((value, context): WireTime | undefined => {
      if (value === undefined || value === null) return undefined;
      const isText = typeof value === 'string' || typeof value === 'number';
      const text = isText ? String(value).trim() : 'not a text';
      if (text === '' || isZero(text)) return undefined;
      const time = isBeyondCalendar(text) ? NEVER : read(text);
      if (time !== undefined) return plausible(time);
      context.issues.push({ code: 'custom', input: undefined, message: 'not a time' });
      return z.NEVER;
    }),
  );
}

/** Any other optional time. A value from the year 9999 on counts as absent. */
export function timeBy(read: TimeReader) {
  return z.pipe(
    expiryBy(read),
    z.transform((time) => (time?.at === NO_EXPIRY ? undefined : time)),
  );
}

/**
 * Reads milliseconds since 1970. A number that can also be another notation of a date of this century (seconds, micro-
 * or nanoseconds, `20310527164625`) is rejected: read as a far future date, it would hide an expiry.
 */
export function readMilliseconds(text: string): WireTime | undefined {
  if (!COUNT.test(text) || COMPACT_DATE.test(text)) return undefined;
  const count = Number(text);
  if (count >= SECONDS_OF_9999 && count < SECONDS_OF_9999 + 367 * 86_400) return NEVER;
  const isAmbiguous = isThisCentury(count / 1e3) || isThisCentury(count / 1e6);
  if (count < FIRST_COUNT || isAmbiguous || count % 1 > 0) return undefined;
  return { at: instantOf(count), precision: 'instant' };
}

const COUNT = /^(?:\d+(?:\.\d+)?(?:e\+\d+)?|Infinity)$/;
const COMPACT_DATE = /^(?:19|20|21)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{6}$/;
/** The first second of the year 9999. */
const SECONDS_OF_9999 = 253_370_764_800;
/** In 1973. A smaller number is a count of seconds. */
const FIRST_COUNT = 100_000_000_000;

/** Whether a text is zero or a negative number, the zero of a calendar, or a day before 1950. */
export function isZero(text: string): boolean {
  return /^(?:0+$|-\d|(?:0\d{3}|1[0-8]\d\d|19[0-4]\d)-\d\d-\d\d)/.test(text.trim());
}

/** A year with five digits or more, which some programs write as the maximum of their own calendar. */
function isBeyondCalendar(text: string): boolean {
  return /^\+?[1-9]\d{4,8}-\d\d-\d\d|^\+0[1-9]\d{4}-\d\d-\d\d/.test(text);
}

const NEVER: WireTime = { at: NO_EXPIRY, precision: 'instant' };

function plausible(time: WireTime): WireTime | undefined {
  if (expiryOn(time.at) === NO_EXPIRY) return NEVER;
  const isEpoch = time.at > '1969-12-31T00:00:00.000Z' && time.at < '1970-01-02T00:00:00.000Z';
  return time.at < FIRST || isEpoch ? undefined : time;
}

function isThisCentury(milliseconds: number): boolean {
  return milliseconds > 946_684_800_000 && milliseconds < 4_102_444_800_000;
}
