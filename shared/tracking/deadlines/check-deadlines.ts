import { observeStaleness } from '../../lifecycle/observe-account.ts';
import type { AccountState } from '../../certificates/account-state.ts';
import { accountKey } from '../../certificates/certificate.ts';
import type { Instant } from '../../certificates/instant.ts';
import { MalformedItem } from '../../runtime/malformed-item.ts';
import type { CertificateStore } from '../../state/certificate-store.ts';
import { reportDamage } from './report-damage.ts';
import { accountReader } from './account-reader.ts';
import { crossCertificate, TRIES } from './cross-certificate.ts';

/** How many saves are under way at once. */
const CONCURRENCY = 10;

export interface WatchReport {
  /** Certificates and accounts that moved to their next stage. */
  readonly certificates: number;
  readonly accounts: number;
  /** What is due and was left for the next run, because the time was up. */
  readonly backlog: number;
  /** Items that nobody can read, and therefore nobody watches: what is wrong with each. */
  readonly unreadable: readonly string[];
}

/**
 * Moves everything whose deadline has come to its next stage. Reads only what is due, asks no provider,
 * and is right however many runs were missed before: what a state crosses at once is said at once.
 *
 * The most urgent items come first. Once `hasTime` answers false, the rest stays due for the next run: a run that Lambda
 * ends by its time-out would count as failed, and would not report how much is left.
 *
 * @throws AggregateError at the end, of what could not be saved: the rest has been.
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
    const acts = [
      ...due.accounts.map((state) => async () => {
        if (await crossAccount(state, now, store)) report.accounts += 1;
      }),
      ...due.certificates.map((state) => async () => {
        if (await crossCertificate(state, now, store, accounts)) report.certificates += 1;
      }),
    ];
    let next = 0;
    for (; next < acts.length && hasTime(); next += CONCURRENCY) {
      const turn = acts.slice(next, next + CONCURRENCY).map((act) => act());
      for (const outcome of await Promise.allSettled(turn)) {
        if (outcome.status === 'rejected') failures.push(outcome.reason);
      }
    }
    if (hasTime()) continue;
    report.backlog = due.remaining + Math.max(acts.length - next, 0);
    failures.push(...(due.failures ?? []));
    break;
  }
  const unmoved = failures.filter((failure) => {
    if (!(failure instanceof MalformedItem)) return true;
    report.unreadable.push(failure.message);
    return false;
  });
  await reportDamage(failures, now, store);
  if (unmoved.length > 0) {
    throw new AggregateError(unmoved, `${unmoved.length} due items could not be moved on`);
  }
  return report;
}

/** What cannot be read comes to light at the end, and must not hide what could not be saved before. */
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

async function crossAccount(
  due: AccountState,
  now: Instant,
  store: CertificateStore,
): Promise<boolean> {
  let state: AccountState | undefined = due;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const next = state && observeStaleness(state, now);
    if (next === undefined) return false;
    if ((await store.saveAccount(next)) === 'saved') return true;
    state = await store.readAccount(due.account);
  }
  throw new Error(
    `${accountKey(due.account)} changed ${TRIES} times while its deadline was being crossed`,
  );
}
