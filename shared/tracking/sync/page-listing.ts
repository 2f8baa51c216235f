import { earliest } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { ListingPage } from '../../providers/provider.ts';
import type { InventoryPage, PageListing } from '../../state/sync-store.ts';

/** A page that has to be looked at in the next sweep, whatever its provider answers. */
export const UNSETTLED: PageListing = { contentHash: '' };

/** What to remember of a provider's answer for a page, so that the same answer needs no look next time. */
export function listingOf(page: ListingPage, entries: InventoryPage): PageListing {
  const inProgress =
    page.contentHash === undefined ||
    page.problems.length > 0 ||
    // A row that was left out because an earlier page had it may come from here alone next time.
    entries.length !== page.rows.length ||
    page.rows.some(({ detailFetch }) => detailFetch === 'always') ||
    entries.some(({ detailsPending, problem }) => detailsPending === true || problem !== undefined);
  if (inProgress || page.contentHash === undefined) return UNSETTLED;
  const settledUntil = earliest(...entries.map(({ fetchDetailsAgainAt }) => fetchDetailsAgainAt));
  return { contentHash: page.contentHash, ...(settledUntil === undefined ? {} : { settledUntil }) };
}

/** Whether an answer is the one that was remembered, and nothing on its page is due by now. */
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
