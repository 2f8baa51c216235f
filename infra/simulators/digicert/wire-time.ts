import {
  DAY,
  epochMilliseconds,
  parseInstant,
  startOfDay,
} from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';

/** Times have seconds and an explicit offset: `2026-04-25T21:52:33+00:00`. */
export function wireTime(instant: Instant): string {
  return `${instant.slice(0, 19)}+00:00`;
}

/** The validity of certificates is stated in days, without hour and zone: `2026-04-25`. */
export function wireDay(instant: Instant): string {
  return instant.slice(0, 10);
}

/**
 * A certificate expires in the last second of its last day, like the vendor's newer certificates.
 *
 * @throws RangeError for an invalid day.
 */
export function endOfDay(day: string): Instant {
  const known = ends.get(day);
  if (known !== undefined) return known;
  const end = valid(parseInstant(`${day}T23:59:59Z`), day);
  ends.set(day, end);
  return end;
}

/** The vendor's countdown: days from the day of `now` to another day, at least 0. */
export function daysRemaining(day: string, now: Instant): number {
  return Math.max(0, daysBetween(wireDay(now), day));
}

/** Number of days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Cached, because large accounts have many certificates with few different days. */
const ends = new Map<string, Instant>();
const numbers = new Map<string, number>();

function dayNumber(day: string): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = Math.round(epochMilliseconds(valid(startOfDay(day), day)) / DAY);
  numbers.set(day, number);
  return number;
}

function valid(instant: Instant | undefined, text: string): Instant {
  if (instant === undefined) throw new RangeError(`"${text}" is not a day in the form 2026-04-25.`);
  return instant;
}
