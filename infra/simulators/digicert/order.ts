import type { Instant } from '../../../shared/certificates/instant.ts';
import type { ProductName } from './product.ts';

/**
 * An order with its whole timeline: its documents depend only on the clock. An absent instant
 * never occurs.
 */
export interface Order {
  readonly id: number;
  readonly commonName: string;
  readonly dnsNames: readonly string[];
  readonly product: ProductName;
  readonly organization: NamedId;
  readonly container: NamedId;
  readonly orderedAt: Instant;
  /** If given, the order needs an approval until then. */
  readonly approvedAt?: Instant | undefined;
  /** Default time of the validation of its domains. */
  readonly validatedAt?: Instant | undefined;
  readonly issuedAt?: Instant | undefined;
  readonly certificateId: number;
  /** Days, `2026-04-25`. Default for the first: the day of issuance. */
  readonly validFrom?: string | undefined;
  readonly validTill?: string | undefined;
  /** A revocation that is not approved yet: the order stays issued, with an open request. */
  readonly revocationRequestedAt?: Instant | undefined;
  readonly revokedAt?: Instant | undefined;
  readonly rejectedAt?: Instant | undefined;
  readonly canceledAt?: Instant | undefined;
  /** A fixed status, independent of the clock: `waiting_pickup`, or an undocumented value. */
  readonly status?: string | undefined;
  /** The order that this one renews. */
  readonly renewalOf?: number | undefined;
  readonly reissues: readonly Reissue[];
  readonly duplicates: readonly Duplicate[];
  readonly domains: readonly Domain[];
  readonly organizationValidation: OrganizationValidation;
  readonly autoRenew: boolean;
  readonly autoReissue: boolean;
  /** The last day of a multi-year plan. */
  readonly planTill?: string | undefined;
  readonly revision: ValidationRevision;
  readonly rewrite: Rewrites;
}

export interface NamedId {
  readonly id: number;
  readonly name: string;
}

/** A certificate that replaces the previous one of the same order. */
export interface Reissue {
  readonly certificateId: number;
  readonly requestedAt: Instant;
  readonly issuedAt?: Instant | undefined;
  /** The request ends without a certificate, and the previous one stays in force. */
  readonly rejectedAt?: Instant | undefined;
  readonly validTill: string;
  readonly dnsNames?: readonly string[] | undefined;
}

/** An additional certificate of the same order, with a separate expiry. */
export interface Duplicate {
  readonly certificateId: number;
  readonly issuedAt: Instant;
  readonly validTill: string;
  readonly dnsNames?: readonly string[] | undefined;
  readonly revokedAt?: Instant | undefined;
}

/** The validation of an order's organization. A check that is not listed is complete with the validation. */
export interface OrganizationValidation {
  readonly validatedAt?: Instant | undefined;
  readonly checkedAt: Readonly<Record<string, Instant>>;
  readonly validForDays: number;
}

export type ValidationMethod =
  | 'email'
  | 'dns-txt-token'
  | 'dns-cname-token'
  | 'http-token'
  | 'http-token-dynamic';

/** The validation of one domain. It expires independent of the certificate. */
export interface Domain {
  readonly id: number;
  readonly name: string;
  readonly method: ValidationMethod;
  readonly requestedAt: Instant;
  readonly validatedAt?: Instant | undefined;
  readonly validForDays: number;
}

/**
 * The version of the vendor's documentation that the order's `/validation` follows.
 *
 * - `printed`: the fields of the oldest page, ids as strings
 * - `current`: with `order_name_scope`, `order_dcv_method` and contacts, ids as strings
 * - `numeric`: as `printed`, ids as numbers, as the support page has them
 */
export type ValidationRevision = 'printed' | 'current' | 'numeric';

/** Overrides the order's documents, for special shapes. */
export interface Rewrites {
  readonly row?: (row: Readonly<Record<string, unknown>>) => unknown;
  readonly info?: (info: Readonly<Record<string, unknown>>) => unknown;
  readonly validation?: (validation: Readonly<Record<string, unknown>>) => unknown;
}
