import type {
  OrganizationCheck,
  OrganizationCheckKind,
  OrganizationValidation,
} from '../../certificates/organization-validation.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { OrderValidation } from './schema.ts';
import { validationState } from './validation-words.ts';

/**
 * `verification_details` of an organization validation.
 * @see https://dev.digicert.com/en/certcentral-apis/services-api/orders/validation-status.html
 */
const CHECKS: ReadonlyMap<string, OrganizationCheckKind> = new Map([
  ['organization_type', 'organization-type'],
  ['organization_status', 'legal-existence'],
  ['address_verification', 'address'],
  ['blacklist_fraud', 'deny-lists'],
  ['request_authenticity', 'phone-call'],
  ['operational_existence', 'operational-existence'],
  ['place_of_business_verification', 'place-of-business'],
  ['phone_number_verification', 'phone-number'],
  ['approver_verification', 'approver'],
  ['approver_blacklist', 'approver-deny-lists'],
]);

export interface OrganizationContext {
  /** `ov` or `ev`, from the order's product. The organization can have validations of other types for other orders. */
  readonly productType?: string | undefined;
  /** When the pending order was placed; absent if the order is not pending. */
  readonly requestedAt?: Instant | undefined;
}

/** The validations of an order's organization, one per type that the order needs. */
export function organizationValidations(
  document: OrderValidation,
  { productType, requestedAt }: OrganizationContext,
): OrganizationValidation[] {
  const byType = new Map<string, OrganizationValidation>();
  for (const one of document.organization_validations) {
    const { type = 'ov', status, validated_until: end, verification_details: details } = one;
    const known = byType.get(type);
    // A type can be listed more than once: the pending one counts.
    if (known !== undefined && known.state !== 'valid') continue;
    byType.set(type, {
      type,
      state: validationState(status),
      ...(status === undefined ? {} : { rawState: status }),
      ...organizationOf(document),
      ...(details === undefined ? {} : { pendingChecks: pendingChecks(details) }),
      ...(requestedAt === undefined ? {} : { requestedAt }),
      ...(end === undefined ? {} : { expiresAt: end.at }),
    });
  }
  const own = productType === undefined ? undefined : byType.get(productType.toLowerCase());
  return own === undefined ? [...byType.values()] : [own];
}

function organizationOf({
  organization_id: id,
  organization_name: name,
}: OrderValidation): Pick<OrganizationValidation, 'organization'> {
  if (id === undefined && name === undefined) return {};
  return {
    organization: { ...(id === undefined ? {} : { id }), ...(name === undefined ? {} : { name }) },
  };
}

function pendingChecks(details: Readonly<Record<string, string>>): OrganizationCheck[] {
  return Object.entries(details)
    .filter(([, status]) => validationState(status) !== 'valid')
    .map(([name]) => ({ check: CHECKS.get(name) ?? 'other', name }));
}
