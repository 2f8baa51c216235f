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
export interface OrderValidity {
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
export function statusAt(order: EnrolmentOrder, now: Instant): string {
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
