import { DAY } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { bareDomain } from './job.ts';
import type { Job } from './job.ts';
import type { JobList } from './job-history.ts';
import { apart } from './job-matching.ts';
import { isOrder, meaningOf } from './job-words.ts';
import { orderJobIn } from './order-number.ts';
import type { CertificateInfo } from './schema.ts';

/** An order and its certificate are a day apart at most, counted from its end. */
const NEAR = DAY;

/**
 * The order that a certificate has come from, where it is known: before that, it may have been watched by itself.
 * The job's own word counts, or the vendor's order number; otherwise one of the same name that ended when the
 * certificate began.
 */
export function originOf(
  info: CertificateInfo,
  notBefore: Instant | undefined,
  { finished }: JobList,
): Job | undefined {
  const orders = finished.filter((job) => isOrder(job) && meaningOf(job) === 'done');
  const number = orderJobIn(info);
  const named = orders.find((job) => job.certificateId === info.id || job.id === number);
  if (named !== undefined || notBefore === undefined) return named;
  return orders
    .filter(
      ({ certificateId, name }) =>
        certificateId === undefined &&
        name !== undefined &&
        bareDomain(name) === bareDomain(info.name ?? ''),
    )
    .map((job) => ({ job, distance: apart(job.updated, notBefore) }))
    .filter(({ distance }) => distance <= NEAR)
    .sort((a, b) => a.distance - b.distance)[0]?.job;
}
