import type { Instant } from '../../../shared/certificates/instant.ts';
import type { ProductName } from './product.ts';

/**
 * An order with its whole life: what the simulator shows of it follows from the clock alone. An instant
 * that is left out never comes.
 */
export interface Order {
  readonly id: number;
  readonly commonName: string;
  readonly dnsNames: readonly string[];
  readonly product: ProductName;
  readonly organization: NamedId;
  readonly container: NamedId;
  readonly orderedAt: Instant;
  /** Where given, the order needs somebody's approval until then. */
  readonly approvedAt?: Instant | undefined;
  /** When every domain that says nothing else is validated. */
  readonly validatedAt?: Instant | undefined;
  readonly issuedAt?: Instant | undefined;
  readonly certificateId: number;
  /** Days, `2026-04-25`. The first one is the day of issuance unless told. */
  readonly validFrom?: string | undefined;
  readonly validTill?: string | undefined;
  /** A revocation that somebody has yet to approve: the order stays issued, with an open request. */
  readonly revocationRequestedAt?: Instant | undefined;
  readonly revokedAt?: Instant | undefined;
  readonly rejectedAt?: Instant | undefined;
  readonly canceledAt?: Instant | undefined;
  /** A status that holds whatever the clock says: `waiting_pickup`, or a word that nobody documents. */
  readonly status?: string | undefined;
  /** The order that this one renews. */
  readonly renewalOf?: number | undefined;
  readonly reissues: readonly Reissue[];
  readonly duplicates: readonly Duplicate[];
  readonly domains: readonly Domain[];
  readonly organizationValidation: OrganizationValidation;
  readonly autoRenew: boolean;
  readonly autoReissue: boolean;
  /** The last day of a plan that is longer than its certificates. */
  readonly planTill?: string | undefined;
  readonly revision: ValidationRevision;
  readonly rewrite: Rewrites;
}

export interface NamedId {
  readonly id: number;
  readonly name: string;
}

/** A certificate that takes the place of the one before it, in the same order. */
export interface Reissue {
  readonly certificateId: number;
  readonly requestedAt: Instant;
  readonly issuedAt?: Instant | undefined;
  /** The request ends without a certificate, and the one before it stays in force. */
  readonly rejectedAt?: Instant | undefined;
  readonly validTill: string;
  readonly dnsNames?: readonly string[] | undefined;
}

/** A further certificate of the same order, with an end of its own. */
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

/** The proof of control of one domain. It has an end of its own, whatever the certificate's. */
export interface Domain {
  readonly id: number;
  readonly name: string;
  readonly method: ValidationMethod;
  readonly requestedAt: Instant;
  readonly validatedAt?: Instant | undefined;
  readonly validForDays: number;
}

/**
 * Which age of the vendor's documentation the order's `/validation` follows.
 *
 * - `printed`: the fields of the oldest page, ids as strings
 * - `current`: with `order_name_scope`, `order_dcv_method` and contacts, ids as strings
 * - `numeric`: as `printed`, ids as numbers, as the support page has them
 */
export type ValidationRevision = 'printed' | 'current' | 'numeric';

/** Last word on the order's documents, for shapes that no rule makes. */
export interface Rewrites {
  readonly row?: (row: Readonly<Record<string, unknown>>) => unknown;
  readonly info?: (info: Readonly<Record<string, unknown>>) => unknown;
  readonly validation?: (validation: Readonly<Record<string, unknown>>) => unknown;
}
