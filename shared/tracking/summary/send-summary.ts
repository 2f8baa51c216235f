import { accountKey } from '../../certificates/certificate.ts';
import type { AccountReference } from '../../certificates/certificate.ts';
import { MINUTE, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { weeklySummaryEvent } from '../../events/weekly-summary-generated.ts';
import type { EventPublisher } from '../../events/event-publisher.ts';
import { MalformedItem } from '../../runtime/malformed-item.ts';
import type { SummaryAccount, SummaryStores } from './summary-account.ts';
import { lastSummaryWeek } from './summary-week.ts';
import type { WeeklySummaryPlan } from './plan.ts';
import { takeSummaries } from './take-summaries.ts';

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
 * Publishes the summary of each account or of each value of a tag, for the week whose summary was due last. A repeated run publishes
 * the same ids, so that users get one notification.
 *
 * @throws AggregateError at the end, with the summaries that could not be taken or published: the others have been
 * published. If an account cannot be read from the database, no summary by a tag is complete, and none is published.
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
  const parts =
    plan.groupBy === 'account' ? accounts.toSorted(byKey).map((one) => [one]) : [accounts];
  for (const part of parts) {
    try {
      for (const summary of await takeSummaries(part, { week, now, groupBy: plan.groupBy }, deps)) {
        await publish(weeklySummaryEvent(summary, { dueAt, now }), deps).then(
          () => {
            report.summaries += 1;
            report.certificates += summary.certificateCount;
          },
          (error: unknown) => failures.push(error),
        );
      }
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

function byKey(a: SummaryAccount, b: SummaryAccount): number {
  return accountKey(a.account) < accountKey(b.account) ? -1 : 1;
}

async function publish(
  event: ReturnType<typeof weeklySummaryEvent>,
  { publisher }: Pick<SummaryDependencies, 'publisher'>,
): Promise<void> {
  const [outcome] = await publisher.publish([event]);
  if (outcome?.kind === 'published') return;
  const reason = outcome?.reason ?? 'no answer';
  throw new Error(`The bus did not accept ${event.detail.metadata.id}: ${reason}`);
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
