import type { WeeklySummaryPlan } from '../../shared/tracking/summary/plan.ts';
import { accountKey } from '../../shared/certificates/certificate.ts';
import { formatEmptyAccount } from '../../shared/certificates/empty-account.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import type { LocalAws } from './aws/local-aws.ts';
import type { LocalFunctions } from './functions.ts';
import type { LocalAccount } from './local-account.ts';
import { newDeadLetters } from './dead-letters.ts';
import type { Pace } from './pace.ts';
import { count } from './report/plain-text.ts';
import { runSchedule } from './run-schedule.ts';
import type { PolledAccount } from './run-schedule.ts';

/** The result of a run. A run without problems succeeded. */
export interface Outcome {
  /** What to check for accounts that have never listed a certificate, one line per account. */
  readonly emptyAccounts: readonly string[];
  /** One sentence per problem. A live run reports its problems while it runs instead. */
  readonly problems: readonly string[];
}

/** Runs the monitor until `isOver`, or until the signal aborts. */
export async function runMonitor(options: {
  readonly accounts: readonly LocalAccount[];
  readonly aws: LocalAws;
  readonly functions: LocalFunctions;
  readonly pace: Pace;
  readonly signal: AbortSignal;
  readonly extraPolls?: readonly Instant[];
  readonly weeklySummary?: WeeklySummaryPlan | undefined;
  /** Called after each step. Without it, the run is live. */
  readonly isOver: ((now: Instant) => boolean) | undefined;
}): Promise<Outcome> {
  const { aws, isOver, ...schedule } = options;
  const problems: string[] = [];
  const emptyAccounts: string[] = [];
  const before = aws.queues.deadLetters();
  let left = 0;
  let over = false;
  await runSchedule({
    ...schedule,
    aws,
    afterStep: ({ now, polled, ...step }) => {
      if (isOver === undefined) return false;
      emptyAccounts.push(...polled.flatMap(emptyAccountOf));
      problems.push(...polled.flatMap(pollProblems), ...step.problems);
      left = step.left;
      over = isOver(now);
      return over;
    },
  });
  if (isOver === undefined) return { emptyAccounts, problems };
  if (left > 0) problems.push(`${count(left, 'record or message')} left for the next run.`);
  problems.push(...newDeadLetters(aws, before));
  if (!over) problems.push('Interrupted before the end.');
  return { emptyAccounts, problems };
}

/** What to check if an account has never listed a certificate. */
function emptyAccountOf({ account: { synced }, report }: PolledAccount): string[] {
  const { emptyAccountChecks } = report;
  return emptyAccountChecks
    ? [`${accountKey(synced)}: ${formatEmptyAccount(emptyAccountChecks)}.`]
    : [];
}

/** One sentence per problem of a poll; empty if the whole account was read. */
export function pollProblems({ account: { synced }, report }: PolledAccount): string[] {
  const name = accountKey(synced);
  const { outcome, failure, failures, messages, counts } = report;
  const reason = failure?.message ?? 'unknown reason';
  const problems = failures ?? (failure === undefined ? [] : [failure]);
  const queue = messages?.failure;
  return [
    ...(outcome === 'failed' ? [`${name} could not be read: ${reason}`] : []),
    ...(outcome === 'paused'
      ? [
          `${name} was read partially (${counts.certificates} certificates); the next run continues.`,
        ]
      : []),
    ...(outcome === 'superseded' ? [`${name} is being read by another run.`] : []),
    ...(outcome === 'complete' ? problems.map(({ message }) => `${name}: ${message}`) : []),
    ...(queue === undefined ? [] : [`${name}: messages could not be read: ${queue.message}`]),
  ];
}
