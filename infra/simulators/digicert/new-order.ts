import { DAY, plus } from '../../../shared/certificates/instant.ts';
import type { Domain, Order, OrganizationValidation, ValidationMethod } from './order.ts';

/** The required values of an order; the rest has defaults. */
export type NewOrder = Pick<Order, 'commonName' | 'orderedAt'> &
  Partial<Omit<Order, 'domains' | 'organizationValidation'>> & {
    readonly domains?: readonly NewDomain[];
    /** Default: the organization was validated a month before the order. */
    readonly organizationValidation?: Partial<OrganizationValidation>;
    /** The validation method of domains that are not listed. */
    readonly method?: ValidationMethod;
  };

export type NewDomain = Pick<Domain, 'name'> & Partial<Domain>;

/** Reuse period of domain validations since 24 February 2026. */
export const DOMAIN_REUSE_DAYS = 199;

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
