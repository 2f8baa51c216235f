import { hash } from 'node:crypto';
import type { AccountReference, Certificate } from '../../certificates/certificate.ts';
import { readDocument } from '../http/read-response.ts';
import type { ListingRow, RowProblem } from '../provider.ts';
import { isObject } from '../wire/values.ts';
import type { RawObject } from '../wire/values.ts';
import { certificateOf, isInProgress, sharedFacts } from './certificate.ts';
import { OrderRowDocument } from './schema.ts';

/**
 * One row of the order list. Most rows do not change between syncs, so the schema is applied only if more than the
 * content hash is needed.
 */
export class OrderRow implements ListingRow {
  readonly id: string;
  readonly contentHash: string;
  readonly detailFetch: ListingRow['detailFetch'];
  // Private at run time as well: it contains names and addresses of persons.
  readonly #raw: RawObject;
  readonly #account: AccountReference;

  constructor(id: string, raw: RawObject, account: AccountReference) {
    const certificate = objectIn(raw, 'certificate');
    this.id = id;
    this.contentHash = contentHashOf(raw, certificate);
    this.detailFetch = isInProgress(raw['status'], typeof certificate['valid_till'] === 'string')
      ? 'always'
      : 'when-changed';
    this.#raw = raw;
    this.#account = account;
  }

  /** @throws ProviderError `invalid-response` if a required field cannot be read. */
  order(): OrderRowDocument {
    const { provider } = this.#account;
    return readDocument(OrderRowDocument, this.#raw, {
      provider,
      operation: `list order ${this.id}`,
    });
  }

  certificate(): Certificate {
    const order = this.order();
    const wire = { ...order, orderedAt: order.date_created?.at };
    return certificateOf(wire, sharedFacts(order), this.#account);
  }
}

/** Reads a row of the list, or describes its problem. `position` counts from the start of the listing. */
export function readRow(
  raw: unknown,
  account: AccountReference,
  position: number,
): OrderRow | RowProblem {
  const id = orderIdIn(raw);
  if (!isObject(raw) || id === undefined) {
    return { message: `row ${position} of the order list has no valid order id` };
  }
  return new OrderRow(id, raw, account);
}

/** The id of a row; `undefined` if it has no valid id. */
export function orderIdIn(raw: unknown): string | undefined {
  const id = isObject(raw) ? raw['id'] : undefined;
  if (typeof id === 'number') return Number.isSafeInteger(id) && id > 0 ? String(id) : undefined;
  return typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? id : undefined;
}

/** A hash of the fields that are stored or that require new details, without countdowns and prices. */
function contentHashOf(raw: RawObject, certificate: RawObject): string {
  const product = objectIn(raw, 'product');
  const fields = [
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
  // Not for security: the cheapest hash that makes collisions practically impossible.
  return hash('sha1', JSON.stringify(fields), 'base64url');
}

const NOTHING: RawObject = {};

function objectIn(raw: RawObject, field: string): RawObject {
  const value = raw[field];
  return isObject(value) ? value : NOTHING;
}
