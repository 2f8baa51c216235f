import { accountKey } from '../../certificates/certificate.ts';
import { millisecondsBetween } from '../../certificates/instant.ts';
import type { ListingPage } from '../../providers/provider.ts';
import { ProviderError } from '../../providers/provider-error.ts';
import { certificateIds, certificatesOf } from '../../state/inventoried-certificates.ts';
import type { InventoryEntry, InventoryPage } from '../../state/sync-store.ts';
import { beginSync } from './begin-sync.ts';
import { stillHeld } from './held-rows.ts';
import { checkRemovals } from './check-removals.ts';
import { UNSETTLED } from './page-listing.ts';
import { pageContext } from './page-context.ts';
import type { PageContext } from './page-context.ts';
import type { SyncProblem } from './sync-problem.ts';
import { policyHashOf } from './policy-hash.ts';
import { rowProblem } from './row-problem.ts';
import { saveRemoval } from './save-report.ts';
import { partialFailure, unexpectedRemovalsFailure } from './sync-failure.ts';
import { syncPage } from './sync-page.ts';
import type { SyncReport } from './sync-report.ts';
import { completeInitialInventory } from './complete-initial-inventory.ts';
import type { ListingSync } from './listing-sync.ts';

/** Number of problems that are saved with the progress. */
const MAX_PROBLEMS = 50;

/**
 * Milliseconds between two saves of the progress: a crash loses no more. Pages that are read faster share one save; each
 * page of a slow or strictly limited provider has its own.
 */
const SAVE_INTERVAL = 2_000;

/**
 * Reads a listing page by page, from where the last run stopped, and saves the progress and the inventory.
 *
 * @throws ProviderError if the listing cannot be read, BudgetExhausted if this run must make no more requests. The
 * data of earlier pages stays saved.
 */
export async function syncListing(sync: ListingSync): Promise<SyncReport> {
  const { account, memory, counts, syncs, clock } = sync;
  const policyHash = policyHashOf(account);
  const context = pageContext(sync, policyHash);
  const start = await beginSync(sync, policyHash, context);
  const { pages, listings, startedAt, next } = start;
  counts.certificates = certificateIds(pages).size;
  let { revision } = memory;
  let savedAt = context.now;
  const saveProgress = async (cursor: string): Promise<boolean> => {
    const runs = (memory.progress?.runs ?? 0) + 1;
    const pacing = sync.pacing();
    const problems = worstFirst(context.problems).slice(0, MAX_PROBLEMS);
    const position = { pages, listings, cursor };
    const times = { startedAt, savedAt: clock() };
    const progress = { ...times, policyHash, ...position, runs, pacing, problems };
    const saved = await syncs.saveProgress(account, progress, revision);
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
      // The next run resumes at this page. If the provider failed, it starts at the first page again: otherwise a page
      // that stays broken would prevent updates from the pages before it.
      const resumes = !(error instanceof ProviderError) || error.kind === 'rate-limited';
      if (resumes && pages.length > 0 && cursor !== undefined) await saveProgress(cursor);
      throw error;
    }
    const { entries, listing: answer, exhausted } = await syncPage(listing, context);
    pages.push(entries);
    listings.push(answer);
    counts.certificates += certificateIds([entries]).size;
    counts.problems = context.problems.length;
    sync.onPage?.(counts);
    cursor = listing.next;
    if (cursor === undefined) break;
    if (exhausted || millisecondsBetween(savedAt, clock()) >= SAVE_INTERVAL) {
      if (!(await saveProgress(cursor))) return { outcome: 'superseded', counts };
      if (exhausted) return { outcome: 'paused', counts };
    }
  }

  const { held } = context;
  const { removed, missing, kept, unexpectedRemovals, isComplete } = checkRemovals(
    context.before,
    pages,
    {
      maxRemovedShare: account.maxRemovedShare,
      now: clock(),
      unreachable: context.problems.some(({ id }) => id === undefined),
    },
  );
  for (const [index, page] of pages.entries()) {
    const entries = isComplete ? await held.release(page) : page;
    listings[index] = held.listingOf(entries, listings[index] ?? UNSETTLED);
    pages[index] = stillHeld(entries, unexpectedRemovals);
  }
  counts.certificates = certificateIds(pages).size;
  const unsaved: InventoryEntry[] = [];
  const continuations = continuationsOf(pages);
  for (const id of removed) {
    try {
      const { outcome } = await saveRemoval(id, context, continuations.get(id));
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
  const notes = logNotes(context, pages.length, sync);
  const inventory = {
    completedAt: clock(),
    policyHash,
    ...(notes.length === 0 ? {} : { notes }),
    // No response contains the missed rows. Without `listings`, the next sync looks for them again.
    ...(missed.length === 0 ? { pages, listings } : { pages: [...pages, missed] }),
    pacing: sync.pacing(),
  };
  if ((await syncs.complete(account, inventory, revision)) === 'conflict') {
    return { outcome: 'superseded', counts };
  }
  const partial = partialFailure(context.problems, counts.certificates);
  const failures = [
    ...(unexpectedRemovals ? [unexpectedRemovalsFailure(missing, context.before.size)] : []),
    ...(partial === undefined ? [] : [partial]),
  ];
  const [failure] = failures;
  const initialInventory = sync.first ? await completeInitialInventory(pages, sync) : undefined;
  return {
    outcome: 'complete',
    counts,
    ...(failure && { failure, failures }),
    ...(initialInventory && { initialInventory }),
  };
}

/** The certificates of the entries that continue an entry, by the ID of that entry. */
function continuationsOf(pages: readonly InventoryPage[]): ReadonlyMap<string, readonly string[]> {
  const continuations = new Map<string, string[]>();
  for (const entry of pages.flat()) {
    for (const id of entry.replaces ?? []) {
      continuations.set(id, [...(continuations.get(id) ?? []), ...certificatesOf(entry)]);
    }
  }
  return continuations;
}

/**
 * Logs the notes that were not logged before, and returns the notes that count as logged. Pages that were not read again,
 * because nothing on them changed, have no notes: then the notes of the last sync still apply.
 */
function logNotes(
  { notes, counts }: PageContext,
  pages: number,
  { account, memory, log }: ListingSync,
): string[] {
  const reported = memory.inventory?.notes ?? [];
  for (const note of notes)
    if (!reported.includes(note)) log.warn(`${accountKey(account)}: ${note}`);
  return counts.pages === pages ? notes : [...new Set([...reported, ...notes])];
}

/** Problems without an id prevent removals, and come first so that they are saved in any case. */
function worstFirst(problems: readonly SyncProblem[]): SyncProblem[] {
  return problems.toSorted((a, b) => Number(a.id !== undefined) - Number(b.id !== undefined));
}
