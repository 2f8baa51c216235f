import { hash } from 'node:crypto';
import type { AccountReference, Certificate } from '../../certificates/certificate.ts';
import type { Clock } from '../../runtime/clock.ts';
import { readDocument } from '../http/read-response.ts';
import type { ListingRow, RowProblem } from '../provider.ts';
import { isZero } from '../wire/stated-time.ts';
import { isObject } from '../wire/values.ts';
import type { RawObject } from '../wire/values.ts';
import { certificateOfOrder, certificateOfRow } from './certificate.ts';
import { hashedFieldsOf } from './job-list.ts';
import type { Candidate } from './job-list.ts';
import { idOfOrder, isOver, meaningOf } from './job.ts';
import type { Job } from './job.ts';
import { CertificateRowDocument, UnimportantTime } from './schema.ts';

/**
 * One row of the certificate list, and the jobs that concern it, because the list has no status.
 *
 * The row has neither the certificate file nor all names, so the details of an issued certificate are fetched once per
 * change. Details of a certificate without an expiry, or with a job in progress, are fetched in every sync.
 */
export class CertificateRow implements ListingRow {
  readonly id: string;
  readonly contentHash: string;
  readonly detailFetch: ListingRow['detailFetch'];
  /** Jobs in progress, or the order of the certificate. */
  readonly jobs: readonly Job[];
  /** Finished reissues and renewals. */
  readonly endedChanges: readonly Job[];
  // Private at run time as well: it contains data that must not be stored.
  readonly #raw: RawObject;
  readonly #account: AccountReference;
  readonly #clock: Clock;

  constructor(
    id: string,
    raw: RawObject,
    { jobs, endedChanges }: Pick<CertificateRow, 'jobs' | 'endedChanges'>,
    account: AccountReference,
    clock: Clock,
  ) {
    this.id = id;
    this.contentHash = contentHashOf(raw, [
      ...jobs,
      ...endedChanges.filter((job) => meaningOf(job) !== 'done'),
    ]);
    this.detailFetch = jobs.length > 0 || !hasExpiry(raw) ? 'always' : 'when-changed';
    this.jobs = jobs;
    this.endedChanges = endedChanges;
    this.#raw = raw;
    this.#account = account;
    this.#clock = clock;
  }

  /** @throws ProviderError `invalid-response` if a required field cannot be read. */
  document(): CertificateRowDocument {
    const { provider } = this.#account;
    const operation = `list certificate ${this.id}`;
    return readDocument(CertificateRowDocument, this.#raw, { provider, operation });
  }

  certificate(): Certificate {
    return certificateOfRow(this.document(), this.jobs, this.#account, this.#clock());
  }
}

/** The id of a row; `undefined` if it has no valid id. */
export function idIn(raw: unknown): string | undefined {
  const id = isObject(raw) ? raw['id'] : undefined;
  if (typeof id === 'number') return Number.isSafeInteger(id) && id > 0 ? String(id) : undefined;
  return typeof id === 'string' && /^[1-9]\d{0,18}$/.test(id) ? id : undefined;
}

/** The facts of a row that match it to jobs. */
export function candidateIn(id: string, raw: RawObject): Candidate {
  const { name, created } = raw;
  return {
    id,
    name: typeof name === 'string' ? name : undefined,
    hasExpiry: hasExpiry(raw),
    // Computed on demand, because most rows do not need it.
    get created() {
      return UnimportantTime.parse(created);
    },
  };
}

/** `position` counts from the start of the listing. */
export function notARow(position: number): RowProblem {
  return { message: `row ${position} of the certificate list has no valid id` };
}

function hasExpiry({ expire }: RawObject): boolean {
  return typeof expire === 'string' && expire !== '' && !isZero(expire);
}

/** A hash of the requested fields, which are stored or require new details. */
function contentHashOf(raw: RawObject, jobs: readonly Job[]): string {
  const { name, product, certificateType, expire, created, updated, orderId } = raw;
  const fields = [name, product, certificateType, expire, created, updated, orderId];
  return hash('sha1', JSON.stringify([fields, jobs.map(hashedFieldsOf)]), 'base64url');
}

/** An order without a certificate. It consists only of its job. */
export class OrderRow implements ListingRow {
  readonly id: string;
  readonly contentHash: string;
  readonly detailFetch: ListingRow['detailFetch'];
  readonly job: Job;
  readonly #account: AccountReference;
  readonly #clock: Clock;

  constructor(job: Job, account: AccountReference, clock: Clock) {
    this.id = idOfOrder(job);
    this.contentHash = hash('sha1', JSON.stringify(hashedFieldsOf(job)), 'base64url');
    this.detailFetch = isOver(job) ? 'when-changed' : 'always';
    this.job = job;
    this.#account = account;
    this.#clock = clock;
  }

  certificate(): Certificate {
    return certificateOfOrder(this.job, this.#account, this.#clock());
  }
}

/** A row of the listing. */
export type AutodnsRow = CertificateRow | OrderRow;
