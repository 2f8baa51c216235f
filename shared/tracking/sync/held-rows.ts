import { DAY, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { ListingPage } from '../../providers/provider.ts';
import type { InventoryEntry, InventoryPage, PageListing } from '../../state/sync-store.ts';
import { listingOf } from './page-listing.ts';

/** New rows that one run keeps in memory; further ones are saved by the next sync. */
const MAX_HELD = 2_000;

/** Rows that are saved at the same time. */
const CONCURRENCY = 8;

/**
 * New rows of a sync, which are saved only when the whole listing was read. A listing that lacks certificates can show
 * others that do not exist: orders whose certificates are missing, or the certificates of another account. A row that
 * replaces a known one does not wait.
 */
export class HeldRows {
  readonly #rows = new Map<string, () => Promise<InventoryEntry>>();
  /** Pages of the listing that contain new rows, by their entries. */
  readonly #answers = new Map<InventoryPage, ListingPage>();

  /**
   * Holds a new row, and returns its entry until then.
   *
   * @param keep saves the row, and returns its entry afterwards
   */
  hold(held: InventoryEntry, keep: () => Promise<InventoryEntry>): InventoryEntry {
    if (this.#rows.size < MAX_HELD) this.#rows.set(held.id, keep);
    return held;
  }

  answered(entries: InventoryPage, answer: ListingPage): void {
    if (entries.some(isHeld)) this.#answers.set(entries, answer);
  }

  /** Saves the held rows of a page, and returns the page with their entries. */
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

  /** The remembered listing of a page after its held rows were saved. */
  listingOf(page: InventoryPage, before: PageListing): PageListing {
    const answer = this.#answers.get(page);
    return answer === undefined ? before : listingOf(answer, page);
  }
}

function isHeld({ newSince }: Pick<InventoryEntry, 'newSince'>): boolean {
  return newSince !== undefined;
}

/** The entry of a held row: nothing of it is stored yet. */
export function heldEntry(
  id: string,
  known: InventoryEntry | undefined,
  { now }: { readonly now: Instant },
): InventoryEntry {
  return {
    ...{ id, contentHash: '', certificates: [], detailsPending: true },
    newSince: known?.newSince ?? now,
  };
}

/**
 * Whether a row waits for the end of the listing: no complete listing has contained it before, or only listings with
 * unexpected removals have. After a day it is saved in any case.
 */
export function waitsForListing(
  known: InventoryEntry | undefined,
  { initialInventory, now }: { readonly initialInventory: boolean; readonly now: Instant },
): boolean {
  if (initialInventory) return false;
  if (known === undefined) return true;
  return known.newSince !== undefined && plus(known.newSince, DAY) > now;
}

/**
 * The entries of new rows that were not saved in this sync. After unexpected removals they stay new; otherwise a second
 * complete listing is enough, and the next sync saves them at once.
 */
export function stillHeld(page: InventoryPage, unexpectedRemovals: boolean): InventoryPage {
  if (unexpectedRemovals || !page.some(isHeld)) return page;
  return page.map((entry) => {
    const { newSince, ...rest } = entry;
    return newSince === undefined ? entry : rest;
  });
}
