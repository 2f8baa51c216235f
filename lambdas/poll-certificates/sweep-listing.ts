import { accountKey } from '../../shared/certificates/certificate.ts';
import { millisecondsBetween } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import type {
  CertificateProvider,
  ListingPage,
  ProviderRun,
} from '../../shared/providers/provider.ts';
import { ProviderError } from '../../shared/providers/provider-error.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import type { CertificateStore } from '../../shared/state/certificate-store.ts';
import type {
  InventoryEntry,
  InventoryPage,
  PageListing,
  SweepMemory,
  SweepProgress,
  SweepStore,
} from '../../shared/state/sweep-store.ts';
import type { SweptAccount } from './env.ts';
import { certificatesOf, judgeRemovals } from './judge-removals.ts';
import { saveRemoval } from './save-observation.ts';
import { partialFailure, shrunkFailure } from './sweep-failure.ts';
import { sweepPage } from './sweep-page.ts';
import type { PageContext, SettledPage } from './page-context.ts';
import { UNSETTLED } from './page-listing.ts';
import { policyDigestOf } from './policy-digest.ts';
import type { Departure } from './sweep-quietly.ts';
import type { SweepCounts, SweepReport } from './sweep-report.ts';

/**
 * Milliseconds of a sweep that a crash may cost. Pages that come faster than that share one save; a slow or
 * strictly limited provider's pages get one each.
 */
const MOST_TO_LOSE = 2_000;

export interface ListingSweep {
  readonly account: SweptAccount;
  readonly run: ProviderRun;
  readonly memory: SweepMemory;
  /** Where a quiet sweep of the same memory had to stop. */
  readonly departure?: Departure | undefined;
  readonly provider: CertificateProvider;
  readonly store: CertificateStore;
  readonly sweeps: SweepStore;
  readonly clock: Clock;
  readonly counts: SweepCounts;
  /** The requests of the last hour, for the next run. */
  readonly pacing: () => string;
  readonly onPage?: ((counts: Readonly<SweepCounts>) => void) | undefined;
}

/**
 * Goes through a listing page by page, from where the last run stopped, and keeps the sweep's own books.
 *
 * @throws ProviderError where the listing cannot be read, BudgetExhausted where this run may ask no more;
 * what was saved of earlier pages stays.
 */
export async function sweepListing(sweep: ListingSweep): Promise<SweepReport> {
  const { account, memory, counts, store, sweeps, clock } = sweep;
  const policyDigest = policyDigestOf(account);
  const context = pageContext(sweep, policyDigest);
  const { pages, listings, startedAt, first } = await begin(sweep, policyDigest, context);
  for (const page of pages) counts.certificates += countCertificates(page);
  let { revision } = memory;
  let savedAt = context.now;
  const saveProgress = async (cursor: string): Promise<boolean> => {
    const runs = (memory.progress?.runs ?? 0) + 1;
    const pacing = sweep.pacing();
    const progress = { startedAt, policyDigest, pages, listings, cursor, runs, pacing };
    const saved = await sweeps.saveProgress(account, progress, revision);
    if (saved === 'conflict') return false;
    revision = saved.revision;
    savedAt = clock();
    return true;
  };

  let listing = first;
  for (;;) {
    const { entries, listing: answer, exhausted } = await sweepPage(listing, context);
    pages.push(entries);
    listings.push(answer);
    counts.certificates += countCertificates(entries);
    counts.problems = context.problems.length;
    sweep.onPage?.(counts);
    const { next } = listing;
    if (next === undefined) break;
    if (exhausted || millisecondsBetween(savedAt, clock()) >= MOST_TO_LOSE) {
      if (!(await saveProgress(next))) return { outcome: 'superseded', counts };
      if (exhausted) return { outcome: 'paused', counts };
    }
    try {
      listing = await sweep.provider.list(next, sweep.run);
    } catch (error) {
      await saveProgress(next);
      throw error;
    }
  }

  const { removed, kept, shrunk } = judgeRemovals(context.before, pages, {
    maximumRemovedShare: account.maximumRemovedShare,
    blind: context.problems.some(({ id }) => id === undefined),
  });
  for (const id of removed) {
    const key = `${accountKey(account)}/${id}`;
    if ((await saveRemoval(key, { store, now: context.now })) === 'changed') counts.removed += 1;
  }
  const inventory = {
    completedAt: clock(),
    policyDigest,
    // What is kept is in no answer of the provider's: the next sweep has to look for it again.
    ...(kept.length === 0 ? { pages, listings } : { pages: [...pages, kept] }),
    pacing: sweep.pacing(),
  };
  if ((await sweeps.complete(account, inventory, revision)) === 'conflict') {
    return { outcome: 'superseded', counts };
  }
  const failure = shrunk
    ? shrunkFailure(kept.length, context.before.size)
    : partialFailure(context.problems, counts.certificates);
  return { outcome: 'complete', counts, ...(failure === undefined ? {} : { failure }) };
}

interface Beginning {
  readonly pages: InventoryPage[];
  readonly listings: PageListing[];
  readonly startedAt: Instant;
  readonly first: ListingPage;
}

/**
 * Where to go on: where a quiet sweep had to stop, after the last run's pages, or at the beginning if the
 * provider no longer knows the place.
 */
async function begin(
  { memory, departure, provider, run, clock }: ListingSweep,
  policyDigest: string,
  { seen }: PageContext,
): Promise<Beginning> {
  const { inventory, progress, revision } = memory;
  const resume = (from: Pick<SweepProgress, 'pages' | 'listings'>, count: number) => {
    const pages = from.pages.slice(0, count);
    for (const page of pages) for (const { id } of page) seen.add(id);
    const listings = pages.map((_, index) => from.listings?.[index] ?? UNSETTLED);
    return { pages, listings };
  };
  if (departure !== undefined && inventory !== undefined && departure.revision === revision) {
    const before = resume(inventory, departure.pages);
    return { ...before, startedAt: clock(), first: departure.listing };
  }
  if (progress !== undefined && progress.policyDigest === policyDigest) {
    try {
      const first = await provider.list(progress.cursor, run);
      return { ...resume(progress, progress.pages.length), startedAt: progress.startedAt, first };
    } catch (error) {
      const lost = error instanceof ProviderError && LOST_CURSOR.has(error.kind);
      if (!lost) throw error;
    }
  }
  const first = await provider.list(undefined, run);
  return { pages: [], listings: [], startedAt: clock(), first };
}

const LOST_CURSOR: ReadonlySet<string> = new Set(['bad-response', 'not-found']);

function pageContext(sweep: ListingSweep, policyDigest: string): PageContext {
  const { account, memory, provider, run, store, counts, clock } = sweep;
  const { inventory } = memory;
  const before = new Map<string, InventoryEntry>();
  const pagesBefore = new Map<string, InventoryPage>();
  const settled = new Map<string, SettledPage>();
  for (const [index, entries] of (inventory?.pages ?? []).entries()) {
    for (const entry of entries) before.set(entry.id, entry);
    if (entries[0] !== undefined) pagesBefore.set(entries[0].id, entries);
    const listing = inventory?.listings?.[index] ?? UNSETTLED;
    if (listing !== UNSETTLED) settled.set(listing.digest, { entries, listing });
  }
  return {
    ...{ account, provider, run, store, counts, before, pagesBefore, settled },
    now: clock(),
    baseline: inventory === undefined,
    seen: new Set(),
    replan: inventory !== undefined && inventory.policyDigest !== policyDigest,
    allowance: { left: account.inspectionsPerSweep },
    problems: [],
    outage: { length: 0 },
  };
}

function countCertificates(page: InventoryPage): number {
  return page.reduce((count, entry) => count + certificatesOf(entry).length, 0);
}
