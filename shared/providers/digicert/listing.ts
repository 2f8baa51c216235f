import { createHash } from 'node:crypto';
import type { AccountReference } from '../../certificates/certificate.ts';
import { once } from '../../runtime/once.ts';
import { invalidResponse } from '../provider-error.ts';
import type { ListingPage, ProviderRun, RowProblem } from '../provider.ts';
import { LIST_ORDERS } from './client.ts';
import type { DigicertClient } from './client.ts';
import { orderIdIn, OrderRow, readRow } from './row.ts';
import type { OrderList } from './schema.ts';

/** The content of a cursor: the progress of the listing. */
interface ListingCursor {
  /** Number of rows so far. */
  readonly rows: number;
  /** The id of the last row; empty if there is none yet, or if that row has none. */
  readonly last: string;
  /** How often the listing started again because the list changed. */
  readonly restarts: number;
}

const START: ListingCursor = { rows: 0, last: '', restarts: 0 };

/** `2998:102998:0`: the rows, the last id, the restarts. */
function writeCursor({ rows, last, restarts }: ListingCursor): string {
  return `${rows}:${last}:${restarts}`;
}

/** @throws ProviderError `invalid-response` for any other text. */
function readCursor(provider: string, cursor: string | undefined): ListingCursor {
  if (cursor === undefined) return START;
  const [, rows, last, restarts] = /^(\d{1,9}):([\w-]{0,64}):(\d)$/.exec(cursor) ?? [];
  if (rows === undefined || last === undefined || restarts === undefined) {
    throw invalidResponse(provider, LIST_ORDERS, 'a cursor that the monitor did not create');
  }
  return { rows: Number(rows), last, restarts: Number(restarts) };
}

/** The maximum of the API. */
const PAGE_SIZE = 1000;

/** If the list changes more often while it is read, the listing fails. */
const MAX_RESTARTS = 3;

/**
 * One page of the order list, oldest order first, so that new orders appear at the end and move no other row.
 *
 * Each page starts with the last row of the previous page. If it does not, orders were removed or inserted earlier in
 * the list, and an existing order could be on neither page: the listing starts again.
 *
 * The listing ends when no row follows the last row of the previous page. The paging fields of the response are used
 * only if they match the rows, because responses with `limit` 0 and with a `total` that is one too low exist. An empty
 * page is an error if `total` announces more rows.
 */
export async function listOrders(
  { client, account, run }: Listing,
  cursor: string | undefined,
  known: string | undefined,
): Promise<ListingPage<OrderRow>> {
  const { provider } = account;
  const progress = readCursor(provider, cursor);
  const overlap = progress.rows === 0 ? 0 : 1;
  const offset = progress.rows - overlap;
  const query = { limit: String(PAGE_SIZE), offset: String(offset), sort: 'order_id' };
  const response = await client.list(query, run);
  const { text } = response;
  const answer = once(() => readAnswer(response.parse(), { provider, progress, overlap, offset }));
  const rows = once(() => readRows(answer(), account, offset));
  const next = nextIn(known);
  const isKnown = known !== undefined && known === contentHashOf(progress, text, next);
  const page = isKnown ? { next } : answer();
  return {
    contentHash: isKnown ? known : contentHashOf(progress, text, page.next),
    get rows() {
      return rows().rows;
    },
    get problems() {
      return rows().problems;
    },
    ...(page.next === undefined ? {} : { next: page.next }),
  };
}

interface Listing {
  readonly client: DigicertClient;
  readonly account: AccountReference;
  readonly run: ProviderRun;
}

/**
 * Identifies a response and the page that follows it: `SHA1/2998:102998:0`. One hash over the whole response, because it
 * is much cheaper than a thousand hashes of rows. The hash covers both cursors, so that a damaged one is never followed.
 */
function contentHashOf(progress: ListingCursor, text: string, next: string | undefined): string {
  const cursors = `${writeCursor(progress)}/${next ?? ''}`;
  const sha1 = createHash('sha1').update(cursors).update('\n').update(text).digest('base64url');
  return `${sha1}/${next ?? ''}`;
}

/** The cursor in a content hash; `undefined` for the last page. */
function nextIn(contentHash: string | undefined): string | undefined {
  const [, next = ''] = contentHash?.split('/') ?? [];
  return next === '' ? undefined : next;
}

interface Answer {
  readonly orders: readonly unknown[];
  /** Number of rows in the response that the previous page contained. */
  readonly skip: number;
  readonly next: string | undefined;
}

/** How the listing continues after a response. */
function readAnswer(
  { orders, page }: OrderList,
  at: {
    readonly provider: string;
    readonly progress: ListingCursor;
    readonly overlap: number;
    readonly offset: number;
  },
): Answer {
  const { provider, progress, overlap, offset } = at;
  const total = page?.total ?? 0;
  // A total that is one too high is tolerated, except in an empty first page.
  if (orders.length === 0 && total > progress.rows + overlap) {
    const seen = `no rows after ${progress.rows} of ${total} orders`;
    throw invalidResponse(provider, LIST_ORDERS, seen);
  }
  if (overlap === 1 && !continues(orders, progress)) {
    return { orders, skip: 0, next: restart(provider, progress) };
  }
  const rows = offset + orders.length;
  const isLast = orders.length === overlap || (orders.length < PAGE_SIZE && total === rows);
  const last = orderIdIn(orders.at(-1)) ?? '';
  return {
    orders,
    skip: overlap,
    next: isLast ? undefined : writeCursor({ ...progress, rows, last }),
  };
}

function continues(orders: readonly unknown[], { last }: ListingCursor): boolean {
  return orders.length > 0 && (orderIdIn(orders[0]) ?? '') === last;
}

function restart(provider: string, { restarts }: ListingCursor): string {
  if (restarts >= MAX_RESTARTS) {
    const seen = 'a list that changed during every attempt to read it';
    throw invalidResponse(provider, LIST_ORDERS, seen);
  }
  return writeCursor({ ...START, restarts: restarts + 1 });
}

/** @param offset number of rows of the listing before the first row of the response. */
function readRows(
  { orders, skip }: Answer,
  account: AccountReference,
  offset: number,
): Pick<ListingPage<OrderRow>, 'rows' | 'problems'> {
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
