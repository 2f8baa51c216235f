import { hash } from 'node:crypto';
import type { Certificate } from '../../certificates/certificate.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { ListingRow, RowProblem } from '../provider.ts';
import { certificateOfRow } from './certificate-of.ts';
import type { Job } from './job.ts';
import { keptOf } from './job-history.ts';
import { meaningOf } from './job-words.ts';
import type { Candidate } from './job-matching.ts';
import { readDocument } from './read-document.ts';
import { CertificateRowDocument } from './schema.ts';
import { isZero } from '../wire/stated-time.ts';
import { UnimportantTime } from './wire-values.ts';

/** A row before anybody has looked at it: an object with an id, and nothing more is known. */
export type RawRow = Readonly<Record<string, unknown>>;

/**
 * One row of the certificate list, and the jobs that concern it: the list itself has no status.
 *
 * It has neither the certificate's file nor its names, so that an issued one is looked at once for each change. One
 * without an end, or with a job under way, is looked at in every sweep.
 */
export class CertificateRow implements ListingRow {
  readonly id: string;
  readonly contentHash: string;
  readonly detailFetch: ListingRow['detailFetch'];
  /** Under way, or the order that the certificate comes from. */
  readonly jobs: readonly Job[];
  /** Reissues and renewals that have ended. */
  readonly endedChanges: readonly Job[];
  // Private at run time as well: what is in it besides is nobody's business.
  readonly #raw: RawRow;
  readonly #account: string;
  readonly #clock: Clock;

  constructor(
    id: string,
    raw: RawRow,
    { jobs, endedChanges }: Pick<CertificateRow, 'jobs' | 'endedChanges'>,
    account: string,
    clock: Clock,
  ) {
    this.id = id;
    this.contentHash = contentHashOf(raw, [
      ...jobs,
      ...endedChanges.filter((job) => meaningOf(job) !== 'done'),
    ]);
    this.detailFetch = jobs.length > 0 || !hasEnd(raw) ? 'always' : 'when-changed';
    this.jobs = jobs;
    this.endedChanges = endedChanges;
    this.#raw = raw;
    this.#account = account;
    this.#clock = clock;
  }

  /** @throws ProviderError `invalid-response` where a field that counts cannot be read. */
  document(): CertificateRowDocument {
    return readDocument(CertificateRowDocument, this.#raw, `list certificate ${this.id}`);
  }

  certificate(): Certificate {
    return certificateOfRow(this.document(), this.jobs, this.#account, this.#clock());
  }
}

/** The id of a row; `undefined` where it has none that can be used. */
export function idIn(raw: unknown): string | undefined {
  const id = isRow(raw) ? raw['id'] : undefined;
  if (typeof id === 'number') return Number.isSafeInteger(id) && id > 0 ? String(id) : undefined;
  return typeof id === 'string' && /^[1-9]\d{0,18}$/.test(id) ? id : undefined;
}

/** What a row's jobs are found by. */
export function candidateIn(id: string, raw: RawRow): Candidate {
  const { name, created } = raw;
  return {
    id,
    name: typeof name === 'string' ? name : undefined,
    hasEnd: hasEnd(raw),
    // On demand: of most rows nobody asks.
    get created() {
      return UnimportantTime.parse(created);
    },
  };
}

export function isRow(raw: unknown): raw is RawRow {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/** `position` counts from the start of the listing. */
export function notARow(position: number): RowProblem {
  return { message: `row ${position} of the certificate list has no valid id` };
}

function hasEnd({ expire }: RawRow): boolean {
  return typeof expire === 'string' && expire !== '' && !isZero(expire);
}

/** Over exactly the columns that are asked for, which are those that are kept or say whether to look closer. */
function contentHashOf(raw: RawRow, jobs: readonly Job[]): string {
  const { name, product, certificateType, expire, created, updated, orderId } = raw;
  const kept = [name, product, certificateType, expire, created, updated, orderId];
  return hash('sha1', JSON.stringify([kept, jobs.map(keptOf)]), 'base64url');
}
