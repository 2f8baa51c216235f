import { hash } from 'node:crypto';
import type { Certificate, Renewal } from '../../certificates/certificate.ts';
import type { ListingRow, RowProblem } from '../provider.ts';
import { certificateOf } from './certificate-of.ts';
import { readDocument } from './huawei-client.ts';
import { orderFacts } from './order-facts.ts';
import type { Documents, RowDocument } from './schema.ts';
import { isInProgress } from './status.ts';
import { renewalIn } from './tagged-certificate.ts';
import type { TaggedCertificate, TaggedCertificates } from './tagged-certificate.ts';
import { isObject } from '../wire/raw-object.ts';
import type { RawObject } from '../wire/raw-object.ts';

/** What it takes to read the rows of an account. */
export interface RowReading {
  readonly account: string;
  readonly documents: Documents;
}

/**
 * One row of the list, with what the list by tags reports of the same certificate. The schema is applied only when
 * somebody asks for more than the digest.
 */
export class CertificateRow implements ListingRow {
  readonly id: string;
  readonly contentHash: string;
  readonly detailFetch: ListingRow['detailFetch'];
  readonly tagged: TaggedCertificate | undefined;
  readonly #renewal: Renewal | undefined;
  // Private at run time as well: it may hold what must not be kept.
  readonly #raw: RawObject;
  readonly #reading: RowReading;

  /** @param tags what the list by tags reports, where that is read */
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

  /** @throws ProviderError `invalid-response` where a field that counts cannot be read. */
  document(): RowDocument {
    return readDocument(this.#reading.documents.row, this.#raw, `list certificate ${this.id}`);
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

  /** The links between renewals; nothing is said of them where the list by tags is not read. */
  linked(): Pick<Certificate, 'renewal'> {
    return this.#renewal === undefined ? {} : { renewal: this.#renewal };
  }
}

/** A row of the list, or why it cannot be one. `position` counts from the start of the answer. */
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

/** The id of a row; `undefined` where it has none that can be used. */
export function idIn(raw: unknown): string | undefined {
  const id = isObject(raw) ? raw['id'] : undefined;
  return typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? id : undefined;
}

/** Over exactly the fields that are kept, or that say whether to look closer. */
const KEPT = [
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

/** Absent, null and empty are the same here as everywhere. */
function contentHashOf(
  raw: RawObject,
  tagged: TaggedCertificate | undefined,
  renewal: Renewal | undefined,
): string {
  const kept = KEPT.map((field) => raw[field] ?? '');
  const { expiry, notBefore, failureReason, orderNumber, automaticRenewal } = tagged ?? {};
  const added = [expiry?.at, notBefore?.at, failureReason, orderNumber, automaticRenewal, renewal];
  // Not for security: the cheapest one that makes an accident out of the question.
  return hash('sha1', JSON.stringify(tagged === undefined ? kept : [kept, added]), 'base64url');
}

function textIn(raw: RawObject, field: string): string {
  const value = raw[field];
  return typeof value === 'string' ? value : '';
}
