import { earliest } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import type { ListingPage } from '../../shared/providers/provider.ts';
import type { InventoryPage, PageListing } from '../../shared/state/sweep-store.ts';

/** A page that has to be looked at in the next sweep, whatever its provider answers. */
export const UNSETTLED: PageListing = { digest: '' };

/** What to remember of a provider's answer for a page, so that the same answer needs no look next time. */
export function listingOf(page: ListingPage, entries: InventoryPage): PageListing {
  const moving =
    page.digest === undefined ||
    page.problems.length > 0 ||
    // A row that was left out because an earlier page had it may come from here alone next time.
    entries.length !== page.rows.length ||
    page.rows.some(({ inspection }) => inspection === 'always') ||
    entries.some(({ inspectionOwed, problem }) => inspectionOwed === true || problem !== undefined);
  if (moving || page.digest === undefined) return UNSETTLED;
  const settledUntil = earliest(...entries.map(({ inspectAgainAt }) => inspectAgainAt));
  return { digest: page.digest, ...(settledUntil === undefined ? {} : { settledUntil }) };
}

/** Whether an answer is the one that was remembered, and nothing on its page is due by now. */
export function isSettled(
  { digest }: ListingPage,
  listing: PageListing | undefined,
  now: Instant,
): listing is PageListing {
  return (
    digest !== undefined &&
    digest === listing?.digest &&
    (listing.settledUntil === undefined || listing.settledUntil > now)
  );
}
