import { recordStaleness } from '../../lifecycle/account/record-sync.ts';
import type { AccountState } from '../../certificates/account-state.ts';
import type { Instant } from '../../certificates/instant.ts';
import { MalformedItem } from '../../runtime/malformed-item.ts';
import type { CertificateStore } from '../../state/certificate-store.ts';
import { reportDamage } from './report-damage.ts';
import { accountReader } from './account-reader.ts';
import { processDeadlines } from './process-deadlines.ts';
import { updateAccount } from '../update-state.ts';

/** Saves in progress at the same time. */
const CONCURRENCY = 10;

interface WatchReport {
  /** Certificates and accounts whose due deadlines were processed. */
  readonly certificates: number;
  readonly accounts: number;
  /** Due items that were left for the next run, because the time was up. */
  readonly backlog: number;
  /** Errors of items that cannot be read, and therefore are not monitored. */
  readonly unreadable: readonly string[];
}

/**
 * Processes all due deadlines. Reads only due items, and calls no provider. Runs can be missed: the deadlines that have
 * passed since then are processed together.
 *
 * The most urgent items come first. Once `hasTime` returns false, the rest stays due for the next run: a run that
 * Lambda ends by its timeout would count as failed, and would not report how much is left.
 *
 * @throws AggregateError at the end, with the items that could not be saved: the others have been saved.
 */
export async function checkDeadlines(
  now: Instant,
  store: CertificateStore,
  hasTime: () => boolean = () => true,
): Promise<WatchReport> {
  const report = { certificates: 0, accounts: 0, backlog: 0, unreadable: [] as string[] };
  const failures: unknown[] = [];
  const accounts = accountReader(store);
  for await (const due of collectingFailure(store.findDue(now), failures)) {
    const tasks = [
      ...due.accounts.map((state) => async () => {
        const change = (latest?: AccountState) => latest && recordStaleness(latest, now);
        if (await updateAccount(store, state.account, change, state)) report.accounts += 1;
      }),
      ...due.certificates.map((state) => async () => {
        if (await processDeadlines(state, now, store, accounts)) report.certificates += 1;
      }),
    ];
    const left = await runWhile(hasTime, tasks, failures);
    if (hasTime()) continue;
    report.backlog = due.remaining + left;
    failures.push(...(due.failures ?? []));
    break;
  }
  const unsaved = failures.filter((failure) => {
    if (!(failure instanceof MalformedItem)) return true;
    report.unreadable.push(failure.message);
    return false;
  });
  await reportDamage(failures, now, store);
  if (unsaved.length > 0) {
    throw new AggregateError(unsaved, `${unsaved.length} due items could not be saved`);
  }
  return report;
}

/** Runs tasks, some at a time, and collects their failures. Returns how many were not run because the time was up. */
async function runWhile(
  hasTime: () => boolean,
  tasks: readonly (() => Promise<void>)[],
  failures: unknown[],
): Promise<number> {
  let next = 0;
  for (; next < tasks.length && hasTime(); next += CONCURRENCY) {
    const batch = tasks.slice(next, next + CONCURRENCY).map((task) => task());
    for (const outcome of await Promise.allSettled(batch)) {
      if (outcome.status === 'rejected') failures.push(outcome.reason);
    }
  }
  return Math.max(tasks.length - next, 0);
}

/** Errors of unreadable items are thrown at the end, and must not hide items that could not be saved before. */
async function* collectingFailure<Item>(
  items: AsyncIterable<Item>,
  failures: unknown[],
): AsyncGenerator<Item> {
  try {
    yield* items;
  } catch (error) {
    failures.push(...(error instanceof AggregateError ? (error.errors as unknown[]) : [error]));
  }
}
