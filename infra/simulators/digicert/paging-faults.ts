import type { Fault } from '../fault-switches.ts';
import { changedDocument } from '../faults.ts';

/** The ways in which `page` and `orders` of a listing do not tell the truth. */

/** `page.limit` is 0, as in a sample of the vendor's. Who steps by it never gets on. */
export const pageLimitZero: Fault = changedPage((page) => ({ ...page, limit: 0 }));

/** `page.total` is something else: off by one, 0, huge. */
export function pageTotal(change: (total: number) => number): Fault {
  return changedPage((page) => ({ ...page, total: change(Number(page['total'])) }));
}

/** There is no `page` at all. */
export const noPage: Fault = changedListing(({ orders }) => ({ orders }));

/** The page has no rows, whatever `page.total` promises. */
export const emptyPage: Fault = changedListing((listing) => ({ ...listing, orders: [] }));

/** The row at `index` of the page is something else: `null`, text, a row without an id. */
export function malformedRow(index: number, row: unknown): Fault {
  return changedListing(({ orders, ...rest }) => ({
    orders: Array.isArray(orders) ? orders.with(index, row) : orders,
    ...rest,
  }));
}

function changedPage(
  change: (page: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>,
): Fault {
  return changedListing(({ page, ...rest }) => ({
    ...rest,
    page: isRecord(page) ? change(page) : page,
  }));
}

function changedListing(change: (listing: Readonly<Record<string, unknown>>) => unknown): Fault {
  return changedDocument((document) => (isRecord(document) ? change(document) : document));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
