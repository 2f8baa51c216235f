import type { Instant } from '../../../shared/certificates/instant.ts';

/**
 * A certificate request with its whole life: what the simulator shows of it follows from the clock alone. An
 * instant that is left out never comes.
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
  /** The hash of the certificate that it renews. */
  readonly renewalOf?: string | undefined;
  /** The number of the DigiCert order that it renews; 112211 unless stated. */
  readonly previousOrderId?: number | undefined;
  readonly validity: OrderValidity;
  /** A word, or a number as the vendor's page has it. */
  readonly product: string | number;
  readonly issuer: Authority;
  /** Words that hold whatever the clock says. */
  readonly status?: string | undefined;
  readonly caStatus?: string | undefined;
  /** Whether Qualys has made the key, and shows it. */
  readonly hasPrivateKey: boolean;
  /** The last word on the document. */
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

/** What has to be said of an order; the rest has defaults. */
export type NewOrder = Pick<EnrolmentOrder, 'commonName' | 'createdAt'> & Partial<EnrolmentOrder>;

/** The authority of the vendor's own sample. */
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

/** In the vendor's words; the first that fits. */
export function statusAt(order: EnrolmentOrder, now: Instant): string {
  if (order.status !== undefined) return order.status;
  const isPast = (at: Instant | undefined) => at !== undefined && at <= now;
  if (isPast(order.cancelledAt)) return 'CANCELLED';
  if (isPast(order.rejectedAt)) return 'REJECTED';
  if (isPast(order.issuedAt)) return 'ISSUED';
  return isPast(order.approvedAt) ? 'APPROVED' : 'SUBMITTED';
}

/** Every instant at which its document changes. */
export function transitionsOf(order: EnrolmentOrder): Instant[] {
  const { createdAt, approvedAt, rejectedAt, cancelledAt, issuedAt } = order;
  return [createdAt, approvedAt, rejectedAt, cancelledAt, issuedAt].filter(
    (at) => at !== undefined,
  );
}
