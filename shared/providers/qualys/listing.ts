import { hash } from 'node:crypto';
import type { AccountReference } from '../../certificates/certificate.ts';
import { once } from '../../runtime/once.ts';
import { invalidResponse } from '../provider-error.ts';
import type { ListingPage, ProviderRun, RowProblem } from '../provider.ts';
import { isObject } from '../wire/values.ts';
import { LIST_CERTIFICATES, samePageAgain } from './inventory.ts';
import type { Inventory, InventoryPage } from './inventory.ts';
import { hashIn, InventoryRow, kindOf, OrderRow } from './row.ts';
import type { Head, QualysRow, RowKind } from './row.ts';
import type { QualysSettings } from './settings.ts';

/** The content of a cursor: the progress of the listing. */
interface ListingCursor {
  /** The next page, from 0. */
  readonly page: number;
  /** Number of certificates in use so far. */
  readonly served: number;
  /** Number of stale certificates that have not expired so far. */
  readonly stale: number;
  /** The identity of the previous page; empty if there is none. */
  readonly last: string;
}

const START: ListingCursor = { page: 0, served: 0, stale: 0, last: '' };

/** `3:587:4:dGhl…`: the page, the certificates in use, the stale ones, the identity. */
function writeCursor({ page, served, stale, last }: ListingCursor): string {
  return [page, served, stale, last].join(':');
}

/** @throws ProviderError `invalid-response` for any other text. */
function readCursor(provider: string, cursor: string | undefined): ListingCursor {
  if (cursor === undefined) return START;
  const [, page, served, stale, last] =
    /^(\d{1,7}):(\d{1,9}):(\d{1,9}):([\w-]{20,40})$/.exec(cursor) ?? [];
  if (page === undefined || last === undefined) {
    const seen = 'a cursor that the monitor did not create';
    throw invalidResponse(provider, LIST_CERTIFICATES, seen);
  }
  return { page: Number(page), served: Number(served), stale: Number(stale), last };
}

interface Listing {
  readonly inventory: Inventory;
  readonly account: AccountReference;
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
): Promise<ListingPage<QualysRow>> {
  const progress = readCursor(account.provider, cursor);
  const answer = await inventory.page(progress.page, run, 'listing');
  if (answer.rows.length === 0) return lastPage(settings, progress);
  if (answer.identity === progress.last) throw samePageAgain(account.provider, progress.page);
  const kinds = answer.rows.map((raw) => kindOf(raw, head));
  const count = (kind: RowKind) => kinds.filter((one) => one === kind).length;
  const read = once(() => readRows(answer, kinds, account, progress.page));
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
    next: writeCursor({
      page: progress.page + 1,
      // A row that cannot be read can be in use.
      served: progress.served + count('served') + count('unreadable'),
      stale: progress.stale + count('stale'),
      last: answer.identity,
    }),
  };
}

function readRows(
  { rows: raws }: InventoryPage,
  kinds: readonly RowKind[],
  account: AccountReference,
  page: number,
): Pick<ListingPage<QualysRow>, 'rows' | 'problems'> {
  const rows: QualysRow[] = [];
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
function lastPage(
  { orders, staleAfterDays }: QualysSettings,
  progress: ListingCursor,
): ListingPage<QualysRow> {
  const problems =
    progress.served === 0 && progress.stale > 0
      ? [unreachable(progress.stale, staleAfterDays)]
      : [];
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
