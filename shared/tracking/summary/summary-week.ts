import { DAY, epochMilliseconds, plus, startOfDay } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { instantIn } from '../../certificates/local-time.ts';
import { WEEKDAYS } from './plan.ts';
import type { WeeklyMoment } from './plan.ts';

interface SummaryWeek {
  /** When the summary of the week was due. */
  readonly dueAt: Instant;
  /** The ISO 8601 week of that day in its time zone: `2027-W08`. */
  readonly week: string;
}

/**
 * The week whose summary was due last. A repeated run, also by hand in the middle of a week, gets the same week, so that
 * its summary is sent once.
 *
 * @throws RangeError for an unknown time zone.
 */
export function lastSummaryWeek(
  now: Instant,
  { day: weekday, time, timeZone }: WeeklyMoment,
): SummaryWeek {
  // In the time zone, it can already be tomorrow.
  for (let back = -1; back <= 8; back += 1) {
    const day = midnightOf(plus(now, -back * DAY));
    if (WEEKDAYS[weekdayOf(day)] !== weekday) continue;
    const dueAt = instantIn(`${day.slice(0, 10)} ${time}`, timeZone);
    if (dueAt !== undefined && dueAt <= now) return { dueAt, week: weekOf(day) };
  }
  throw new RangeError(`No ${weekday} of the last week has a ${time} in ${timeZone}.`);
}

/** When the next summary is due. */
export function nextSummaryAfter(now: Instant, moment: WeeklyMoment): Instant {
  // Daylight saving time makes a week an hour shorter or longer.
  return lastSummaryWeek(plus(lastSummaryWeek(now, moment).dueAt, 8 * DAY), moment).dueAt;
}

/** ISO 8601: the week belongs to the year that its Thursday belongs to. */
function weekOf(day: Instant): string {
  const thursday = plus(day, (3 - weekdayOf(day)) * DAY);
  const year = thursday.slice(0, 4);
  const newYear = startOfDay(`${year}-01-01`) ?? thursday;
  const days = (epochMilliseconds(thursday) - epochMilliseconds(newYear)) / DAY;
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`;
}

/** 0 is Monday. The first of January 1970 was a Thursday. */
function weekdayOf(day: Instant): number {
  return (((epochMilliseconds(day) / DAY + 3) % 7) + 7) % 7;
}

function midnightOf(instant: Instant): Instant {
  return startOfDay(instant.slice(0, 10)) ?? instant;
}
