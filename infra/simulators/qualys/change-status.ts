import * as z from 'zod';
import { HOUR, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { Answer, SimulatedRequest } from '../simulated-request.ts';
import type { CertificateStore, OrderStore } from './account-records.ts';
import { statusAt } from './enrolment-order.ts';
import type { EnrolmentOrder } from './enrolment-order.ts';
import { errorAnswer, gatewayAnswer } from './errors.ts';
import { isJson } from './list-certificates.ts';
import { certificateOfOrder } from './sample-certificates.ts';
import type { QualysSwitches } from './switches.ts';

const StatusChange = z.strictObject({
  status: z.enum(['APPROVED', 'REJECTED', 'CANCELLED']),
  comment: z.string().optional(),
});

/** Time from approval to issuance, and from issuance to the next scan. */
const ISSUED_AFTER = HOUR;
const FOUND_AFTER = 2 * HOUR;

/** `PUT …/orders/{uuid}/status`: only for requests without a decision. */
export function changeStatus(
  { body, headers }: SimulatedRequest,
  order: EnrolmentOrder,
  {
    orders,
    certificates,
    switches,
    now,
  }: {
    readonly orders: OrderStore;
    readonly certificates: CertificateStore;
    readonly switches: QualysSwitches;
    readonly now: Instant;
  },
): Answer {
  if (!isJson(headers['content-type'])) return gatewayAnswer(415, 'Unsupported Media Type');
  const read = StatusChange.safeParse(parse(body));
  if (!read.success) return errorAnswer(switches, 400, '1905', 'The status is not valid.');
  if (statusAt(order, now) !== 'SUBMITTED') {
    return errorAnswer(switches, 400, '140002', 'The status cannot be changed any more.');
  }
  const { status } = read.data;
  if (status === 'APPROVED') {
    const issuedAt = order.issuedAt ?? plus(now, ISSUED_AFTER);
    const approved = orders.update(order.uuid, { approvedAt: now, issuedAt });
    certificates.add(certificateOfOrder(approved, { foundAt: plus(issuedAt, FOUND_AFTER) }));
  } else {
    orders.update(order.uuid, {
      [status === 'REJECTED' ? 'rejectedAt' : 'cancelledAt']: now,
    });
  }
  return { status: 204, headers: {}, body: '' };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
