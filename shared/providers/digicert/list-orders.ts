import { hash } from 'node:crypto';
import * as z from 'zod';
import { once } from '../../runtime/once.ts';
import { invalidResponse } from '../http/invalid-response.ts';
import type { ListingPage, ProviderRun, RowProblem } from '../provider.ts';
import { digicert } from './descriptor.ts';
import { readDocument } from './digicert-client.ts';
import type { DigicertClient } from './digicert-client.ts';
import { BEGINNING, readPlace, writePlace } from './listing-place.ts';
import type { ListingPlace } from './listing-place.ts';
import { OrderRow, orderIdIn, readRow } from './order-row.ts';

/** The most that the vendor gives at once. */
const PAGE_SIZE = 1000;

/** A listing that moves more often than this while it is read is not one. */
const MAX_RESTARTS = 3;

const OPERATION = 'list orders';

const Page = z.object({
  // Not an array of something: a thousand rows would be copied, and each is read by itself anyway.
  orders: z.custom<readonly unknown[]>(Array.isArray),
  page: z
    .object({ total: z.number().optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

/**
 * One page of the order list, oldest order first: new ones then come in at the end and move nobody.
 *
 * Each page begins with the last row of the one before. Where it does not, orders have gone or come further up,
 * and one that is still there may stand on neither page: the listing begins anew.
 *
 * It ends where nothing follows that last row. What the answer says of its own paging is believed only where
 * it fits the rows, for `limit` has been seen as 0 and `total` as one too few; but no row at all where more
 * were promised is a failure, and no end.
 */
export async function listOrders(
  client: DigicertClient,
  account: string,
  cursor: string | undefined,
  run: ProviderRun,
): Promise<ListingPage> {
  const place = readPlace(cursor);
  const overlap = place.rows === 0 ? 0 : 1;
  const offset = place.rows - overlap;
  const query = { limit: String(PAGE_SIZE), offset: String(offset), sort: 'order_id' };
  const { document, text } = await client.getText(
    { path: '/order/certificate', query, operation: OPERATION, priority: 'listing' },
    run,
  );
  const { orders, page } = readDocument(Page, document, OPERATION);
  const total = page?.total ?? 0;
  // One too many is believed to be a slip, but not of an account that is said to have anything at all.
  if (orders.length === 0 && total > place.rows + overlap) {
    const seen = `no rows after ${place.rows} of ${total} orders`;
    throw invalidResponse(digicert.name, OPERATION, seen);
  }
  // Over the whole answer, for it is one call where a digest of each row is a thousand.
  const contentHash = hash('sha1', text, 'base64url');
  if (overlap === 1 && !continues(orders, place)) {
    return pageOf(orders, { account, offset, skip: 0, contentHash, next: restart(place) });
  }
  const rows = offset + orders.length;
  const isLast = orders.length === overlap || (orders.length < PAGE_SIZE && total === rows);
  const last = orderIdIn(orders.at(-1)) ?? '';
  return pageOf(orders, {
    ...{ account, offset, skip: overlap },
    // The same answer may also be read with its first row, and is another page then.
    contentHash: overlap === 0 ? contentHash : `${contentHash}+`,
    next: isLast ? undefined : writePlace({ ...place, rows, last }),
  });
}

function continues(orders: readonly unknown[], { last }: ListingPlace): boolean {
  return orders.length > 0 && (orderIdIn(orders[0]) ?? '') === last;
}

function restart({ restarts }: ListingPlace): string {
  if (restarts >= MAX_RESTARTS) {
    const seen = 'a list that changed during every attempt to read it';
    throw invalidResponse(digicert.name, OPERATION, seen);
  }
  return writePlace({ ...BEGINNING, restarts: restarts + 1 });
}

interface PageParts {
  readonly account: string;
  /** How many rows of the listing are before the answer's first. */
  readonly offset: number;
  /** How many of the answer's rows the page before has shown. */
  readonly skip: number;
  readonly contentHash: string;
  readonly next: string | undefined;
}

function pageOf(orders: readonly unknown[], parts: PageParts): ListingPage {
  const { contentHash, next } = parts;
  const read = once(() => readRows(orders, parts));
  return {
    contentHash,
    get rows() {
      return read().rows;
    },
    get problems() {
      return read().problems;
    },
    ...(next === undefined ? {} : { next }),
  };
}

function readRows(
  orders: readonly unknown[],
  { account, offset, skip }: PageParts,
): Pick<ListingPage, 'rows' | 'problems'> {
  const rows: OrderRow[] = [];
  const problems: RowProblem[] = [];
  for (const [index, raw] of orders.entries()) {
    if (index < skip) continue;
    const row = readRow(raw, account, offset + index + 1);
    if (row instanceof OrderRow) rows.push(row);
    else problems.push(row);
  }
  return { rows, problems };
}
