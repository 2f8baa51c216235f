import { normalizeSerialNumber } from '../../certificates/certificate.ts';
import type { AccountReference, Certificate } from '../../certificates/certificate.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { OrderFacts } from '../../certificates/order-facts.ts';
import { isPending } from '../../certificates/status.ts';
import type { CertificateStatus } from '../../certificates/status.ts';
import type { Validity } from '../../certificates/validity.ts';
import { normalizeSignatureAlgorithm } from '../../certificates/x509-facts.ts';
import type { X509Facts } from '../../certificates/x509-facts.ts';
import { defined } from '../../runtime/defined.ts';
import type { WireCertificate } from './schema.ts';

/** The fields that an order and a copy of its certificate have in common. */
interface WireOrder {
  readonly id: string;
  readonly status: string;
  readonly certificate: WireCertificate;
  readonly product?:
    | { readonly name?: string | undefined; readonly name_id?: string | undefined }
    | undefined;
  readonly orderedAt?: Instant | undefined;
}

/** Facts that all certificates of an order share. */
type SharedFacts = Pick<OrderFacts, 'orderNumber' | 'organization' | 'division' | 'orderPaidUntil'>;

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
export function certificateOf(
  order: WireOrder,
  shared: SharedFacts,
  account: AccountReference,
): Certificate {
  const { certificate, orderedAt } = order;
  const validity = validityOf(certificate);
  const product = order.product?.name ?? order.product?.name_id;
  const status = statusOf(order.status, validity !== undefined);
  const serialNumber = normalizeSerialNumber(certificate.serial_number ?? '');
  return {
    ...account,
    id: order.id,
    status,
    rawStatus: order.status.slice(0, 100),
    ...(isPending(status) && { approvalPending: isApprovalPending(order.status) }),
    subjectAlternativeNames: certificate.dns_names,
    ...shared,
    ...defined({
      commonName: certificate.common_name,
      validity,
      serialNumber: serialNumber === '' ? undefined : serialNumber,
      product,
      orderedAt,
    }),
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
  return { ...defined({ notBefore }), notAfter: till.at, precision: till.precision };
}

/** X.509 facts in the order. The certificate file contains more. */
export function x509FactsIn({
  key_size: keySize,
  signature_hash: hash,
}: WireCertificate): X509Facts {
  return defined({ keySize, signatureAlgorithm: normalizeSignatureAlgorithm(hash ?? '') });
}

/**
 * All statuses that DigiCert has used. Any other status is `unknown`, and its raw value is stored. `approved` depends
 * on the certificate, see `statusOf`.
 */
const STATUSES: ReadonlyMap<string, CertificateStatus> = new Map([
  ['needs_approval', 'pending-review'],
  ['needs_csr', 'pending-review'],
  ['submitted', 'pending-review'],
  ['waiting_pickup', 'pending-review'],
  ['pending', 'pending-validation'],
  ['processing', 'pending-validation'],
  ['issued', 'issued'],
  ['reissue_pending', 'issued'],
  ['renewed', 'issued'],
  ['not_renewed', 'issued'],
  ['expired', 'expired'],
  ['revoked', 'revoked'],
  ['rejected', 'rejected'],
  ['denied', 'rejected'],
  ['canceled', 'cancelled'],
  ['cancelled', 'cancelled'],
]);

/** `approved` is the status of old orders and duplicates with a certificate, and of orders before they have one. */
export function statusOf(raw: string, hasCertificate: boolean): CertificateStatus {
  const word = raw.trim().toLowerCase();
  if (word === 'approved') return hasCertificate ? 'issued' : 'pending-validation';
  return STATUSES.get(word) ?? 'unknown';
}

/** An administrator of the CertCentral account must approve the order before DigiCert processes it. */
function isApprovalPending(raw: string): boolean {
  return raw.trim().toLowerCase() === 'needs_approval';
}

/** The current certificate stays in force while the reissue is pending. */
function isReissuePending(raw: string): boolean {
  return raw.trim().toLowerCase() === 'reissue_pending';
}

/** Statuses in which validations change without a change of the row. */
const IN_PROGRESS: ReadonlySet<unknown> = new Set([
  'pending',
  'processing',
  'submitted',
  'approved',
  'needs_approval',
  'reissue_pending',
]);

export function isInProgress(raw: unknown, hasCertificate: boolean): boolean {
  return IN_PROGRESS.has(raw) && !(raw === 'approved' && hasCertificate);
}
