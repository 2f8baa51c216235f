import type { Instant } from '../../../shared/certificates/instant.ts';
import { thumbprint } from './certificate-file.ts';
import type { Contact, Order, Reissue } from './order.ts';
import { isPast } from './order-state.ts';
import type { OrderView } from './order-state.ts';
import { PRODUCTS } from './order.ts';
import { issuedFields, planFields } from './list-orders.ts';
import { wireTime } from './wire-time.ts';

/** The values of `/order/certificate/{id}` in addition to the order. */
interface OrderContext {
  /** The order that renews this one. */
  readonly renewal: Order | undefined;
  readonly contact: Contact;
  readonly includeCaaStatus: boolean;
}

export function renderOrder(
  view: OrderView,
  { renewal, contact, includeCaaStatus }: OrderContext,
  now: Instant,
): unknown {
  const { order, status, primary, isRenewed } = view;
  const product = PRODUCTS[order.product];
  const info = {
    id: order.id,
    certificate: {
      ...(primary === undefined
        ? {}
        : { id: primary.id, thumbprint: thumbprint(primary), ...issuedFields(primary, now) }),
      common_name: order.commonName,
      dns_names: primary?.dnsNames ?? order.dnsNames,
      date_created: wireTime(primary?.requestedAt ?? order.orderedAt),
      ...(primary === undefined ? {} : { date_issued: wireTime(primary.issuedAt) }),
      signature_hash: 'sha256',
      key_size: 2048,
    },
    status,
    is_renewal: order.renewalOf !== undefined,
    is_renewed: isRenewed,
    renewed_order_id: isRenewed ? (renewal?.id ?? 0) : 0,
    ...(order.renewalOf === undefined ? {} : { renewal_of_order_id: order.renewalOf }),
    date_created: wireTime(order.orderedAt),
    ...(product.validation_type === 'dv'
      ? {}
      : { organization: { ...order.organization, is_active: '1' }, organization_contact: contact }),
    validity_years: 1,
    ...planFields(order),
    disable_renewal_notifications: false,
    auto_renew: order.autoRenew ? 1 : 0,
    auto_reissue: order.autoReissue ? 1 : 0,
    container: order.container,
    product: { name_id: order.product, ...product },
    product_name_id: order.product,
    dcv_method: order.domains[0]?.method ?? 'email',
    user: contact,
    requests: requestsOf(order, now),
    duplicates_count: order.duplicates.filter(({ issuedAt }) => issuedAt <= now).length,
    reissues_count: order.reissues.filter(({ requestedAt }) => requestedAt <= now).length,
    allow_duplicates: true,
    ...(includeCaaStatus && primary === undefined ? { caa_status_message: caaOf(order) } : {}),
  };
  return order.rewrite.info === undefined ? info : order.rewrite.info(info);
}

/** Requests and their approval status. */
function requestsOf(order: Order, now: Instant): unknown[] {
  const entry = (type: string, at: Instant, status: string, place: number) => ({
    id: order.id * 100 + place,
    date: wireTime(at),
    type,
    status,
    comments: '',
  });
  const { orderedAt, approvedAt, rejectedAt, revocationRequestedAt, revokedAt } = order;
  const first = isPast(rejectedAt, now)
    ? 'rejected'
    : approvedAt !== undefined && approvedAt > now
      ? 'needs_approval'
      : 'approved';
  const reissues = order.reissues.filter(({ requestedAt }) => requestedAt <= now);
  return [
    entry('new_request', orderedAt, first, 0),
    ...reissues.map((reissue, index) =>
      entry('reissue', reissue.requestedAt, reissueStatus(reissue, now), index + 1),
    ),
    ...(revocationRequestedAt !== undefined && revocationRequestedAt <= now
      ? [
          entry(
            'revoke',
            revocationRequestedAt,
            isPast(revokedAt, now) ? 'approved' : 'pending',
            99,
          ),
        ]
      : []),
  ];
}

function reissueStatus({ issuedAt, rejectedAt }: Reissue, now: Instant): string {
  if (isPast(issuedAt, now)) return 'approved';
  return isPast(rejectedAt, now) ? 'rejected' : 'pending';
}

function caaOf(order: Order): Readonly<Record<string, string>> {
  return Object.fromEntries(order.dnsNames.map((name) => [name, 'No CAA record found.']));
}
