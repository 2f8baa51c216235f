import { hash } from 'node:crypto';
import type { Certificate } from '../../certificates/certificate.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { ListingRow } from '../provider.ts';
import { certificateOfOrder } from './certificate-of.ts';
import { idOfOrder } from './job.ts';
import type { Job } from './job.ts';
import { hashedFieldsOf } from './job-history.ts';
import { isOver } from './job-words.ts';

/** An order without a certificate. It consists only of its job. */
export class OrderRow implements ListingRow {
  readonly id: string;
  readonly contentHash: string;
  readonly detailFetch: ListingRow['detailFetch'];
  readonly job: Job;
  readonly #account: string;
  readonly #clock: Clock;

  constructor(job: Job, account: string, clock: Clock) {
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
