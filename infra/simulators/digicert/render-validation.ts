import { DAY, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { Contact, Domain, Order } from './order.ts';
import { approvalEnd, domainStateAt, isPast, statusAt, randomValueAt } from './order-state.ts';
import { PRODUCTS } from './order.ts';
import { wireTime, wireDay } from './wire-time.ts';
import type { DomainState } from './order-state.ts';

/** `/order/certificate/{id}/validation`: most IDs are strings here, unlike in other documents. */
export function renderValidation(order: Order, contact: Contact, now: Instant): unknown {
  const id = order.revision === 'numeric' ? Number : String;
  const hasOrganization = PRODUCTS[order.product].validation_type !== 'dv';
  const validation = {
    order_id: id(order.id),
    order_status: statusAt(order, now),
    ...(order.revision === 'current'
      ? { order_name_scope: 'base_domain', order_dcv_method: order.domains[0]?.method ?? 'email' }
      : {}),
    ...(hasOrganization
      ? {
          organization_id: id(order.organization.id),
          organization_name: order.organization.name,
          organization_validations: [organizationValidation(order, contact, now)],
        }
      : {}),
    dns_name_validations: order.domains.map((domain) => ({
      domain_id: id(domain.id),
      ...domainValidation(domain, order, now),
    })),
  };
  return order.rewrite.validation === undefined ? validation : order.rewrite.validation(validation);
}

/** The checks in addition to `blacklist_fraud`. */
const CHECKS = {
  dv: [],
  ov: ['organization_type', 'organization_status', 'address_verification', 'request_authenticity'],
  ev: [
    'operational_existence',
    'place_of_business_verification',
    'phone_number_verification',
    'approver_verification',
    'approver_blacklist',
  ],
} as const;

function organizationValidation(order: Order, contact: Contact, now: Instant): unknown {
  const type = PRODUCTS[order.product].validation_type;
  const { validatedAt, checkedAt, validForDays } = order.organizationValidation;
  const isValid = isPast(validatedAt, now);
  const end = validatedAt === undefined ? undefined : plus(validatedAt, validForDays * DAY);
  const status = !isValid ? 'pending' : isPast(end, now) ? 'expired' : 'active';
  return {
    type,
    name: type.toUpperCase(),
    description:
      type === 'ev' ? 'Extended Organization Validation (EV)' : 'Normal Organization Validation',
    ...(isValid && validatedAt !== undefined && end !== undefined
      ? { date_created: wireTime(validatedAt), validated_until: wireTime(end) }
      : {}),
    status,
    verification_details: Object.fromEntries(
      [...CHECKS[type], 'blacklist_fraud'].map((name) => [
        name,
        isValid || isPast(checkedAt[name], now) ? 'active' : 'pending',
      ]),
    ),
    ...(order.revision === 'current'
      ? { verified_contacts: [verifiedContact(contact, isValid ? 'active' : 'pending')] }
      : {}),
  };
}

function verifiedContact({ id, ...person }: Contact, status: string): unknown {
  return {
    user_id: String(id),
    name: `${person.first_name} ${person.last_name}`,
    ...person,
    status,
  };
}

function domainValidation(
  domain: Domain,
  order: Order,
  now: Instant,
): Readonly<Record<string, unknown>> {
  const state = domainStateAt(domain, now);
  const end = approvalEnd(domain);
  return {
    name_scope: domain.name,
    approval_scope: 'subdomains',
    status: state,
    method: domain.method,
    dns_names: order.dnsNames.filter(
      (name) => name === domain.name || name.endsWith(`.${domain.name}`),
    ),
    ...(state === 'pending' || end === undefined
      ? {}
      : { approval_expiration_date: wireTime(end) }),
  };
}

/** The requested parts of a domain's document. */
interface DomainParts {
  readonly includeDcv: boolean;
  readonly includeValidation: boolean;
}

/** `/domain/{id}` and an element of `/domain`. `is_active` is a boolean here and "1" one level below. */
export function renderDomain(
  domain: Domain,
  order: Order,
  { includeDcv, includeValidation }: DomainParts,
  now: Instant,
): unknown {
  const state = domainStateAt(domain, now);
  return {
    id: domain.id,
    is_active: true,
    status: state === 'pending' ? 'pending' : 'approved',
    name: domain.name,
    date_created: wireTime(domain.requestedAt),
    organization: { ...order.organization, is_active: '1', status: 'active' },
    container: order.container,
    ...(includeValidation
      ? {
          validations: [validation(domain, order, state)],
          is_pending_validation: state === 'pending',
        }
      : {}),
    ...(includeDcv ? { dcv_method: domain.method, ...dcvFields(domain, now) } : {}),
  };
}

function validation(domain: Domain, order: Order, state: DomainState): unknown {
  const type = PRODUCTS[order.product].validation_type;
  return {
    type,
    name: type.toUpperCase(),
    description: 'Normal Organization Validation',
    ...(state === 'pending' ? {} : dates(domain, 'date_created', 'validated_until')),
    status: state === 'approved' ? 'active' : state,
    dcv_status: state === 'approved' ? 'complete' : state,
  };
}

/** While a validation is pending, the value to publish; after that, its time and expiry. */
function dcvFields(domain: Domain, now: Instant): Readonly<Record<string, unknown>> {
  if (domainStateAt(domain, now) === 'pending') {
    const value = randomValueAt(domain, now);
    if (value === undefined) return {};
    const { token, expiresAt } = value;
    return { dcv_token: { token, status: 'pending', expiration_date: wireTime(expiresAt) } };
  }
  const end = approvalEnd(domain);
  return {
    ...dates(domain, 'dcv_approval_datetime', 'dcv_expiration_datetime'),
    ...(end === undefined ? {} : { dcv_expiration: { ov: wireDay(end), ev: wireDay(end) } }),
  };
}

function dates(domain: Domain, from: string, until: string): Readonly<Record<string, unknown>> {
  const end = approvalEnd(domain);
  if (domain.validatedAt === undefined || end === undefined) return {};
  return { [from]: wireTime(domain.validatedAt), [until]: wireTime(end) };
}
