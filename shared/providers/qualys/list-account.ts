import { hash } from 'node:crypto';
import { once } from '../../runtime/once.ts';
import type { ListingPage, ListingRow, ProviderRun, RowProblem } from '../provider.ts';
import type { QualysSettings } from './descriptor.ts';
import { samePageAgain } from './inventory.ts';
import type { Inventory, InventoryPage } from './inventory.ts';
import { InventoryRow } from './inventory-row.ts';
import { readPlace, writePlace } from './listing-place.ts';
import type { ListingPlace } from './listing-place.ts';
import { OrderRow } from './order-row.ts';
import { hashIn, kindOf } from './raw-row.ts';
import { isObject } from '../wire/raw-object.ts';
import type { Head, RowKind } from './raw-row.ts';

export interface Listing {
  readonly inventory: Inventory;
  readonly account: string;
  readonly settings: QualysSettings;
}

/**
 * One page of the inventory; after the last one, the orders of the settings.
 *
 * Qualys states neither the number of certificates nor their order: the listing continues until a page is empty, even
 * after pages that are not full, and the caller drops repeated rows. A row that moves while the list is read can be
 * missed once, and does not count as removed for that.
 *
 * A certificate that no scan has found for `staleAfterDays` is left out, because it is no longer in use. The sync
 * counts it as removed, unless too many are missing at once.
 */
export async function listAccount(
  { inventory, account, settings }: Listing,
  cursor: string | undefined,
  head: Head,
  run: ProviderRun,
): Promise<ListingPage> {
  const place = readPlace(cursor);
  const answer = await inventory.page(place.page, run, 'listing');
  if (answer.rows.length === 0) return lastPage(settings, place);
  if (answer.identity === place.last) throw samePageAgain(place.page);
  const kinds = answer.rows.map((raw) => kindOf(raw, head));
  const count = (kind: RowKind) => kinds.filter((one) => one === kind).length;
  const read = once(() => readRows(answer, kinds, account, place.page));
  // A certificate can become stale without a change of the response.
  const shown = kinds.map((kind) => (kind === 'served' ? 1 : 0)).join('');
  return {
    contentHash: hash('sha1', `${answer.contentHash} ${shown}`, 'base64url'),
    get rows() {
      return read().rows;
    },
    get problems() {
      return read().problems;
    },
    next: writePlace({
      page: place.page + 1,
      // A row that cannot be read can be in use.
      served: place.served + count('served') + count('unreadable'),
      stale: place.stale + count('stale'),
      last: answer.identity,
    }),
  };
}

function readRows(
  { rows: raws }: InventoryPage,
  kinds: readonly RowKind[],
  account: string,
  page: number,
): Pick<ListingPage, 'rows' | 'problems'> {
  const rows: ListingRow[] = [];
  const problems: RowProblem[] = [];
  for (const [index, raw] of raws.entries()) {
    const id = isObject(raw) ? hashIn(raw) : undefined;
    if (!isObject(raw) || id === undefined) {
      const message = `row ${index + 1} on page ${page} of the inventory has no valid hash`;
      problems.push({ message });
    } else if (kinds[index] === 'served') rows.push(new InventoryRow(id, raw, account));
  }
  return { rows, problems };
}

/** Rows of orders contain no facts and need no request. */
function lastPage({ orders, staleAfterDays }: QualysSettings, place: ListingPlace): ListingPage {
  const problems =
    place.served === 0 && place.stale > 0 ? [unreachable(place.stale, staleAfterDays)] : [];
  return {
    contentHash: hash('sha1', JSON.stringify([orders, problems]), 'base64url'),
    rows: orders.map((uuid) => new OrderRow(uuid)),
    problems,
  };
}

/** If no certificate is found any more, the scans are missing, not the certificates. */
function unreachable(stale: number, days: number): RowProblem {
  return {
    message: `no scan has found any of the ${stale} certificates in the inventory for ${days} days. Check that scans run, or set staleAfterDays to more than the time between two scans`,
  };
}
