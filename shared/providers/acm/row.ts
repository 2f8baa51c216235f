import { hash } from 'node:crypto';
import type { AccountReference, Certificate } from '../../certificates/certificate.ts';
import { readDocument } from '../http/read-response.ts';
import type { ListingRow, RowProblem } from '../provider.ts';
import { isObject } from '../wire/values.ts';
import type { RawObject } from '../wire/values.ts';
import { certificateOf } from './certificate.ts';
import { arnIn, CertificateSummary } from './schema.ts';

/** One row of the list. The schema is applied only if more than the content hash is needed. */
export class CertificateRow implements ListingRow {
  /** The ARN. */
  readonly id: string;
  readonly contentHash: string;
  readonly detailFetch: ListingRow['detailFetch'];
  readonly #raw: RawObject;
  readonly #account: AccountReference;

  constructor(id: string, raw: RawObject, account: AccountReference) {
    this.id = id;
    this.contentHash = contentHashOf(raw);
    this.detailFetch = raw['Status'] === 'PENDING_VALIDATION' ? 'always' : 'when-changed';
    this.#raw = raw;
    this.#account = account;
  }

  /** Exported certificates can be in use outside AWS. Only the list reports this. */
  get isExported(): boolean {
    return this.#raw['Exported'] === true;
  }

  /** @throws ProviderError `invalid-response` if a required field cannot be read. */
  certificate(): Certificate {
    const summary = readDocument(CertificateSummary, this.#raw, {
      provider: this.#account.provider,
      operation: `list certificate ${this.id}`,
    });
    const { SubjectAlternativeNameSummaries: names, ...wire } = summary;
    return certificateOf({ ...wire, id: this.id, names }, this.#account);
  }
}

/** Reads a row of the list, or describes its problem. `position` counts from the start of the response. */
export function readRow(
  raw: unknown,
  account: AccountReference,
  position: number,
): CertificateRow | RowProblem {
  const id = arnIn(raw);
  if (!isObject(raw) || id === undefined) {
    return { message: `row ${position} of the certificate list has no valid ARN` };
  }
  return new CertificateRow(id, raw, account);
}

/** The fields that are stored or that require new details. */
const HASHED_FIELDS = [
  'Status',
  'Type',
  'DomainName',
  'SubjectAlternativeNameSummaries',
  'HasAdditionalSubjectAlternativeNames',
  'KeyAlgorithm',
  'InUse',
  'Exported',
  'RenewalEligibility',
  'NotBefore',
  'NotAfter',
  'CreatedAt',
  'IssuedAt',
  'ImportedAt',
  'RevokedAt',
] as const;

function contentHashOf(raw: RawObject): string {
  const fields = HASHED_FIELDS.map((field) => raw[field] ?? null);
  // Not for security: the cheapest hash that makes collisions practically impossible.
  return hash('sha1', JSON.stringify(fields), 'base64url');
}
