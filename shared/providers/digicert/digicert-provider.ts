import { hash } from 'node:crypto';
import * as z from 'zod';
import { once } from '../../runtime/once.ts';
import { badResponse } from '../http/bad-response.ts';
import type { CertificateProvider, ListingPage, ProviderRun, RowProblem } from '../provider.ts';
import { digicert } from './descriptor.ts';
import type { DigicertAccount } from './descriptor.ts';
import { openDigicertClient, readDocument } from './digicert-client.ts';
import type { DigicertClient } from './digicert-client.ts';
import { inspectOrder } from './inspect-order.ts';
import { orderDocuments } from './order-documents.ts';
import { OrderRow, readRow } from './order-row.ts';

/** The most that the vendor gives at once. */
const PAGE_SIZE = 1000;

/** A DigiCert CertCentral account. */
export function openDigicert({ account, secret, http }: DigicertAccount): CertificateProvider {
  const client = openDigicertClient(http, secret.apiKey);
  const documents = orderDocuments(client);
  return {
    list: (cursor, run) => listOrders(client, account, cursor, run),
    async inspect(row, run) {
      if (!(row instanceof OrderRow)) throw new TypeError('the row is not of this account');
      return inspectOrder(row, documents, run);
    },
  };
}

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
 * The cursor is the number of rows that came so far. The listing ends with an empty page; what the answer
 * says of its own paging is believed only where it fits the rows, for `limit` has been seen as 0 and `total`
 * as one too few.
 */
async function listOrders(
  client: DigicertClient,
  account: string,
  cursor: string | undefined,
  run: ProviderRun,
): Promise<ListingPage> {
  const offset = readCursor(cursor);
  const operation = 'list orders';
  const query = { limit: String(PAGE_SIZE), offset: String(offset), sort: 'order_id' };
  const request = { path: '/order/certificate', query, operation };
  const { document, text } = await client.getText(request, run);
  const { orders, page } = readDocument(Page, document, operation);
  const total = page?.total ?? 0;
  if (orders.length === 0 && total > offset + 1 && offset % PAGE_SIZE === 0) {
    const seen = `no more after ${offset} of the ${total} orders that it says there are`;
    throw badResponse(digicert.name, operation, seen);
  }
  const next = offset + orders.length;
  const complete = orders.length === 0 || (orders.length < PAGE_SIZE && total === next);
  const read = once(() => readRows(orders, account, offset));
  return {
    // Over the whole answer, for it is one call where a digest of each row is a thousand.
    digest: hash('sha1', text, 'base64url'),
    get rows() {
      return read().rows;
    },
    get problems() {
      return read().problems;
    },
    ...(complete ? {} : { next: String(next) }),
  };
}

function readRows(
  orders: readonly unknown[],
  account: string,
  offset: number,
): Pick<ListingPage, 'rows' | 'problems'> {
  const rows: OrderRow[] = [];
  const problems: RowProblem[] = [];
  for (const [index, raw] of orders.entries()) {
    const row = readRow(raw, account, offset + index + 1);
    if (row instanceof OrderRow) rows.push(row);
    else problems.push(row);
  }
  return { rows, problems };
}

function readCursor(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor);
  throw badResponse(digicert.name, 'list orders', 'a place to go on from that is none of ours');
}
