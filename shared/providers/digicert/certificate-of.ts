import { normalizeSerialNumber } from '../../certificates/certificate.ts';
import type { Certificate } from '../../certificates/certificate.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { OrderFacts } from '../../certificates/order-facts.ts';
import { isPending } from '../../certificates/status.ts';
import type { Validity } from '../../certificates/validity.ts';
import { normalizeSignatureAlgorithm } from '../../certificates/x509-facts.ts';
import type { X509Facts } from '../../certificates/x509-facts.ts';
import { defined } from '../../runtime/defined.ts';
import { digicert } from './descriptor.ts';
import type { WireCertificate } from './schema.ts';
import { isApprovalPending, isReissuePending, statusOf } from './status.ts';

/** The fields that an order and a copy of its certificate have in common. */
export interface WireOrder {
  readonly id: string;
  readonly status: string;
  readonly certificate: WireCertificate;
  readonly product?:
    | { readonly name?: string | undefined; readonly name_id?: string | undefined }
    | undefined;
  readonly orderedAt?: Instant | undefined;
}

/** Facts that all certificates of an order share. */
export type SharedFacts = Pick<
  OrderFacts,
  'orderNumber' | 'organization' | 'division' | 'orderPaidUntil'
>;

export function sharedFacts(order: {
  readonly id: string;
  readonly organization?: { readonly name?: string | undefined } | undefined;
  readonly container?: { readonly name?: string | undefined } | undefined;
  readonly order_valid_till?: { readonly at: Instant } | undefined;
}): SharedFacts {
  return {
    orderNumber: order.id,
    // A DV order has no organization; an order can be removed from its division.
    organization: order.organization?.name ?? '',
    division: order.container?.name ?? '',
    ...defined({ orderPaidUntil: order.order_valid_till?.at }),
  };
}

/** Maps an order to a certificate, without the facts that only the details contain. */
export function certificateOf(order: WireOrder, shared: SharedFacts, account: string): Certificate {
  const { certificate, orderedAt } = order;
  const validity = validityOf(certificate);
  const product = order.product?.name ?? order.product?.name_id;
  const status = statusOf(order.status, validity !== undefined);
  const serialNumber = normalizeSerialNumber(certificate.serial_number ?? '');
  return {
    provider: digicert.name,
    account,
    id: order.id,
    status,
    rawStatus: order.status.slice(0, 100),
    ...(isPending(status) && { approvalPending: isApprovalPending(order.status) }),
    ...(certificate.common_name === undefined ? {} : { commonName: certificate.common_name }),
    subjectAlternativeNames: certificate.dns_names,
    ...(validity === undefined ? {} : { validity }),
    ...(serialNumber === '' ? {} : { serialNumber }),
    ...(product === undefined ? {} : { product }),
    ...shared,
    ...(orderedAt === undefined ? {} : { orderedAt }),
    changePending: isReissuePending(order.status),
  };
}

/**
 * The expiry of the certificate. `order_valid_till`, the end of a multi-year order, can be years later. Only the day is
 * reported, so the start of that day counts until the certificate file states the exact time.
 */
export function validityOf(certificate: WireCertificate): Validity | undefined {
  const { valid_from: from, valid_till: till, date_issued: issued } = certificate;
  if (till === undefined) return undefined;
  const notBefore = from?.at ?? issued?.at;
  return {
    ...(notBefore === undefined ? {} : { notBefore }),
    notAfter: till.at,
    precision: till.precision,
  };
}

/** X.509 facts in the order. The certificate file contains more. */
export function x509FactsIn({
  key_size: keySize,
  signature_hash: hash,
}: WireCertificate): X509Facts {
  return defined({ keySize, signatureAlgorithm: normalizeSignatureAlgorithm(hash ?? '') });
}
