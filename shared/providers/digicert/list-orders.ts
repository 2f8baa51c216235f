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

/** The maximum of the API. */
const PAGE_SIZE = 1000;

/** A list that changes more often than this while it is read is invalid. */
const MAX_RESTARTS = 3;

const OPERATION = 'list orders';

const Page = z.object({
  // Not an array schema: it would copy a thousand rows, and each row is parsed separately.
  orders: z.custom<readonly unknown[]>(Array.isArray),
  page: z
    .object({ total: z.number().optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

/**
 * One page of the order list, oldest order first, so that new orders appear at the end and move no other row.
 *
 * Each page starts with the last row of the previous page. If it does not, orders were removed or inserted earlier in
 * the list, and an existing order could be on neither page: the listing starts again.
 *
 * The listing ends when nothing follows that last row. The paging fields of the response are used only if they match
 * the rows, because `limit` has been seen as 0 and `total` as one too low. An empty page is an error if more rows were
 * announced.
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
  // A total that is one too high is tolerated, except in an empty first page.
  if (orders.length === 0 && total > place.rows + overlap) {
    const seen = `no rows after ${place.rows} of ${total} orders`;
    throw invalidResponse(digicert.name, OPERATION, seen);
  }
  // One hash over the whole response, because it is much cheaper than a thousand hashes of rows.
  const contentHash = hash('sha1', text, 'base64url');
  if (overlap === 1 && !continues(orders, place)) {
    return pageOf(orders, { account, offset, skip: 0, contentHash, next: restart(place) });
  }
  const rows = offset + orders.length;
  const isLast = orders.length === overlap || (orders.length < PAGE_SIZE && total === rows);
  const last = orderIdIn(orders.at(-1)) ?? '';
  return pageOf(orders, {
    ...{ account, offset, skip: overlap },
    // The same response can also be read including its first row, which makes it another page.
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
  /** Number of rows of the listing before the first row of the response. */
  readonly offset: number;
  /** Number of rows in the response that the previous page contained. */
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
