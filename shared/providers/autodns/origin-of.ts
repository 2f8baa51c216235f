import { DAY } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { bareDomain } from './job.ts';
import type { Job } from './job.ts';
import type { JobList } from './job-history.ts';
import { apart } from './job-matching.ts';
import { isOrder, meaningOf } from './job-words.ts';
import { orderJobIn } from './order-number.ts';
import type { CertificateInfo } from './schema.ts';

/** Maximum time between the end of an order and the start of its certificate. */
const NEAR = DAY;

/**
 * The order of a certificate, if known: before it was issued, the order can have been an entry of its own. The id in
 * the job or the order number counts; otherwise an order of the same name that finished when the certificate became
 * valid.
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
