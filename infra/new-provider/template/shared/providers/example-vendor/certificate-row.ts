import { hash } from 'node:crypto';
import type { Certificate } from '../../../../../../shared/certificates/certificate.ts';
import type { ListingRow, RowProblem } from '../../../../../../shared/providers/provider.ts';
import { Id } from '../../../../../../shared/providers/wire/values.ts';
import { certificateOf } from './certificate-of.ts';
import { readDocument } from './example-vendor-client.ts';
import { CertificateDocument } from './schema.ts';

type RawObject = Readonly<Record<string, unknown>>;

/** One row of the list. Its schema is applied only when somebody asks for more than the digest. */
export class CertificateRow implements ListingRow {
  readonly id: string;
  readonly contentHash: string;
  readonly detailFetch: ListingRow['detailFetch'] = 'when-changed';
  // Private at run time as well: it may hold what must not be kept.
  readonly #raw: RawObject;
  readonly #account: string;

  constructor(id: string, raw: RawObject, account: string) {
    this.id = id;
    this.contentHash = contentHashOf(raw);
    this.#raw = raw;
    this.#account = account;
  }

  /** @throws ProviderError `invalid-response` where a field that counts cannot be read. */
  certificate(): Certificate {
    const operation = `list certificate ${this.id}`;
    return certificateOf(readDocument(CertificateDocument, this.#raw, operation), this.#account);
  }
}

/** A row of the list, or why it cannot be one. */
export function readRow(raw: unknown, account: string): CertificateRow | RowProblem {
  const row: RawObject = typeof raw === 'object' && raw !== null ? { ...raw } : {};
  const id = Id.safeParse(row['id']);
  return id.success
    ? new CertificateRow(id.data, row, account)
    : { message: 'a row of the certificate list has no id that can be used' };
}

/** Over exactly the fields that are kept: no countdowns, no prices. */
function contentHashOf(raw: RawObject): string {
  const kept = Object.keys(CertificateDocument.shape).map((field) => raw[field]);
  // Not for security: the cheapest one that makes an accident out of the question.
  return hash('sha1', JSON.stringify(kept), 'base64url');
}
