import {
  DAY,
  epochMilliseconds,
  parseInstant,
  startOfDay,
} from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';

/** Times go over the wire to the second and with an explicit offset: `2026-04-25T21:52:33+00:00`. */
export function wireTime(instant: Instant): string {
  return `${instant.slice(0, 19)}+00:00`;
}

/** Starts and ends of certificates go over the wire as days, without hour and zone: `2026-04-25`. */
export function wireDay(instant: Instant): string {
  return instant.slice(0, 10);
}

/**
 * A certificate that ends on a day ends with its last second, as the vendor's newer ones do.
 *
 * @throws RangeError for what is no day.
 */
export function endOfDay(day: string): Instant {
  const known = ends.get(day);
  if (known !== undefined) return known;
  const end = valid(parseInstant(`${day}T23:59:59Z`), day);
  ends.set(day, end);
  return end;
}

/** The vendor's countdown: from the day of `now` to another day, and never below 0. */
export function daysRemaining(day: string, now: Instant): number {
  return Math.max(0, daysBetween(wireDay(now), day));
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Large accounts have many certificates and few days: each is worked out once. */
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
  if (instant === undefined) throw new RangeError(`"${text}" is no day of the form 2026-04-25`);
  return instant;
}
