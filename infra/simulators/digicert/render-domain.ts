import type { Instant } from '../../../shared/certificates/instant.ts';
import { approvalEnd, domainStateAt, randomValueAt } from './domain-at.ts';
import type { DomainState } from './domain-at.ts';
import type { Domain, Order } from './order.ts';
import { PRODUCTS } from './product.ts';
import { wireDay, wireTime } from './wire-time.ts';

/** The requested parts of a domain's document. */
export interface DomainParts {
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
