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

export interface ScheduledRun {
  readonly accounts: readonly LocalAccount[];
  readonly aws: LocalAws;
  readonly functions: LocalFunctions;
  readonly pace: Pace;
  readonly signal: AbortSignal;
  /** Instants at which all accounts are polled besides, earliest first. */
  readonly extraPolls?: readonly Instant[];
  /** What digests are to come, and when; none without. */
  readonly weeklySummary?: WeeklySummaryPlan | undefined;
  /** Called after each step; the run ends where it says so. */
  readonly afterStep: (step: Step) => boolean;
}

export interface Step {
  readonly now: Instant;
  /** The accounts that were polled in this step, and how that ended. */
  readonly polled: readonly PolledAccount[];
  /** What else could not be done, one sentence each. */
  readonly problems: readonly string[];
  /** Stream records and messages that nobody has managed yet. */
  readonly left: number;
}

export interface PolledAccount {
  readonly account: LocalAccount;
  readonly report: SyncReport;
}

/** What did not go through is tried again after this time. */
const RETRY_AFTER = MINUTE;

/**
 * Does what EventBridge Scheduler does: polls each account when its time has come, and watches deadlines as
 * they come; then everything that follows from it, before the clock goes on.
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
    const watched = deadline !== undefined && deadline <= now;
    const problems = watched ? [...(await functions.checkDeadlines())] : [];
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
      // What was watched and is still due could not be moved on.
      watched && deadline !== undefined && deadline <= now ? later : deadline,
      left > 0 ? later : undefined,
      nextSummary,
    );
    await pace.until(next ?? later, signal);
  }
}

/** All at once: a slow provider holds up no other. */
async function pollAll(
  accounts: readonly LocalAccount[],
  functions: LocalFunctions,
  signal: AbortSignal,
): Promise<PolledAccount[]> {
  const outcomes = await Promise.allSettled(
    accounts.map((account) => functions.pollAccount(account, signal)),
  );
  const broken = outcomes.find(({ status }) => status === 'rejected');
  // Asked to end, a sweep ends by throwing; anything else thrown is a fault of our own.
  if (broken?.status === 'rejected' && !signal.aborted) throw broken.reason;
  return accounts.flatMap((account, index) => {
    const outcome = outcomes[index];
    return outcome?.status === 'fulfilled' ? [{ account, report: outcome.value }] : [];
  });
}
