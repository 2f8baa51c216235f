import { DAY, plus } from '../../certificates/instant.ts';
import type { ListingPage } from '../../providers/provider.ts';
import type { InventoryEntry, InventoryPage, PageListing } from '../../state/sync-store.ts';
import type { PageContext } from './page-context.ts';
import { listingOf } from './page-listing.ts';

/** New rows that one run keeps in memory; any further one is taken over by the next sweep. */
const MAX_HELD = 2_000;

/** Rows that are saved at once. */
const CONCURRENCY = 8;

/**
 * The new rows of a sweep, which wait until its listing is known to its end. A listing that shows too few certificates can
 * show others that do not exist: orders whose certificates are missing, or the certificates of another account. A row that
 * takes the place of a known one does not wait.
 */
export class HeldRows {
  readonly #rows = new Map<string, () => Promise<InventoryEntry>>();
  /** The listing's answers with new rows in them, by their entries. */
  readonly #answers = new Map<InventoryPage, ListingPage>();

  /**
   * Keeps back what a new row reports, and answers what to remember of it until then.
   *
   * @param keep saves what the row reports, and answers what to remember of it afterwards.
   */
  hold(held: InventoryEntry, keep: () => Promise<InventoryEntry>): InventoryEntry {
    if (this.#rows.size < MAX_HELD) this.#rows.set(held.id, keep);
    return held;
  }

  answered(entries: InventoryPage, answer: ListingPage): void {
    if (entries.some(isHeld)) this.#answers.set(entries, answer);
  }

  /** Saves the rows that wait, and answers the page with what to remember of them. */
  async release(page: InventoryPage): Promise<InventoryPage> {
    const places = page.flatMap(({ id }, place) => (this.#rows.has(id) ? [place] : []));
    if (places.length === 0) return page;
    const entries = [...page];
    for (let start = 0; start < places.length; start += CONCURRENCY) {
      await Promise.all(
        places.slice(start, start + CONCURRENCY).map(async (place) => {
          const { id = '' } = page[place] ?? {};
          const entry = await this.#rows.get(id)?.();
          if (entry !== undefined) entries[place] = entry;
        }),
      );
    }
    const answer = this.#answers.get(page);
    if (answer !== undefined) this.#answers.set(entries, answer);
    return entries;
  }

  /** What to remember of the listing's answer for a page now. */
  listingOf(page: InventoryPage, before: PageListing): PageListing {
    const answer = this.#answers.get(page);
    return answer === undefined ? before : listingOf(answer, page);
  }
}

export function isHeld({ newSince }: Pick<InventoryEntry, 'newSince'>): boolean {
  return newSince !== undefined;
}

/** How a held row is remembered: nothing of it is stored yet. */
export function heldEntry(
  id: string,
  known: InventoryEntry | undefined,
  { now }: Pick<PageContext, 'now'>,
): InventoryEntry {
  return {
    ...{ id, contentHash: '', certificates: [], detailsPending: true },
    newSince: known?.newSince ?? now,
  };
}

/**
 * Whether a row waits for the end of the listing: one that no complete listing has shown before, or that only listings
 * have shown which lost too much to be believed. After a day it is taken over all the same.
 */
export function waitsForListing(
  known: InventoryEntry | undefined,
  { initialInventory, now }: Pick<PageContext, 'initialInventory' | 'now'>,
): boolean {
  if (initialInventory) return false;
  if (known === undefined) return true;
  return known.newSince !== undefined && plus(known.newSince, DAY) > now;
}

/**
 * What is remembered of new rows that were not saved in this sweep. Where the listing lost too much to be believed, they
 * stay new; otherwise two complete listings in a row are enough, and the next sweep saves them at once.
 */
export function stillHeld(page: InventoryPage, unexpectedRemovals: boolean): InventoryPage {
  if (unexpectedRemovals || !page.some(isHeld)) return page;
  return page.map((entry) => {
    const { newSince, ...rest } = entry;
    return newSince === undefined ? entry : rest;
  });
}
