import * as z from 'zod/mini';
import { FailureKind } from '../../certificates/account-state.ts';
import { DAY, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { ListingPage } from '../../providers/provider.ts';
import { ProviderError } from '../../providers/provider-error.ts';
import type { InventoryPage, PageListing, SyncProgress } from '../../state/sync-store.ts';
import type { PageContext } from './page-context.ts';
import { UNSETTLED } from './page-listing.ts';
import type { ListingSync, PageRequest } from './listing-sync.ts';

/** Where a sync starts or continues. */
interface SyncStart {
  /** Pages that need not be requested again. */
  readonly pages: InventoryPage[];
  readonly listings: PageListing[];
  readonly startedAt: Instant;
  /** The cursor of the next page; absent for the first page. */
  readonly cursor: string | undefined;
  /** Requests a page; the first one may have been requested already. */
  readonly next: (cursor: string | undefined) => Promise<ListingPage>;
}

/**
 * Where to continue: where the fast path of the same run stopped, after the pages of the last run, or at the first page
 * if the provider no longer knows the cursor or does not answer. Pages that are too old to count as fresh are read
 * again, because a complete sync confirms that all data is fresh.
 */
export async function beginSync(
  { account, memory, resumePoint, provider, run, clock }: ListingSync,
  policyHash: string,
  { seen, problems }: PageContext,
): Promise<SyncStart> {
  const { inventory, progress, revision } = memory;
  const request = (cursor: string | undefined) => provider.list(cursor, run);
  const resume = (from: Pick<SyncProgress, 'pages' | 'listings'>, count: number) => {
    const pages = from.pages.slice(0, count);
    for (const page of pages) for (const { id } of page) seen.add(id);
    const listings = pages.map((_, index) => from.listings?.[index] ?? UNSETTLED);
    return { pages, listings };
  };
  if (resumePoint !== undefined && inventory !== undefined && resumePoint.revision === revision) {
    const { cursor, first } = resumePoint;
    const next = replayFirst(first, request);
    return { ...resume(inventory, resumePoint.pages), startedAt: clock(), cursor, next };
  }
  const maxAge = Math.max(DAY, 2 * account.freshnessTargetSeconds * 1000);
  const old = progress?.savedAt !== undefined && plus(progress.savedAt, maxAge) <= clock();
  if (progress !== undefined && progress.policyHash === policyHash && !old) {
    const { cursor, startedAt } = progress;
    const first = await settle(request(cursor));
    if (!(first.kind === 'failed' && isLostCursor(first.error))) {
      for (const { kind, ...rest } of progress.problems ?? []) {
        problems.push({ ...rest, kind: z.catch(FailureKind, 'invalid-response').parse(kind) });
      }
      const next = replayFirst(first, request);
      return { ...resume(progress, progress.pages.length), startedAt, cursor, next };
    }
  }
  return { pages: [], listings: [], startedAt: clock(), cursor: undefined, next: request };
}

export async function settle(requested: Promise<ListingPage>): Promise<PageRequest> {
  try {
    return { kind: 'answered', page: await requested };
  } catch (error) {
    return { kind: 'failed', error };
  }
}

function replayFirst(first: PageRequest, request: SyncStart['next']): SyncStart['next'] {
  let pending: PageRequest | undefined = first;
  return async (cursor) => {
    if (pending === undefined) return request(cursor);
    const answer = pending;
    pending = undefined;
    if (answer.kind === 'failed') throw answer.error;
    return answer.page;
  };
}

function isLostCursor(error: unknown): boolean {
  return (
    error instanceof ProviderError &&
    ['invalid-response', 'not-found', 'unavailable'].includes(error.kind)
  );
}
