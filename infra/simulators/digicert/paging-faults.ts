import type { Fault } from '../fault-switches.ts';
import { changedDocument } from '../faults.ts';

/** Faults of `page` and `orders` of a listing. */

/** `page.limit` is 0, as in a sample of the vendor. A client that uses it as step never advances. */
export const pageLimitZero: Fault = changedPage((page) => ({ ...page, limit: 0 }));

/** A wrong `page.total`: off by one, 0, huge. */
export function pageTotal(change: (total: number) => number): Fault {
  return changedPage((page) => ({ ...page, total: change(Number(page['total'])) }));
}

/** `page` is missing. */
export const noPage: Fault = changedListing(({ orders }) => ({ orders }));

/** The page has no rows, whatever `page.total` is. */
export const emptyPage: Fault = changedListing((listing) => ({ ...listing, orders: [] }));

/** Replaces the row at `index` of the page: by `null`, text, a row without an ID. */
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
