import type { Instant } from '../../../shared/certificates/instant.ts';
import { primaryCertificate } from './issued-certificate.ts';
import type { IssuedCertificate } from './issued-certificate.ts';
import { isPast, statusAt } from './order-at.ts';
import type { Order } from './order.ts';

/** An order at one instant, with the values for filters and sort keys. */
export interface OrderView {
  readonly order: Order;
  readonly status: string;
  readonly primary: IssuedCertificate | undefined;
  readonly isRenewed: boolean;
}

export function viewOrder(order: Order, renewal: Order | undefined, now: Instant): OrderView {
  return {
    order,
    status: statusAt(order, now),
    primary: primaryCertificate(order, now),
    isRenewed: isPast(renewal?.orderedAt, now),
  };
}
