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
 * One page of what scans have found; after the last of them, the orders that the settings name.
 *
 * The vendor tells neither how many there are nor in which order they come: the listing goes on until a page
 * is empty, whatever the length of the pages before, and rows that come twice are dropped by whoever asks. One
 * that moves on while it is read can be missed once, and is not believed to be gone for that.
 *
 * What no scan has found for long is left out: it is not served any more, and its end hurts nobody. Whoever knew
 * it takes that for its removal, and does not believe it of too many at once.
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
  // Of two answers that are alike, the later one may find a certificate stale.
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
      // A row that cannot be read may well be served.
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

/** Orders show nothing by themselves, and cost no request before somebody looks at them. */
function lastPage({ orders, staleAfterDays }: QualysSettings, place: ListingPlace): ListingPage {
  const problems =
    place.served === 0 && place.stale > 0 ? [unreachable(place.stale, staleAfterDays)] : [];
  return {
    contentHash: hash('sha1', JSON.stringify([orders, problems]), 'base64url'),
    rows: orders.map((uuid) => new OrderRow(uuid)),
    problems,
  };
}

/** Nothing at all is found any more: not the certificates have gone, but the scans. */
function unreachable(stale: number, days: number): RowProblem {
  return {
    message: `no scan has found any of the ${stale} certificates in the inventory for ${days} days. Check that scans run, or set staleAfterDays to more than the time between two scans`,
  };
}
