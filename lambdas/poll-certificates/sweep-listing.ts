import { accountKey } from '../../shared/certificates/certificate.ts';
import { millisecondsBetween } from '../../shared/certificates/instant.ts';
import type {
  CertificateProvider,
  ListingPage,
  ProviderRun,
} from '../../shared/providers/provider.ts';
import { ProviderError } from '../../shared/providers/provider-error.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import type { Log } from '../../shared/runtime/log.ts';
import type { CertificateStore } from '../../shared/state/certificate-store.ts';
import { certificateIds } from '../../shared/state/inventoried-certificates.ts';
import type { InventoryEntry, SweepMemory, SweepStore } from '../../shared/state/sweep-store.ts';
import { beginSweep } from './begin-sweep.ts';
import type { DiagnoseValidation } from './diagnose-owed.ts';
import type { SweptAccount } from './env.ts';
import { stillHeld } from './held-rows.ts';
import { judgeRemovals } from './judge-removals.ts';
import { UNSETTLED } from './page-listing.ts';
import { pageContext } from './page-context.ts';
import type { PageContext, SweepProblem } from './page-context.ts';
import { policyDigestOf } from './policy-digest.ts';
import { rowProblem } from './row-problem.ts';
import { saveRemoval } from './save-observation.ts';
import { partialFailure, shrunkFailure } from './sweep-failure.ts';
import { sweepPage } from './sweep-page.ts';
import type { Departure } from './sweep-quietly.ts';
import type { SweepCounts, SweepReport } from './sweep-report.ts';
import { takeBaseline } from './take-baseline.ts';

/** A progress remembers so many of the problems on its pages. */
const MOST_PROBLEMS = 50;

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
  /** No complete sweep of the account is known yet. */
  readonly first: boolean;
  /** Ids of certificates whose stored states are damaged. */
  readonly damaged: readonly string[];
  readonly store: CertificateStore;
  readonly sweeps: SweepStore;
  readonly clock: Clock;
  readonly counts: SweepCounts;
  readonly log: Log;
  readonly diagnose?: DiagnoseValidation | undefined;
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
  const { account, memory, counts, sweeps, clock } = sweep;
  const policyDigest = policyDigestOf(account);
  const context = pageContext(sweep, policyDigest);
  const start = await beginSweep(sweep, policyDigest, context);
  const { pages, listings, startedAt, next } = start;
  counts.certificates = certificateIds(pages).size;
  let { revision } = memory;
  let savedAt = context.now;
  const saveProgress = async (cursor: string): Promise<boolean> => {
    const runs = (memory.progress?.runs ?? 0) + 1;
    const pacing = sweep.pacing();
    const problems = worstFirst(context.problems).slice(0, MOST_PROBLEMS);
    const places = { pages, listings, cursor };
    const times = { startedAt, savedAt: clock() };
    const progress = { ...times, policyDigest, ...places, runs, pacing, problems };
    const saved = await sweeps.saveProgress(account, progress, revision);
    if (saved === 'conflict') return false;
    revision = saved.revision;
    savedAt = clock();
    return true;
  };

  let { cursor } = start;
  let listing: ListingPage;
  for (;;) {
    try {
      listing = await next(cursor);
    } catch (error) {
      // What this run has seen is not asked for again, unless it is the provider that failed: then the next
      // run begins anew, for a page that stays broken must not keep the ones before it from being read.
      const goesOn = !(error instanceof ProviderError) || error.kind === 'rate-limited';
      if (goesOn && pages.length > 0 && cursor !== undefined) await saveProgress(cursor);
      throw error;
    }
    const { entries, listing: answer, exhausted } = await sweepPage(listing, context);
    pages.push(entries);
    listings.push(answer);
    counts.certificates += certificateIds([entries]).size;
    counts.problems = context.problems.length;
    sweep.onPage?.(counts);
    cursor = listing.next;
    if (cursor === undefined) break;
    if (exhausted || millisecondsBetween(savedAt, clock()) >= MOST_TO_LOSE) {
      if (!(await saveProgress(cursor))) return { outcome: 'superseded', counts };
      if (exhausted) return { outcome: 'paused', counts };
    }
  }

  const { held } = context;
  const { removed, missing, kept, shrunk, believed } = judgeRemovals(context.before, pages, {
    maximumRemovedShare: account.maximumRemovedShare,
    now: clock(),
    blind: context.problems.some(({ id }) => id === undefined),
  });
  for (const [index, page] of pages.entries()) {
    const entries = believed ? await held.release(page) : page;
    listings[index] = held.listingOf(entries, listings[index] ?? UNSETTLED);
    pages[index] = stillHeld(entries, shrunk);
  }
  counts.certificates = certificateIds(pages).size;
  const unsaved: InventoryEntry[] = [];
  for (const id of removed) {
    try {
      const { outcome } = await saveRemoval(id, context);
      if (outcome === 'changed') counts.removed += 1;
    } catch (error) {
      const problem = rowProblem(id, error);
      if (problem === undefined) throw error;
      context.problems.push(problem);
      const entry = context.before.get(id);
      if (entry !== undefined) unsaved.push(entry);
    }
  }
  counts.problems = context.problems.length;
  const missed = [...kept, ...unsaved];
  const notes = tellNotes(context, pages.length, sweep);
  const inventory = {
    completedAt: clock(),
    policyDigest,
    ...(notes.length === 0 ? {} : { notes }),
    // What is kept is in no answer of the provider's: the next sweep has to look for it again.
    ...(missed.length === 0 ? { pages, listings } : { pages: [...pages, missed] }),
    pacing: sweep.pacing(),
  };
  if ((await sweeps.complete(account, inventory, revision)) === 'conflict') {
    return { outcome: 'superseded', counts };
  }
  const partial = partialFailure(context.problems, counts.certificates);
  const failures = [
    ...(shrunk ? [shrunkFailure(missing, context.before.size)] : []),
    ...(partial === undefined ? [] : [partial]),
  ];
  const [failure] = failures;
  const baseline = sweep.first ? await takeBaseline(pages, sweep) : undefined;
  return {
    outcome: 'complete',
    counts,
    ...(failure && { failure, failures }),
    ...(baseline && { baseline }),
  };
}

/**
 * Logs the notes that were not logged before, and returns the notes that count as logged. Pages that were not read again,
 * because nothing on them changed, have no notes: then the notes of the last sweep still apply.
 */
function tellNotes(
  { notes, counts }: PageContext,
  pages: number,
  { account, memory, log }: ListingSweep,
): string[] {
  const told = memory.inventory?.notes ?? [];
  for (const note of notes) if (!told.includes(note)) log.warn(`${accountKey(account)}: ${note}`);
  return counts.pages === pages ? notes : [...new Set([...told, ...notes])];
}

/** Those that make a sweep blind for removals come first, so that they are remembered in any case. */
function worstFirst(problems: readonly SweepProblem[]): SweepProblem[] {
  return problems.toSorted((a, b) => Number(a.id !== undefined) - Number(b.id !== undefined));
}
