import { hash } from 'node:crypto';
import type { Certificate } from '../../certificates/certificate.ts';
import type { ListingRow, RowProblem } from '../provider.ts';
import { certificateOf, sharedFacts } from './certificate-of.ts';
import { readDocument } from './digicert-client.ts';
import { OrderRowDocument } from './schema.ts';
import { isInProgress } from './status.ts';
import { isObject } from '../wire/raw-object.ts';
import type { RawObject } from '../wire/raw-object.ts';

/**
 * One row of the order list.
 *
 * Most rows of most sweeps are as they were, so that little is done to find that out: the schema is applied
 * only when somebody asks for more than the digest.
 */
export class OrderRow implements ListingRow {
  readonly id: string;
  readonly contentHash: string;
  readonly detailFetch: ListingRow['detailFetch'];
  // Private at run time as well: it holds what must not be kept, names and addresses of people.
  readonly #raw: RawObject;
  readonly #account: string;

  constructor(id: string, raw: RawObject, account: string) {
    const certificate = objectIn(raw, 'certificate');
    this.id = id;
    this.contentHash = contentHashOf(raw, certificate);
    this.detailFetch = isInProgress(raw['status'], typeof certificate['valid_till'] === 'string')
      ? 'always'
      : 'when-changed';
    this.#raw = raw;
    this.#account = account;
  }

  /** @throws ProviderError `invalid-response` where a field that counts cannot be read. */
  order(): OrderRowDocument {
    return readDocument(OrderRowDocument, this.#raw, `list order ${this.id}`);
  }

  certificate(): Certificate {
    const order = this.order();
    const wire = { ...order, orderedAt: order.date_created?.at };
    return certificateOf(wire, sharedFacts(order), this.#account);
  }
}

/** A row of the list, or why it cannot be one. `position` counts from the start of the listing. */
export function readRow(raw: unknown, account: string, position: number): OrderRow | RowProblem {
  const id = orderIdIn(raw);
  if (!isObject(raw) || id === undefined) {
    return { message: `row ${position} of the order list has no valid order id` };
  }
  return new OrderRow(id, raw, account);
}

/** The id of a row; `undefined` where it has none that can be used. */
export function orderIdIn(raw: unknown): string | undefined {
  const id = isObject(raw) ? raw['id'] : undefined;
  if (typeof id === 'number') return Number.isSafeInteger(id) && id > 0 ? String(id) : undefined;
  return typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? id : undefined;
}

/** Over exactly the fields that are kept, or that say whether to look closer; no countdowns, no prices. */
function contentHashOf(raw: RawObject, certificate: RawObject): string {
  const product = objectIn(raw, 'product');
  const kept = [
    raw['status'],
    certificate['id'],
    certificate['common_name'],
    certificate['dns_names'],
    certificate['valid_from'],
    certificate['valid_till'],
    certificate['serial_number'],
    product['name'],
    raw['date_created'],
    objectIn(raw, 'organization')['name'],
    objectIn(raw, 'container')['name'],
    raw['order_valid_till'],
    raw['is_renewed'],
    raw['has_duplicates'],
    raw['duplicates_count'],
    raw['has_reissues'],
    raw['reissues_count'],
  ];
  // Not for security: the cheapest one that makes an accident out of the question.
  return hash('sha1', JSON.stringify(kept), 'base64url');
}

const NOTHING: RawObject = {};

function objectIn(raw: RawObject, field: string): RawObject {
  const value = raw[field];
  return isObject(value) ? value : NOTHING;
}
