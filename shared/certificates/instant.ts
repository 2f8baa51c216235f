import * as z from 'zod/mini';

/**
 * A moment in UTC, always written `2026-11-22T04:20:00.000Z`.
 *
 * One spelling means that instants compare, sort and index correctly as plain strings.
 * Reading accepts any ISO 8601 date-time with a zone (`+00:00`, `+0100`, `Z`) and rewrites it.
 */
export const Instant = z
  .pipe(
    z.string(),
    z.transform((text, context) => {
      const parsed = parseInstant(text);
      if (parsed === undefined) {
        context.issues.push({
          code: 'custom',
          input: text,
          message: 'not an ISO 8601 date-time with a time zone',
        });
        return z.NEVER;
      }
      return parsed;
    }),
  )
  .brand<'Instant'>();
export type Instant = string & z.$brand<'Instant'>;

const ZONED =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})$/i;

/** Reads an ISO 8601 date-time that states its zone; `undefined` for anything else, local times included. */
export function parseInstant(text: string): Instant | undefined {
  const match = ZONED.exec(text.trim());
  if (match === null) return undefined;
  const [, day = '', time, zone = ''] = match;
  if (!isDay(day)) return undefined;
  const offset = zone.toUpperCase() === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const milliseconds = Date.parse(`${day}T${time}${offset}`);
  return Number.isNaN(milliseconds) ? undefined : instantOf(milliseconds);
}

/** Whether the day exists: `Date.parse` takes 30 February for 2 March. */
function isDay(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).getUTCDate() === Number(day.slice(8));
}

/** The first and the last millisecond that an `Instant` can write: it has four digits for the year. */
const FIRST = Date.parse('0000-01-01T00:00:00Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * The instant of a number of milliseconds since 1970-01-01T00:00:00Z. Outside the years 0000 to 9999 it is the nearest
 * instant inside: other years cannot be parsed again.
 *
 * @throws RangeError for NaN
 */
export function instantOf(epochMilliseconds: number): Instant {
  const within = Math.min(Math.max(epochMilliseconds, FIRST), LAST);
  return new Date(within).toISOString() as Instant;
}

/** The first instant of a calendar day in UTC: `2027-03-01` is `2027-03-01T00:00:00.000Z`. */
export function startOfDay(day: string): Instant | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? parseInstant(`${day}T00:00:00Z`) : undefined;
}

/** The instant as a `Date`, for interfaces that need one. */
export function dateOf(instant: Instant): Date {
  return new Date(instant);
}

/** Milliseconds since 1970-01-01T00:00:00Z. */
export function epochMilliseconds(instant: Instant): number {
  return Date.parse(instant);
}

/** Milliseconds from `from` to `to`; negative if `to` is earlier. */
export function millisecondsBetween(from: Instant, to: Instant): number {
  return epochMilliseconds(to) - epochMilliseconds(from);
}

export const DAY = 24 * 60 * 60 * 1000;
export const HOUR = 60 * 60 * 1000;
export const MINUTE = 60 * 1000;

/** `instant` moved by a number of milliseconds, which may be negative. */
export function plus(instant: Instant, milliseconds: number): Instant {
  return instantOf(epochMilliseconds(instant) + milliseconds);
}

/** The later of two instants. */
export function latest(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}

/** The earlier of the instants that are given at all. */
export function earliest(...instants: (Instant | undefined)[]): Instant | undefined {
  return instants.filter((instant) => instant !== undefined).sort()[0];
}
