import { hash } from 'node:crypto';
import type { AccountReference, Certificate, Renewal } from '../../certificates/certificate.ts';
import { withoutContacts } from '../../certificates/order-facts.ts';
import type { OrderFacts } from '../../certificates/order-facts.ts';
import { defined } from '../../runtime/defined.ts';
import { readDocument } from '../http/read-response.ts';
import type { ListingRow, RowProblem } from '../provider.ts';
import { isObject } from '../wire/values.ts';
import type { RawObject } from '../wire/values.ts';
import { certificateOf, isInProgress } from './certificate.ts';
import type { CertificateDocument, Documents, RowDocument } from './schema.ts';
import { renewalIn } from './tag-list.ts';
import type { TaggedCertificate, TaggedCertificates } from './tag-list.ts';

/** What is needed to read the rows of an account. */
export interface RowReading {
  readonly account: AccountReference;
  readonly documents: Documents;
}

/**
 * One row of the list, with the facts of the list by tags about the same certificate. The schema is applied only if
 * more than the content hash is needed.
 */
export class CertificateRow implements ListingRow {
  readonly id: string;
  readonly contentHash: string;
  readonly detailFetch: ListingRow['detailFetch'];
  readonly tagged: TaggedCertificate | undefined;
  readonly #renewal: Renewal | undefined;
  // Private at run time as well: it can contain data that must not be stored.
  readonly #raw: RawObject;
  readonly #reading: RowReading;

  /** @param tags the list by tags, if it was read */
  constructor(
    id: string,
    raw: RawObject,
    reading: RowReading,
    tags: TaggedCertificates | undefined,
  ) {
    const tagged = tags?.byId.get(id);
    this.id = id;
    this.tagged = tagged;
    this.#renewal = tagged && tags && renewalIn(tagged, tags);
    this.contentHash = contentHashOf(raw, tagged, this.#renewal);
    this.detailFetch = isInProgress(textIn(raw, 'status')) ? 'always' : 'when-changed';
    this.#raw = raw;
    this.#reading = reading;
  }

  /** @throws ProviderError `invalid-response` if a required field cannot be read. */
  document(): RowDocument {
    const { documents, account } = this.#reading;
    const operation = `list certificate ${this.id}`;
    return readDocument(documents.row, this.#raw, { provider: account.provider, operation });
  }

  /** The facts that the list by tags reports too, without the rest of the schema; `undefined` if not stated or invalid. */
  listedFacts() {
    const { status, domain, sans, expire_time: expiry } = this.#reading.documents.row.shape;
    return {
      status: status.parse(this.#raw['status']),
      domain: domain.parse(this.#raw['domain']),
      sans: sans.parse(this.#raw['sans']),
      expiry: expiry.safeParse(this.#raw['expire_time']).data,
    };
  }

  certificate(): Certificate {
    const row = this.document();
    const { status = '', expire_time: notAfter, signature_algorithm: signatureAlgorithm } = row;
    const { id, tagged } = this;
    const exactExpiry = tagged?.expiry;
    const wire = { ...row, id, status, notAfter, signatureAlgorithm, exactExpiry };
    return {
      ...certificateOf(wire, this.#reading.account),
      ...orderFacts(row, tagged),
      ...this.linked(),
    };
  }

  /** The links between renewals; absent if the list by tags was not read. */
  linked(): Pick<Certificate, 'renewal'> {
    return this.#renewal === undefined ? {} : { renewal: this.#renewal };
  }
}

/** Reads a row of the list, or describes its problem. `position` counts from the start of the response. */
export function readRow(
  raw: unknown,
  reading: RowReading,
  tags: TaggedCertificates | undefined,
  position: number,
): CertificateRow | RowProblem {
  const id = idIn(raw);
  if (!isObject(raw) || id === undefined) {
    return { message: `row ${position} of the certificate list has no valid id` };
  }
  return new CertificateRow(id, raw, reading, tags);
}

/** The id of a row; `undefined` if it has no valid id. */
export function idIn(raw: unknown): string | undefined {
  const id = isObject(raw) ? raw['id'] : undefined;
  return typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? id : undefined;
}

/** The fields that are stored or that require new details. */
const HASHED_FIELDS = [
  'status',
  'type',
  'brand',
  'domain',
  'sans',
  'expire_time',
  'name',
  'description',
  'signature_algorithm',
] as const;

/** Absent, null and empty values are equal. */
function contentHashOf(
  raw: RawObject,
  tagged: TaggedCertificate | undefined,
  renewal: Renewal | undefined,
): string {
  const fields = HASHED_FIELDS.map((field) => raw[field] ?? '');
  const { expiry, notBefore, failureReason, orderNumber, automaticRenewal } = tagged ?? {};
  const added = [expiry?.at, notBefore?.at, failureReason, orderNumber, automaticRenewal, renewal];
  // Not for security: the cheapest hash that makes collisions practically impossible.
  return hash('sha1', JSON.stringify(tagged === undefined ? fields : [fields, added]), 'base64url');
}

function textIn(raw: RawObject, field: string): string {
  const value = raw[field];
  return typeof value === 'string' ? value : '';
}

/**
 * The facts of the order. The order number is that of the CA, which only the list by tags contains, otherwise the one
 * in the console. Only the list by tags shows that a failure reason no longer applies.
 */
export function orderFacts(
  row: RowDocument,
  tagged: TaggedCertificate | undefined,
  details?: CertificateDocument,
): OrderFacts {
  return {
    displayName: withoutContacts(details?.name ?? row.name ?? ''),
    comment: withoutContacts(row.description ?? ''),
    ...defined({
      orderNumber: tagged?.orderNumber ?? details?.order_id,
      failureReason: tagged && withoutContacts(tagged.failureReason ?? ''),
      revocationReason: details && withoutContacts(details.revoke_reason ?? ''),
      automaticRenewal: tagged?.automaticRenewal,
    }),
  };
}
