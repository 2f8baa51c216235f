import type { Instant } from '../../../shared/certificates/instant.ts';

/**
 * A certificate request with its whole timeline: its documents depend only on the clock. An absent
 * instant never occurs.
 */
export interface EnrolmentOrder {
  readonly uuid: string;
  readonly commonName: string;
  readonly dnsNames: readonly string[] | null;
  readonly createdAt: Instant;
  readonly approvedAt?: Instant | undefined;
  readonly rejectedAt?: Instant | undefined;
  readonly cancelledAt?: Instant | undefined;
  readonly issuedAt?: Instant | undefined;
  /** The hash of the renewed certificate. */
  readonly renewalOf?: string | undefined;
  /** The number of the renewed DigiCert order. Default: 112211. */
  readonly previousOrderId?: number | undefined;
  readonly validity: OrderValidity;
  /** A word, or a number as on the vendor's page. */
  readonly product: string | number;
  readonly issuer: Authority;
  /** Fixed statuses, independent of the clock. */
  readonly status?: string | undefined;
  readonly caStatus?: string | undefined;
  /** Whether Qualys generated the key and returns it. */
  readonly hasPrivateKey: boolean;
  /** Overrides the document. */
  readonly rewrite?: ((document: object) => object) | undefined;
}

/** Exactly one of the three is set. */
interface OrderValidity {
  readonly validityYears: number | null;
  readonly validityDays: number | null;
  readonly customExpirationDate: string | null;
}

export interface Authority {
  readonly name: string;
  readonly certhash: string;
}

/** The required values of an order; the rest has defaults. */
export type NewOrder = Pick<EnrolmentOrder, 'commonName' | 'createdAt'> & Partial<EnrolmentOrder>;

/** The CA of the vendor's sample. */
export const ISSUING_CA: Authority = {
  name: 'DigiCert Test SHA2 Intermediate CA-1',
  certhash: 'a52d05988b61a33d6ac3edb449eb47150fa5b7a26c7dfc4e61f905ca36e165ee',
};

export function completeOrder(order: NewOrder, uuid: string): EnrolmentOrder {
  return {
    dnsNames: null,
    validity: { validityYears: 1, validityDays: null, customExpirationDate: null },
    product: 'private_ssl_plus',
    issuer: ISSUING_CA,
    hasPrivateKey: false,
    ...order,
    uuid,
  };
}

/** The status with the vendor's name; the first that matches. */
function statusAt(order: EnrolmentOrder, now: Instant): string {
  if (order.status !== undefined) return order.status;
  const isPast = (at: Instant | undefined) => at !== undefined && at <= now;
  if (isPast(order.cancelledAt)) return 'CANCELLED';
  if (isPast(order.rejectedAt)) return 'REJECTED';
  if (isPast(order.issuedAt)) return 'ISSUED';
  return isPast(order.approvedAt) ? 'APPROVED' : 'SUBMITTED';
}

/** Every instant at which the document changes. */
export function transitionsOf(order: EnrolmentOrder): Instant[] {
  const { createdAt, approvedAt, rejectedAt, cancelledAt, issuedAt } = order;
  return [createdAt, approvedAt, rejectedAt, cancelledAt, issuedAt].filter(
    (at) => at !== undefined,
  );
}

/** The contact data and the key in an order, which tests search for in the output of a client. */
export interface OrderSecrets {
  readonly approver: string;
  readonly requester: string;
  readonly privateKey: string;
}

/**
 * `GET …/orders/{uuid}`: unset fields are null. It contains neither an expiry nor a certificate.
 * @see https://docs.qualys.com/en/certview/api/certview_api/ch05/view_certificate_request.htm
 */
export function renderOrder(
  order: EnrolmentOrder,
  { approver, requester, privateKey }: OrderSecrets,
  now: Instant,
): object {
  const updated = transitionsOf(order)
    .filter((at) => at <= now)
    .sort()
    .at(-1);
  const document = {
    uuid: order.uuid,
    intermediateCA: order.issuer,
    approverUserNames: [approver],
    requesterUserName: requester,
    certificate: {
      commonName: order.commonName,
      organizationUnits: ['QA'],
      signatureHash: 'SHA-256',
      encodedCSR: 'string',
      privateKey: order.hasPrivateKey ? privateKey : null,
      dnsNames: order.dnsNames,
    },
    renewal:
      order.renewalOf === undefined
        ? null
        : {
            digicertPreviousOrderId: order.previousOrderId ?? 112_211,
            renewalOfCertificate: order.renewalOf,
          },
    validity: order.validity,
    digicertOrganization: { id: 525_858 },
    digicertProductNameId: order.product,
    digicertEVApproverUserIds: null,
    status: statusAt(order, now),
    caStatus: order.caStatus ?? '',
    created: wireTime(order.createdAt),
    updated: wireTime(updated ?? order.createdAt),
  };
  return order.rewrite === undefined ? document : order.rewrite(document);
}

/** Dates have an offset without colon: `2020-09-01T08:54:50.473+0000`. */
export function wireTime(instant: Instant): string {
  return instant.replace('Z', '+0000');
}
