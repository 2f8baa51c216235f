import * as z from 'zod';
import { TIME_OF_DAY, WEEKDAYS } from '../../../shared/tracking/summary/plan.ts';
import type { WeeklyMoment } from '../../../shared/tracking/summary/plan.ts';
import { DAY, epochMilliseconds, plus, startOfDay } from '../../../shared/certificates/instant.ts';
import { instantIn } from '../../../shared/certificates/local-time.ts';
import { TAG_KEY } from '../tags.ts';
import { TimeZone } from './time-zone.ts';

const By = z.union([z.literal('account'), z.strictObject({ tag: z.string().regex(TAG_KEY) })], {
  error: 'a digest is by "account", or by { tag }, the key of a tag',
});

/** The shape of `SummaryOptions`. */
export const SummarySchema = z
  .strictObject({
    on: z
      .enum(WEEKDAYS, { error: `not a day of the week: ${WEEKDAYS.join(', ')}` })
      .default('monday'),
    at: z
      .string()
      .regex(TIME_OF_DAY, {
        error: 'not a time of day such as "08:00"',
        abort: true,
      })
      .default('08:00'),
    timeZone: TimeZone.default('UTC'),
    by: By.default('account'),
  })
  // Comes only to what is right by itself: the checks above abort.
  .superRefine((moment, context) => {
    const day = skippedDay(moment);
    if (day === undefined) return;
    context.addIssue({
      code: 'custom',
      path: ['at'],
      message: `the clocks of ${moment.timeZone} do not show ${moment.at} on ${day}, and EventBridge Scheduler would leave the digest of that week out`,
    });
  });

/** The years that are looked at: nobody knows the rules of later ones. */
const FIRST_DAY = '2026-01-01';
const DAYS = 10 * 366;

/** A day of the week in question on which clocks are put forward past the time in question. */
function skippedDay({ on, at, timeZone }: WeeklyMoment): string | undefined {
  const first = startOfDay(FIRST_DAY);
  if (first === undefined) return undefined;
  const clock = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit' },
  });
  // The first of January 2026 was a Thursday.
  const start = (WEEKDAYS.indexOf(on) - WEEKDAYS.indexOf('thursday') + 7) % 7;
  for (let days = start; days < DAYS; days += 7) {
    const day = plus(first, days * DAY).slice(0, 10);
    const instant = instantIn(`${day} ${at}`, timeZone);
    if (instant === undefined || clock.format(epochMilliseconds(instant)) !== at) return day;
  }
  return undefined;
}
