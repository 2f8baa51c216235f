import * as z from 'zod';
import { TIME_OF_DAY, WEEKDAYS } from '../../../shared/tracking/summary/plan.ts';
import type { WeeklyMoment } from '../../../shared/tracking/summary/plan.ts';
import { DAY, epochMilliseconds, plus, startOfDay } from '../../../shared/certificates/instant.ts';
import { instantIn } from '../../../shared/certificates/local-time.ts';
import { TagKey } from '../tags.ts';
import { formatValue, suggestion } from './describe-issue.ts';
import { TimeZone } from './time-zone.ts';

const GroupBy = z.union([z.literal('account'), z.strictObject({ tag: TagKey })], {
  error: ({ input }) =>
    `${formatValue(input)} is not allowed. Use "account", or { tag: 'team' } with the key of a tag`,
});

/** Parses `SummaryOptions`. */
export const SummarySchema = z
  .strictObject({
    day: z
      .enum(WEEKDAYS, {
        error: ({ input }) =>
          `${formatValue(input)} is not a day of the week. Use one of ${WEEKDAYS.join(', ')}${suggestion(input, WEEKDAYS)}`,
      })
      .default('monday'),
    time: z
      .string()
      .regex(TIME_OF_DAY, {
        error: ({ input }) =>
          `${formatValue(input)} is not a time. Use 24-hour time, such as "08:00"`,
        abort: true,
      })
      .default('08:00'),
    timeZone: TimeZone.default('UTC'),
    groupBy: GroupBy.default('account'),
  })
  // Runs only if every field is valid: the checks above abort.
  .superRefine((moment, context) => {
    const skipped = skippedDay(moment);
    if (skipped === undefined) return;
    context.addIssue({
      code: 'custom',
      path: ['time'],
      message: `"${moment.time}" does not exist in ${moment.timeZone} on ${skipped}, when clocks change, and EventBridge Scheduler would skip the weekly summary of that week. Choose another time or day`,
    });
  });

/** Time zone rules are checked for ten years; later rules are not known. */
const FIRST_DAY = '2026-01-01';
const DAYS = 10 * 366;

/** The first such weekday on which a change of the clocks skips the given time. */
function skippedDay({ day, time, timeZone }: WeeklyMoment): string | undefined {
  const first = startOfDay(FIRST_DAY);
  if (first === undefined) return undefined;
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
  });
  // 1 January 2026 is a Thursday.
  const start = (WEEKDAYS.indexOf(day) - WEEKDAYS.indexOf('thursday') + 7) % 7;
  for (let days = start; days < DAYS; days += 7) {
    const date = plus(first, days * DAY).slice(0, 10);
    const instant = instantIn(`${date} ${time}`, timeZone);
    if (instant === undefined || clock.format(epochMilliseconds(instant)) !== time) return date;
  }
  return undefined;
}
