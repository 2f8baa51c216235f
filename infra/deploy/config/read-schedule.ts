import { omit } from '../../../shared/runtime/defined.ts';
import type { ReadAccountOptions } from './monitor-schema.ts';
import { DEFAULT_INTERVAL, millisecondsBetweenPolls } from './poll-schedule.ts';
import type { PollSchedule } from './poll-schedule.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';
import type { Given } from './valid-parts.ts';

/** The options of `defaults` for an account: `interval`, `cron` and `timeZone` of an account replace them together. */
export function inheritedBy<
  Options extends { interval?: unknown; cron?: unknown; timeZone?: unknown },
>(account: Given, defaults: Options): Partial<Options> {
  const ownSchedule = account['interval'] !== undefined || account['cron'] !== undefined;
  return ownSchedule
    ? (omit(defaults, 'interval', 'cron', 'timeZone') as Partial<Options>)
    : defaults;
}

/** The schedule of an account whose options are valid. */
export function scheduleOf({
  interval = DEFAULT_INTERVAL,
  cron,
  timeZone = 'UTC',
}: ReadAccountOptions): PollSchedule {
  return cron === undefined ? { interval } : { cron, timeZone };
}

/**
 * Mistakes in the schedule of an account that several options cause together.
 *
 * @param account the options of the account itself, valid or not.
 * @param given these options and the inherited ones, valid or not.
 * @param valid the valid ones of `given`.
 */
export function scheduleProblems(
  account: Given,
  given: Given,
  valid: ReadAccountOptions,
): Problem[] {
  const { interval, cron, freshnessTarget } = given;
  const problems: Problem[] = [];
  if (account['interval'] !== undefined && cron !== undefined) {
    problems.push(problem(['cron'], 'cannot be combined with "interval". Remove one of them'));
  }
  if (account['timeZone'] !== undefined && cron === undefined) {
    problems.push(
      problem(
        ['timeZone'],
        'applies only to "cron". Remove it, or set "cron" instead of "interval"',
      ),
    );
  }
  if (cron !== undefined && freshnessTarget === undefined) {
    problems.push(
      problem(
        ['freshnessTarget'],
        'is missing. It is required with "cron". Set it to more than the longest time between two polls, such as "26 hours"',
      ),
    );
  }
  // An invalid interval cannot be compared.
  const polled = interval === undefined ? DEFAULT_INTERVAL : valid.interval;
  if (cron !== undefined || polled === undefined || valid.freshnessTarget === undefined) {
    return problems;
  }
  if (valid.freshnessTarget <= millisecondsBetweenPolls(polled)) {
    problems.push(
      problem(
        ['freshnessTarget'],
        `is not longer than the interval of ${polled}, so that the account would become unreachable between two polls. Use a longer time`,
      ),
    );
  }
  return problems;
}
