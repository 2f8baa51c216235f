import { hash } from 'node:crypto';
import type { Certificate } from '../../certificates/certificate.ts';
import type { ListingRow, RowProblem } from '../provider.ts';
import { certificateOf } from './certificate-of.ts';
import { readDocument } from './huawei-client.ts';
import type { Documents, RowDocument } from './schema.ts';
import { isMoving } from './status.ts';
import { isObject } from '../wire/raw-object.ts';
import type { RawObject } from '../wire/raw-object.ts';

/** What it takes to read the rows of an account. */
export interface RowReading {
  readonly account: string;
  readonly documents: Documents;
}

/** One row of the list. The schema is applied only when somebody asks for more than the digest. */
export class CertificateRow implements ListingRow {
  readonly id: string;
  readonly digest: string;
  readonly inspection: ListingRow['inspection'];
  // Private at run time as well: it may hold what must not be kept.
  readonly #raw: RawObject;
  readonly #reading: RowReading;

  constructor(id: string, raw: RawObject, reading: RowReading) {
    this.id = id;
    this.digest = digestOf(raw);
    this.inspection = isMoving(textIn(raw, 'status')) ? 'always' : 'when-changed';
    this.#raw = raw;
    this.#reading = reading;
  }

  /** @throws ProviderError `bad-response` where a field that counts cannot be read. */
  document(): RowDocument {
    return readDocument(this.#reading.documents.row, this.#raw, `list certificate ${this.id}`);
  }

  certificate(): Certificate {
    const { status = '', expire_time: notAfter, ...told } = this.document();
    return certificateOf({ ...told, id: this.id, status, notAfter }, this.#reading.account);
  }
}

/** A row of the list, or why it cannot be one. `position` counts from the start of the answer. */
export function readRow(
  raw: unknown,
  reading: RowReading,
  position: number,
): CertificateRow | RowProblem {
  const id = idIn(raw);
  if (!isObject(raw) || id === undefined) {
    return { message: `row ${position} of the certificate list has no id that can be used` };
  }
  return new CertificateRow(id, raw, reading);
}

/** The id of a row; `undefined` where it has none that can be used. */
export function idIn(raw: unknown): string | undefined {
  const id = isObject(raw) ? raw['id'] : undefined;
  return typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? id : undefined;
}

/** Over exactly the fields that are kept, or that say whether to look closer. */
const KEPT = ['status', 'type', 'brand', 'domain', 'sans', 'expire_time'] as const;

/** Absent, null and empty are the same here as everywhere. */
function digestOf(raw: RawObject): string {
  const kept = KEPT.map((field) => raw[field] ?? '');
  // Not for security: the cheapest one that makes an accident out of the question.
  return hash('sha1', JSON.stringify(kept), 'base64url');
}

function textIn(raw: RawObject, field: string): string {
  const value = raw[field];
  return typeof value === 'string' ? value : '';
}
