import type { Fault } from '../fault-switches.ts';
import { instead, changedDocument } from '../faults.ts';
import { JSON_HEADERS } from '../simulated-request.ts';
import { tooManyRequests as limitExceeded } from './routes.ts';
import { VALIDATION_SAMPLE_AS_PRINTED } from './validation-sample.ts';

/** The vendor's 429, with `Retry-After` in seconds if given. */
export function tooManyRequests(retryAfterSeconds?: number): Fault {
  return { kind: 'answer', answer: limitExceeded(retryAfterSeconds) };
}

/** The sample of the vendor's page, which is not valid JSON. */
export const brokenValidationSample: Fault = instead(
  200,
  JSON_HEADERS,
  VALIDATION_SAMPLE_AS_PRINTED,
);

/** An error whose `errors` is an object instead of a list. */
export function singleError(status: number, code: string): Fault {
  return instead(
    status,
    JSON_HEADERS,
    JSON.stringify({ errors: { code, message: 'The request was refused.' } }),
  );
}

/** Faults of `page` and `orders` of a listing. */

/** `page.limit` is 0, as in a sample of the vendor. A client that uses it as step never advances. */
export const pageLimitZero: Fault = changedPage((page) => ({ ...page, limit: 0 }));

/** A wrong `page.total`: off by one, 0, huge. */
export function pageTotal(change: (total: number) => number): Fault {
  return changedPage((page) => ({ ...page, total: change(Number(page['total'])) }));
}

/** `page` is missing. */
export const noPage: Fault = changedListing(({ orders }) => ({ orders }));

/** The page has no rows, although its total is not 0. */
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
