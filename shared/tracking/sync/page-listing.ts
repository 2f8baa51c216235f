import { earliest } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { ListingPage } from '../../providers/provider.ts';
import type { InventoryPage, PageListing } from '../../state/sync-store.ts';

/** A page whose rows must be read in the next sync, even if the provider reports no change. */
export const UNSETTLED: PageListing = { contentHash: '' };

/** What to remember of a page, so that an unchanged page needs no detail requests in the next sync. */
export function listingOf(page: ListingPage, entries: InventoryPage): PageListing {
  const inProgress =
    page.contentHash === undefined ||
    page.problems.length > 0 ||
    // A row that was skipped because an earlier page contained it may be only on this page next time.
    entries.length !== page.rows.length ||
    page.rows.some(({ detailFetch }) => detailFetch === 'always') ||
    entries.some(({ detailsPending, problem }) => detailsPending === true || problem !== undefined);
  if (inProgress || page.contentHash === undefined) return UNSETTLED;
  const settledUntil = earliest(...entries.map(({ fetchDetailsAgainAt }) => fetchDetailsAgainAt));
  return { contentHash: page.contentHash, ...(settledUntil === undefined ? {} : { settledUntil }) };
}

/** Whether a page is unchanged, and no row on it is due. */
export function isSettled(
  { contentHash }: ListingPage,
  listing: PageListing | undefined,
  now: Instant,
): listing is PageListing {
  return (
    contentHash !== undefined &&
    contentHash === listing?.contentHash &&
    (listing.settledUntil === undefined || listing.settledUntil > now)
  );
}
