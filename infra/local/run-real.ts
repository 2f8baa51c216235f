import type { WeeklySummaryPlan } from '../../shared/tracking/summary/plan.ts';
import { accountKey } from '../../shared/certificates/certificate.ts';
import { formatEmptyAccount } from '../../shared/certificates/empty-account.ts';
import type { LocalAws } from './aws/local-aws.ts';
import type { LocalFunctions } from './functions.ts';
import type { LocalAccount } from './local-account.ts';
import { countDeadLetters, newDeadLetters } from './dead-letters.ts';
import type { Outcome } from './outcome.ts';
import type { Pace } from './pace.ts';
import { pollProblems } from './poll-problems.ts';
import { count } from './report/plural.ts';
import type { Tally } from './report/tally.ts';
import { runSchedule } from './run-schedule.ts';
import type { PolledAccount } from './run-schedule.ts';

/** Runs real accounts: one sync of each and then the deadlines with `once`, until the signal without. */
export async function runReal(options: {
  readonly accounts: readonly LocalAccount[];
  readonly aws: LocalAws;
  readonly functions: LocalFunctions;
  readonly pace: Pace;
  readonly signal: AbortSignal;
  readonly once: boolean;
  readonly tally: Tally;
  readonly weeklySummary?: WeeklySummaryPlan | undefined;
}): Promise<Outcome> {
  const { accounts, aws, functions, pace, signal, once, tally, weeklySummary } = options;
  const problems: string[] = [];
  const empty: string[] = [];
  const before = countDeadLetters(aws);
  let done = !once;
  await runSchedule({
    ...{ accounts, aws, functions, pace, signal, weeklySummary },
    afterStep: ({ polled, left, ...step }) => {
      if (!once) return false;
      done = true;
      empty.push(...polled.flatMap(emptyAccountOf));
      problems.push(...polled.flatMap(pollProblems), ...step.problems);
      if (left > 0) problems.push(`${count(left, 'record or message')} left for the next run.`);
      return true;
    },
  });
  if (once) problems.push(...newDeadLetters(aws, before));
  if (!done) problems.push('Interrupted before the end.');
  return {
    lines: [
      `This run: ${count(tally.events, 'event')}, ${count(tally.notifications, 'notification')}.`,
      ...empty,
      ...problems,
    ],
    succeeded: problems.length === 0,
  };
}

/** What to check if an account has never listed a certificate. */
function emptyAccountOf({ account: { synced }, report }: PolledAccount): string[] {
  const { emptyAccountChecks } = report;
  return emptyAccountChecks
    ? [`${accountKey(synced)}: ${formatEmptyAccount(emptyAccountChecks)}.`]
    : [];
}
