import { nextSummaryAfter } from '../../shared/tracking/summary/summary-week.ts';
import type { SyncReport } from '../../shared/tracking/sync/sync-report.ts';
import type { WeeklySummaryPlan } from '../../shared/tracking/summary/plan.ts';
import { earliest, MINUTE, plus } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import type { LocalAws } from './aws/local-aws.ts';
import type { LocalFunctions } from './functions.ts';
import type { LocalAccount } from './local-account.ts';
import type { Pace } from './pace.ts';
import { drain } from './pipeline.ts';

interface ScheduledRun {
  readonly accounts: readonly LocalAccount[];
  readonly aws: LocalAws;
  readonly functions: LocalFunctions;
  readonly pace: Pace;
  readonly signal: AbortSignal;
  /** Additional instants at which all accounts are polled, earliest first. */
  readonly extraPolls?: readonly Instant[];
  /** Without it, no weekly summary is sent. */
  readonly weeklySummary?: WeeklySummaryPlan | undefined;
  /** Called after each step. Returns true to end the run. */
  readonly afterStep: (step: Step) => boolean;
}

interface Step {
  readonly now: Instant;
  /** The accounts that were polled in this step, with the results. */
  readonly polled: readonly PolledAccount[];
  /** One sentence per other problem. */
  readonly problems: readonly string[];
  /** Number of undelivered stream records and messages. */
  readonly left: number;
}

export interface PolledAccount {
  readonly account: LocalAccount;
  readonly report: SyncReport;
}

/** Failed deliveries are retried after this time. */
const RETRY_AFTER = MINUTE;

/**
 * Does the work of EventBridge Scheduler: polls each account on schedule and checks deadlines when they are due, then
 * delivers all resulting events and notifications before the clock moves on.
 */
export async function runSchedule(run: ScheduledRun): Promise<void> {
  const { accounts, aws, functions, pace, signal, extraPolls = [], weeklySummary, afterStep } = run;
  const polls = new Map(accounts.map((account) => [account, pace.clock()]));
  const nextPoll = (account: LocalAccount, now: Instant) =>
    earliest(
      plus(now, account.every),
      extraPolls.find((at) => at > now),
    ) ?? now;
  let nextSummary = weeklySummary && nextSummaryAfter(pace.clock(), weeklySummary);
  let deadline: Instant | undefined = pace.clock();
  while (!signal.aborted) {
    const now = pace.clock();
    const due = accounts.filter((account) => (polls.get(account) ?? now) <= now);
    for (const account of due) polls.set(account, nextPoll(account, now));
    const polled = await pollAll(due, functions, signal);
    if (signal.aborted) return;
    const checked = deadline !== undefined && deadline <= now;
    const problems = checked ? [...(await functions.checkDeadlines())] : [];
    if (weeklySummary !== undefined && nextSummary !== undefined && nextSummary <= now) {
      problems.push(...(await functions.sendSummary(weeklySummary)));
      nextSummary = nextSummaryAfter(now, weeklySummary);
    }
    const left = await drain(aws, functions);
    if (afterStep({ now, polled, problems, left })) return;
    deadline = await functions.nextDeadline();
    const later = plus(now, RETRY_AFTER);
    const next = earliest(
      ...polls.values(),
      // A deadline that is still due after the check could not be processed.
      checked && deadline !== undefined && deadline <= now ? later : deadline,
      left > 0 ? later : undefined,
      nextSummary,
    );
    await pace.until(next ?? later, signal);
  }
}

/** Polls all accounts concurrently: a slow provider does not delay the others. */
async function pollAll(
  accounts: readonly LocalAccount[],
  functions: LocalFunctions,
  signal: AbortSignal,
): Promise<PolledAccount[]> {
  const outcomes = await Promise.allSettled(
    accounts.map((account) => functions.pollAccount(account, signal)),
  );
  const broken = outcomes.find(({ status }) => status === 'rejected');
  // A sync that is aborted by the signal throws; any other exception is a defect.
  if (broken?.status === 'rejected' && !signal.aborted) throw broken.reason;
  return accounts.flatMap((account, index) => {
    const outcome = outcomes[index];
    return outcome?.status === 'fulfilled' ? [{ account, report: outcome.value }] : [];
  });
}
