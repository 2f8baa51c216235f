import type { AccountState } from '../../certificates/account-state.ts';
import type { SyncHead } from '../../state/sync-store.ts';
import { settle } from './begin-sync.ts';
import type { Asked } from './begin-sync.ts';
import { isSettled } from './page-listing.ts';
import { policyHashOf } from './policy-hash.ts';
import type { ListingSync } from './sync-listing.ts';
import type { SyncReport } from './sync-report.ts';

/** Where the listing turned out to be no longer the one that is remembered. */
export interface ResumePoint {
  /** The revision of the memory that the pages before it were compared with. */
  readonly revision: number;
  /** How many pages were as remembered. */
  readonly pages: number;
  /** Where the next one begins, and how asking for it ended. */
  readonly cursor: string | undefined;
  readonly first: Asked;
}

/**
 * Goes through the listing as long as the provider's answers are those of the last complete sweep, without
 * looking at a row or reading a remembered page. Most sweeps end here.
 *
 * Answers the report of a sweep that found nothing new, or where to look closer; `undefined` where there is
 * nothing to compare with.
 */
export async function syncIfUnchanged(
  { revision, inventory, progress }: SyncHead,
  state: AccountState,
  sync: Omit<ListingSync, 'memory' | 'resumePoint'>,
): Promise<SyncReport | ResumePoint | undefined> {
  const { account, provider, run, syncs, clock, counts, pacing, onPage } = sync;
  const listings = inventory?.listings ?? [];
  const known = state.certificates;
  const settings = inventory?.policyHash === policyHashOf(account);
  const sound =
    state.health.status === 'reachable' &&
    (state.failures ?? state.unreadable ?? state.unexpectedRemovals ?? state.damaged) === undefined;
  if (
    listings.length === 0 ||
    progress !== undefined ||
    known === undefined ||
    !settings ||
    !sound
  ) {
    return undefined;
  }
  let cursor: string | undefined;
  for (const [index, remembered] of listings.entries()) {
    const first = await settle(provider.list(cursor, run));
    const resumePoint = { revision, pages: index, cursor, first };
    if (first.kind === 'failed') return resumePoint;
    const { page } = first;
    const ends = page.next === undefined;
    const asBefore =
      isSettled(page, remembered, clock()) && ends === (index === listings.length - 1);
    if (!asBefore) return resumePoint;
    counts.pages += 1;
    counts.certificates = Math.round((known * (index + 1)) / listings.length);
    onPage?.(counts);
    cursor = page.next;
  }
  const confirmation = { completedAt: clock(), pacing: pacing() };
  const confirmed = await syncs.confirm(account, confirmation, revision);
  return { outcome: confirmed === 'conflict' ? 'superseded' : 'complete', counts };
}
