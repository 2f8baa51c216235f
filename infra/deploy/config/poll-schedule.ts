import { createHash } from 'node:crypto';
import { accountKey } from '../../../shared/certificates/certificate.ts';
import type { AccountReference } from '../../../shared/certificates/certificate.ts';
import { DAY, HOUR, MINUTE } from '../../../shared/certificates/instant.ts';
import { millisecondsOf } from './duration.ts';

/** The intervals that a cron expression can describe: they divide an hour or a day. */
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

export const DEFAULT_INTERVAL: Interval = '1 hour';

/** When an account is polled: at an interval, or by a cron expression of EventBridge Scheduler. */
export type PollSchedule =
  | { readonly interval: Interval }
  | { readonly cron: string; readonly timeZone: string };

/** Milliseconds from one poll to the next. */
export function millisecondsBetweenPolls(interval: Interval): number {
  return millisecondsOf(interval) ?? HOUR;
}

/** The limit of AWS Lambda for one invocation. */
const MAX_RUN = 15 * MINUTE;

/** The timeout of one poll in milliseconds: polls do not overlap. */
export function runTimeOf(schedule: PollSchedule): number {
  return Math.min(intervalOf(schedule), MAX_RUN);
}

/** The flexible time window of a schedule in milliseconds, so that polls do not all start at the same time. */
export function startWindowOf(schedule: PollSchedule): number {
  return (intervalOf(schedule) >= HOUR ? 5 : 1) * MINUTE;
}

/** The interval of a cron expression is not known; one hour is assumed. */
function intervalOf(schedule: PollSchedule): number {
  return 'interval' in schedule ? millisecondsBetweenPolls(schedule.interval) : HOUR;
}

/**
 * The default freshness target in milliseconds: twice the interval, plus the start window and the timeout of a poll. One
 * failed poll followed by a late and slow one raises no alarm.
 */
export function defaultFreshnessTarget(interval: Interval): number {
  const schedule = { interval };
  return 2 * millisecondsBetweenPolls(interval) + startWindowOf(schedule) + runTimeOf(schedule);
}

/** CloudWatch evaluates an alarm over at most one week, and the alarm needs two periods. */
const MAX_FAILURE_PERIOD = 3.5 * DAY;

/**
 * The period in milliseconds over which failed polls are counted, so that two consecutive failures are in two
 * consecutive periods: the time between polls, and at least one hour.
 *
 * The interval of a cron expression is not known, but it is shorter than the freshness target. Evaluation windows of
 * CloudWatch alarms slide: two polls less than two periods apart are in consecutive periods at some evaluation, so half
 * the freshness target is enough.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation-window.html
 */
export function failurePeriodOf(schedule: PollSchedule, freshnessTarget: number): number {
  const wanted =
    'interval' in schedule ? millisecondsBetweenPolls(schedule.interval) : freshnessTarget / 2;
  const wholeMinutes = Math.ceil(wanted / MINUTE) * MINUTE;
  return Math.min(Math.max(wholeMinutes, HOUR), MAX_FAILURE_PERIOD);
}

/**
 * The schedule as a cron expression of six fields.
 *
 * The start minute is derived from the account's key: accounts of one provider do not all start at the full hour, and
 * a new deployment does not change the schedule.
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
 */
export function cronOf(schedule: PollSchedule, account: AccountReference): string {
  if ('cron' in schedule) return schedule.cron;
  const interval = millisecondsBetweenPolls(schedule.interval);
  const start = Math.floor((spread(account) * interval) / MINUTE) % (interval / MINUTE);
  const minute = start % 60;
  const hour = Math.floor(start / 60);
  if (interval < HOUR) return `${minute}/${interval / MINUTE} * * * ? *`;
  if (interval === HOUR) return `${minute} * * * ? *`;
  if (interval < DAY) return `${minute} ${hour}/${interval / HOUR} * * ? *`;
  return `${minute} ${hour} * * ? *`;
}

/** A constant per account, from 0 up to 1. */
function spread(account: AccountReference): number {
  return createHash('sha256').update(accountKey(account)).digest().readUInt32BE(0) / 2 ** 32;
}
