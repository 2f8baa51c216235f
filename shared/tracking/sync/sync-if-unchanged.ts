import type { AccountState } from '../../certificates/account-state.ts';
import type { SyncHead } from '../../state/sync-store.ts';
import { settle } from './begin-sync.ts';
import { isSettled } from './page-listing.ts';
import { policyHashOf } from './policy-hash.ts';
import type { ListingSync, ResumePoint } from './listing-sync.ts';
import type { SyncReport } from './sync-report.ts';

/**
 * Reads the listing while its pages are unchanged since the last complete sync, without reading rows or remembered
 * pages. Most syncs end here.
 *
 * Returns the report of a sync without changes, or where to continue; `undefined` if there is nothing to compare with.
 */
export async function syncIfUnchanged(
  { revision, inventory, progress }: SyncHead,
  state: AccountState,
  sync: Omit<ListingSync, 'memory' | 'resumePoint'>,
): Promise<SyncReport | ResumePoint | undefined> {
  const { account, provider, run, syncs, clock, counts, pacing, onPage } = sync;
  const listings = inventory?.listings ?? [];
  const known = state.certificates;
  const sameSettings = inventory?.policyHash === policyHashOf(account);
  const healthy =
    state.health.status === 'reachable' &&
    (state.failures ?? state.unreadable ?? state.unexpectedRemovals ?? state.damaged) === undefined;
  if (
    listings.length === 0 ||
    progress !== undefined ||
    known === undefined ||
    !sameSettings ||
    !healthy
  ) {
    return undefined;
  }
  let cursor: string | undefined;
  for (const [index, remembered] of listings.entries()) {
    const first = await settle(provider.list(cursor, run, remembered.contentHash));
    const resumePoint = { revision, pages: index, cursor, first };
    if (first.kind === 'failed') return resumePoint;
    const { page } = first;
    const isLast = page.next === undefined;
    const unchanged =
      isSettled(page, remembered, clock()) && isLast === (index === listings.length - 1);
    if (!unchanged) return resumePoint;
    counts.pages += 1;
    counts.certificates = Math.round((known * (index + 1)) / listings.length);
    onPage?.(counts);
    cursor = page.next;
  }
  const confirmation = { completedAt: clock(), pacing: pacing() };
  const confirmed = await syncs.confirm(account, confirmation, revision);
  return { outcome: confirmed === 'conflict' ? 'superseded' : 'complete', counts };
}
