import { DAY } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { withoutContacts } from '../../certificates/order-facts.ts';
import type { OrderFacts } from '../../certificates/order-facts.ts';
import { defined } from '../../runtime/defined.ts';
import { apart } from './job-list.ts';
import type { JobList } from './job-list.ts';
import { bareDomain, isOrder, meaningOf } from './job.ts';
import type { Job } from './job.ts';
import type { CertificateInfo } from './schema.ts';

/** The facts of the order of a certificate. `login` is the user name with which the monitor signs in. */
export function orderFacts(info: CertificateInfo, login: string): OrderFacts {
  const { orderId = '', payable: orderPaidUntil, reissueStatus = '' } = info;
  // A single-year order never needs a reissue, and XML does not state which kind it is.
  const isMultiYear = info.multiyear || orderPaidUntil !== undefined || info.reissueRequired;
  return {
    orderNumber: orderId,
    owner: ownerOf(info.owner?.user, login),
    comment: withoutContacts(info.comment ?? ''),
    reissueStatus,
    ...defined({
      orderPaidUntil,
      reissueRequired: isMultiYear ? info.reissueRequired : undefined,
    }),
  };
}

/**
 * The subuser that a certificate belongs to. A login name that could be a person's e-mail address or name (`jane@…`,
 * `jane.doe`) is left out, and so is that of the monitor, which is part of its secret.
 */
function ownerOf(user: string | undefined, login: string): string {
  return user !== undefined && user !== login && /^[\w-]{1,64}$/.test(user) ? user : '';
}

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

/**
 * The job id in the order number of the reseller: `IX-CC-4297939738` was ordered by job 4297939738.
 * @see https://help.internetx.com/x/bQNHB
 */
export function orderJobIn({
  partnerOrderId,
}: Pick<CertificateInfo, 'partnerOrderId'>): string | undefined {
  return /^IX-CC-(\d{1,19})$/.exec(partnerOrderId ?? '')?.[1];
}
