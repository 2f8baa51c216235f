import type { Instant } from '../../../shared/certificates/instant.ts';
import { DAY, plus } from '../../../shared/certificates/instant.ts';

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

interface NamedId {
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
interface OrganizationValidation {
  readonly validatedAt?: Instant | undefined;
  readonly checkedAt: Readonly<Record<string, Instant>>;
  readonly validForDays: number;
}

type ValidationMethod =
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
type ValidationRevision = 'printed' | 'current' | 'numeric';

/** Overrides the order's documents, for special shapes. */
interface Rewrites {
  readonly row?: (row: Readonly<Record<string, unknown>>) => unknown;
  readonly info?: (info: Readonly<Record<string, unknown>>) => unknown;
  readonly validation?: (validation: Readonly<Record<string, unknown>>) => unknown;
}

/** The products of simulated orders, with their values in the vendor's documents. */
export const PRODUCTS = {
  ssl_basic: { name: 'Basic OV', type: 'ssl_certificate', validation_type: 'ov' },
  ssl_multi_domain: { name: 'Multi-Domain SSL', type: 'ssl_certificate', validation_type: 'ov' },
  ssl_ev_basic: { name: 'Basic EV', type: 'ssl_certificate', validation_type: 'ev' },
  ssl_dv_rapidssl: {
    name: 'RapidSSL Standard DV',
    type: 'dv_ssl_certificate',
    validation_type: 'dv',
  },
} as const;

type ProductName = keyof typeof PRODUCTS;

/** The contact data in orders and validations, which clients must remove. */
export interface Contact {
  readonly id: number;
  readonly first_name: string;
  readonly last_name: string;
  readonly job_title: string;
  readonly telephone: string;
  readonly email: string;
}

export const EXAMPLE_CONTACT: Contact = {
  id: 1001,
  first_name: 'Example',
  last_name: 'Person',
  job_title: 'Example Administrator',
  telephone: '555-0100',
  email: 'certificates@example.com',
};

/** The required values of an order; the rest has defaults. */
export type NewOrder = Pick<Order, 'commonName' | 'orderedAt'> &
  Partial<Omit<Order, 'domains' | 'organizationValidation'>> & {
    readonly domains?: readonly NewDomain[];
    /** Default: the organization was validated a month before the order. */
    readonly organizationValidation?: Partial<OrganizationValidation>;
    /** The validation method of domains that are not listed. */
    readonly method?: ValidationMethod;
  };

type NewDomain = Pick<Domain, 'name'> & Partial<Domain>;

/** Reuse period of domain validations since 24 February 2026. */
const DOMAIN_REUSE_DAYS = 199;

/** Reuse period of organization validations since 15 March 2026. */
const ORGANIZATION_REUSE_DAYS = 398;

const ORGANIZATION = { id: 12345, name: 'Example Organization' };
const CONTAINER = { id: 5, name: 'Example Division' };

/** Applies defaults. IDs depend on the order's ID, so that runs are reproducible. */
export function completeOrder(order: NewOrder, id: number): Order {
  const { method = 'dns-txt-token', domains, organizationValidation, ...fields } = order;
  const dnsNames = order.dnsNames ?? [order.commonName];
  const scopes = domains ?? [...new Set(dnsNames.map(nameScope))].map((name) => ({ name }));
  return {
    product: 'ssl_basic',
    organization: ORGANIZATION,
    container: CONTAINER,
    certificateId: 1_000_000_000 + id,
    reissues: [],
    duplicates: [],
    autoRenew: false,
    autoReissue: false,
    revision: 'current',
    rewrite: {},
    ...fields,
    id,
    dnsNames,
    domains: scopes.map((scope, index) => ({
      id: id * 10 + index,
      method,
      requestedAt: order.orderedAt,
      validatedAt: order.validatedAt,
      validForDays: DOMAIN_REUSE_DAYS,
      ...scope,
    })),
    organizationValidation: {
      validatedAt: plus(order.orderedAt, -30 * DAY),
      checkedAt: {},
      validForDays: ORGANIZATION_REUSE_DAYS,
      ...organizationValidation,
    },
  };
}

/** `www.shop.example.com` and `*.example.com` are validated by `example.com`. */
function nameScope(dnsName: string): string {
  return dnsName.split('.').slice(-2).join('.');
}
