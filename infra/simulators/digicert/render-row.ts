import type { Instant } from '../../../shared/certificates/instant.ts';
import { serialNumber } from './certificate-file.ts';
import type { IssuedCertificate } from './issued-certificate.ts';
import type { OrderView } from './order-view.ts';
import type { Order } from './order.ts';
import { PRODUCTS } from './product.ts';
import { daysBetween, daysRemaining, wireTime } from './wire-time.ts';

/** One element of `orders` in the listing. All IDs are numbers here. */
export function renderRow({ order, status, primary, isRenewed }: OrderView, now: Instant): unknown {
  const product = PRODUCTS[order.product];
  const duplicates = order.duplicates.filter(({ issuedAt }) => issuedAt <= now).length;
  const reissues = order.reissues.filter(({ requestedAt }) => requestedAt <= now).length;
  const row = {
    id: order.id,
    certificate: {
      ...(primary === undefined && status !== 'needs_approval' ? { id: order.certificateId } : {}),
      ...(primary === undefined ? {} : { id: primary.id }),
      common_name: order.commonName,
      dns_names: primary?.dnsNames ?? order.dnsNames,
      signature_hash: 'sha256',
      ...(primary === undefined ? {} : issuedFields(primary, now)),
    },
    status,
    is_renewed: isRenewed,
    date_created: wireTime(order.orderedAt),
    ...(product.validation_type === 'dv' ? {} : { organization: order.organization }),
    validity_years: 1,
    ...planFields(order),
    disable_renewal_notifications: false,
    container: order.container,
    product: { name_id: order.product, name: product.name, type: product.type },
    product_name_id: order.product,
    has_duplicates: duplicates > 0,
    ...(duplicates > 0 ? { duplicates_count: duplicates } : {}),
    ...(reissues > 0 ? { has_reissues: true, reissues_count: reissues } : {}),
    price: 268,
  };
  return order.rewrite.row === undefined ? row : order.rewrite.row(row);
}

/** Dates, numbers and countdown of an issued certificate; without an expiry, its dependent fields are absent. */
export function issuedFields(
  { id, validFrom, validTill }: IssuedCertificate,
  now: Instant,
): Readonly<Record<string, unknown>> {
  if (validTill === undefined) return { serial_number: serialNumber(id) };
  return {
    valid_from: validFrom,
    valid_till: validTill,
    days_remaining: daysRemaining(validTill, now),
    serial_number: serialNumber(id),
    cert_validity: { days: daysBetween(validFrom, validTill) },
  };
}

/** The order's multi-year plan, if it has one. */
export function planFields({ planTill, orderedAt }: Order): Readonly<Record<string, unknown>> {
  if (planTill === undefined) return {};
  const days = daysRemaining(planTill, orderedAt);
  return {
    order_validity: { years: Math.max(1, Math.round(days / 365)) },
    order_valid_till: planTill,
    is_multi_year_plan: '1',
  };
}
