import { createHash } from 'node:crypto';
import { accountKey } from '../../../shared/certificates/certificate.ts';
import type { AccountReference } from '../../../shared/certificates/certificate.ts';
import { DAY, HOUR, MINUTE } from '../../../shared/certificates/instant.ts';
import { millisecondsOf } from './duration.ts';

/** How often an account can be polled: what divides an hour or a day, so that a cron expression can say it. */
export const INTERVALS = [
  '5 minutes',
  '10 minutes',
  '15 minutes',
  '20 minutes',
  '30 minutes',
  '1 hour',
  '2 hours',
  '3 hours',
  '4 hours',
  '6 hours',
  '8 hours',
  '12 hours',
  '1 day',
] as const;
export type Interval = (typeof INTERVALS)[number];

/** When an account is polled: regularly, or as a cron expression of EventBridge Scheduler says. */
export type PollSchedule =
  | { readonly every: Interval }
  | { readonly cron: string; readonly timeZone: string };

/** Milliseconds from one poll to the next. */
export function intervalOf(every: Interval): number {
  return millisecondsOf(every) ?? HOUR;
}

/** The longest that a run of a function may take at AWS Lambda. */
const MAX_RUN = 15 * MINUTE;

/** Milliseconds that one run of an account may take: no longer than until the next one, for they would overlap. */
export function runTimeOf(schedule: PollSchedule): number {
  return Math.min(startsEvery(schedule), MAX_RUN);
}

/** Milliseconds within which a run begins, so that not everything begins at once. */
export function startWindowOf(schedule: PollSchedule): number {
  return (startsEvery(schedule) >= HOUR ? 5 : 1) * MINUTE;
}

/** Of a cron expression it is not known, and taken for an hour. */
function startsEvery(schedule: PollSchedule): number {
  return 'every' in schedule ? intervalOf(schedule.every) : HOUR;
}

/**
 * Milliseconds after a complete sweep for which an account that is polled `every` so often counts as fresh, unless
 * somebody says otherwise: twice as long. A run that should have begun by then is waited for, so that one that fails
 * and a next one that begins late and takes its time make no alarm.
 */
export function freshnessOf(every: Interval): number {
  const schedule = { every };
  return 2 * intervalOf(every) + startWindowOf(schedule) + runTimeOf(schedule);
}

/** CloudWatch evaluates an alarm over no more than a week, which is two periods here. */
const MAX_FAILURE_PERIOD = 3.5 * DAY;

/**
 * Milliseconds of a period for which failing polls are counted, so that two failures in a row lie in two periods
 * in a row: the time from one poll to the next, and an hour at least.
 *
 * Of a cron expression that time is not known, but it is shorter than the freshness. Periods of CloudWatch alarms
 * slide, so that half the freshness is enough: two polls less than two periods apart are in neighbours of them at
 * some moment.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation-window.html
 */
export function failurePeriodOf(schedule: PollSchedule, freshness: number): number {
  const wanted = 'every' in schedule ? intervalOf(schedule.every) : freshness / 2;
  const wholeMinutes = Math.ceil(wanted / MINUTE) * MINUTE;
  return Math.min(Math.max(wholeMinutes, HOUR), MAX_FAILURE_PERIOD);
}

/**
 * The schedule as a cron expression of six fields.
 *
 * Accounts start at minutes of their own, worked out from their names, so that a provider sees no rush at
 * every full hour and a redeployment moves nothing.
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
 */
export function cronOf(schedule: PollSchedule, account: AccountReference): string {
  if ('cron' in schedule) return schedule.cron;
  const interval = intervalOf(schedule.every);
  const start = Math.floor((spread(account) * interval) / MINUTE) % (interval / MINUTE);
  const minute = start % 60;
  const hour = Math.floor(start / 60);
  if (interval < HOUR) return `${minute}/${interval / MINUTE} * * * ? *`;
  if (interval === HOUR) return `${minute} * * * ? *`;
  if (interval < DAY) return `${minute} ${hour}/${interval / HOUR} * * ? *`;
  return `${minute} ${hour} * * ? *`;
}

/** A number from 0 up to 1 that is an account's own for ever. */
function spread(account: AccountReference): number {
  return createHash('sha256').update(accountKey(account)).digest().readUInt32BE(0) / 2 ** 32;
}
