import type { AccountReference } from '../../certificates/certificate.ts';
import { MINUTE, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { weeklySummaryEvent } from '../../events/weekly-summary-generated.ts';
import type { EventPublisher } from '../../events/event-publisher.ts';
import { MalformedItem } from '../../runtime/malformed-item.ts';
import type { SummaryAccount, SummaryStores } from './summary-account.ts';
import { lastSummaryWeek } from './summary-week.ts';
import type { WeeklySummaryPlan } from './plan.ts';
import { groupAccounts } from './group-accounts.ts';
import { takeSummary } from './take-summary.ts';

interface SummaryDependencies extends SummaryStores {
  readonly publisher: EventPublisher;
}

export interface SummaryReport {
  /** `2027-W08` */
  readonly week: string;
  readonly summaries: number;
  readonly certificates: number;
}

/** Clocks differ: a run that starts slightly early still sends the summary of the new week. */
const CLOCKS_DIFFER = 5 * MINUTE;

/**
 * Publishes the summary of each group of accounts, for the week whose summary was due last. A repeated run publishes
 * the same ids, so that users get one notification.
 *
 * @throws AggregateError at the end, with the summaries that could not be taken or published: the others have been
 * published.
 */
export async function sendSummary(
  now: Instant,
  plan: WeeklySummaryPlan,
  deps: SummaryDependencies,
): Promise<SummaryReport> {
  const { dueAt, week } = lastSummaryWeek(plus(now, CLOCKS_DIFFER), plan);
  const accounts: SummaryAccount[] = [];
  for (const account of plan.accounts) accounts.push(await readAccount(account, deps.store));
  const report = { week, summaries: 0, certificates: 0 };
  const failures: unknown[] = [];
  // One after the other, so that only one group is in memory at a time.
  for (const group of groupAccounts(accounts, plan.groupBy)) {
    try {
      const summary = await takeSummary(group, { week, now }, deps);
      const event = weeklySummaryEvent(summary, { dueAt, now });
      const [outcome] = await deps.publisher.publish([event]);
      if (outcome?.kind !== 'published') {
        const reason = outcome?.reason ?? 'no answer';
        throw new Error(`The bus did not accept ${event.detail.metadata.id}: ${reason}`);
      }
      report.summaries += 1;
      report.certificates += summary.certificateCount;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length === 0) return report;
  const causes = failures.map((error) => (error instanceof Error ? error.message : String(error)));
  throw new AggregateError(
    failures,
    `${failures.length} summaries of ${week} were not published: ${causes.join('; ')}`,
  );
}

/** The error of an account state that cannot be read is part of the summary. */
async function readAccount(
  account: AccountReference,
  store: SummaryDependencies['store'],
): Promise<SummaryAccount> {
  try {
    const state = await store.readAccount(account);
    return { account, tags: state?.tags ?? {}, state };
  } catch (error) {
    if (!(error instanceof MalformedItem)) throw error;
    return { account, tags: {}, state: error };
  }
}
