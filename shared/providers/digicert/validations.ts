import { DAY, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { canonicalName } from '../../certificates/names.ts';
import type {
  OrganizationCheck,
  OrganizationCheckKind,
  OrganizationValidation,
} from '../../certificates/organization-validation.ts';
import type {
  DomainValidation,
  ValidationMethod,
  ValidationState,
} from '../../certificates/validation.ts';
import { defined } from '../../runtime/defined.ts';
import { dnsRecord } from './dns-records.ts';
import type { OrderValidation, WireDomainValidation } from './schema.ts';

/**
 * DigiCert checks a record at increasing intervals, and stops after this time.
 * @see https://docs.digicert.com/en/certcentral/perform-domain-control-validation--dcv-/automatic-domain-control-validation--dcv--check.html
 */
const CHECKED_FOR = 10 * DAY;

/** The random value of a domain. */
export interface Token {
  readonly token: string;
  readonly expiresAt?: Instant | undefined;
}

interface ValidationContext {
  /** The method of the order, for a domain without its own method. */
  readonly orderMethod?: string | undefined;
  /** Whether the order or a reissue is pending. */
  readonly waiting: boolean;
  /** When the order or the reissue was requested. */
  readonly requestedAt?: Instant | undefined;
  /** Whether DigiCert already checks the validations: not before the order is approved. */
  readonly submitted: boolean;
  /** Returns the random value of a domain with a pending DNS validation. */
  readonly tokenOf: (
    validation: WireDomainValidation,
    method: string,
  ) => Promise<Token | undefined>;
}

/** The validations of the domains of an order, with the records to publish. */
export async function domainValidations(
  wire: readonly WireDomainValidation[],
  context: ValidationContext,
): Promise<DomainValidation[]> {
  const byDomain = new Map<string, DomainValidation>();
  for (const item of wire) {
    const reported = await domainValidation(item, context);
    const { domain } = reported;
    // A domain can be listed once per scope: the pending validation counts.
    if (byDomain.get(domain)?.state !== 'pending') byDomain.set(domain, reported);
  }
  return [...byDomain.values()];
}

async function domainValidation(
  wire: WireDomainValidation,
  { orderMethod, waiting, requestedAt, submitted, tokenOf }: ValidationContext,
): Promise<DomainValidation> {
  const { status: rawState, approval_expiration_date: expiry } = wire;
  const name = wire.name_scope ?? wire.dns_names[0] ?? '';
  const rawMethod = wire.method ?? orderMethod;
  const state = validationState(rawState);
  const method = validationMethod(rawMethod);
  const reported: DomainValidation = {
    domain: canonicalName(name),
    state,
    method,
    ...defined({ rawState, rawMethod, expiresAt: expiry?.at }),
  };
  if (state !== 'pending' || !waiting) return reported;
  const byDns = method === 'dns-txt' || method === 'dns-cname';
  const isCheckedAutomatically = submitted && (byDns || method === 'http');
  const token = byDns ? await tokenOf(wire, rawMethod ?? '') : undefined;
  return {
    ...reported,
    ...defined({
      requestedAt,
      automaticChecksUntil:
        requestedAt !== undefined && isCheckedAutomatically
          ? plus(requestedAt, CHECKED_FOR)
          : undefined,
    }),
    ...(token === undefined ? {} : published(name, method, token)),
  };
}

/** Reports only the random value if no record can be created from it. */
function published(
  domain: string,
  method: DomainValidation['method'],
  { token, expiresAt }: Token,
): Pick<DomainValidation, 'record' | 'token' | 'tokenExpiresAt'> {
  const record = dnsRecord(domain, method, token);
  return {
    ...(record === undefined ? { token } : { record }),
    ...(expiresAt === undefined ? {} : { tokenExpiresAt: expiresAt }),
  };
}

const STATES: ReadonlyMap<string, ValidationState> = new Map([
  ['approved', 'valid'],
  ['active', 'valid'],
  ['complete', 'valid'],
  ['expired', 'expired'],
  ['rejected', 'failed'],
  ['failed', 'failed'],
]);

/** Three words of the documentation mean that a validation is complete. Any other word is pending. */
export function validationState(raw: string | undefined): ValidationState {
  return STATES.get((raw ?? '').toLowerCase()) ?? 'pending';
}

/** `dns-txt-token`, `http-token-dynamic`, …: DigiCert adds variants, but the first part stays. */
export function validationMethod(raw: string | undefined): ValidationMethod {
  const word = (raw ?? '').toLowerCase();
  if (word.startsWith('dns-txt')) return 'dns-txt';
  if (word.startsWith('dns-cname')) return 'dns-cname';
  if (word.startsWith('http')) return 'http';
  return word.includes('email') ? 'email' : 'other';
}

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

interface OrganizationContext {
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
