import type { AccountReference } from '../../shared/certificates/certificate.ts';
import { MINUTE, plus } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { describeDigest } from '../../shared/events/describe-digest.ts';
import type { EventPublisher } from '../../shared/events/event-publisher.ts';
import { MalformedItem } from '../../shared/runtime/malformed-item.ts';
import type { DigestAccount, DigestStores } from './digest-account.ts';
import { lastDigestWeek } from './digest-week.ts';
import type { DigestPlan } from './env.ts';
import { groupAccounts } from './group-accounts.ts';
import { takeDigest } from './take-digest.ts';

export interface DigestDependencies extends DigestStores {
  readonly publisher: EventPublisher;
}

export interface DigestReport {
  /** `2027-W08` */
  readonly week: string;
  readonly digests: number;
  readonly certificates: number;
}

/** Whoever is called on the minute, by a clock that is a little behind, is not called for the week before. */
const CLOCKS_DIFFER = 5 * MINUTE;

/**
 * Publishes how each group of accounts stands, for the week whose digest was due last. Done twice, it publishes the
 * same ids, and people are told once.
 *
 * @throws AggregateError at the end, of the digests that could not be taken or published: the others have been.
 */
export async function sendDigest(
  now: Instant,
  plan: DigestPlan,
  deps: DigestDependencies,
): Promise<DigestReport> {
  const { dueAt, week } = lastDigestWeek(plus(now, CLOCKS_DIFFER), plan);
  const accounts: DigestAccount[] = [];
  for (const account of plan.accounts) accounts.push(await readAccount(account, deps.store));
  const report = { week, digests: 0, certificates: 0 };
  const failures: unknown[] = [];
  // One after the other: only one group is in memory at a time.
  for (const group of groupAccounts(accounts, plan.by)) {
    try {
      const digest = await takeDigest(group, { week, now }, deps);
      const event = describeDigest(digest, { dueAt, now });
      const [outcome] = await deps.publisher.publish([event]);
      if (outcome?.kind !== 'published') {
        const reason = outcome?.reason ?? 'no answer';
        throw new Error(`The bus did not take ${event.detail.metadata.id}: ${reason}`);
      }
      report.digests += 1;
      report.certificates += digest.certificates;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length === 0) return report;
  const causes = failures.map((one) => (one instanceof Error ? one.message : String(one)));
  throw new AggregateError(
    failures,
    `${failures.length} digests of ${week} were not published: ${causes.join('; ')}`,
  );
}

/** The state of an account that nobody can read is itself something to tell. */
async function readAccount(
  account: AccountReference,
  store: DigestDependencies['store'],
): Promise<DigestAccount> {
  try {
    const state = await store.readAccount(account);
    return { account, tags: state?.tags ?? {}, state };
  } catch (error) {
    if (!(error instanceof MalformedItem)) throw error;
    return { account, tags: {}, state: error };
  }
}
