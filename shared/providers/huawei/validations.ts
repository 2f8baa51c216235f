import { canonicalName, namesOf as canonicalNames } from '../../certificates/names.ts';
import type { OrganizationValidation } from '../../certificates/organization-validation.ts';
import type {
  DnsRecord,
  DomainValidation,
  ValidationMethod,
  ValidationState,
} from '../../certificates/validation.ts';
import { wordOf } from './certificate.ts';
import type { WireValidation } from './schema.ts';

interface ValidationContext {
  /** Huawei's status of the certificate. */
  readonly status: string;
  /** `DNS`, `FILE` or `EMAIL`, for all domains of the certificate. */
  readonly method?: string | undefined;
  /** All names of the certificate. */
  readonly names: readonly string[];
}

/**
 * The validations of the domains of a certificate, with the records to publish.
 *
 * It is not documented whether validations are still reported after they are complete. Without them, all names of an
 * issued certificate count as valid. For some methods they are never reported: a pending status without validations
 * then applies to all names.
 */
export function domainValidations(
  validations: readonly WireValidation[],
  { status, method, names }: ValidationContext,
): DomainValidation[] {
  const pending = isValidationPending(status);
  if (!pending && !isValidationCompleted(status)) return [];
  const state = pending ? 'pending' : 'valid';
  const byDomain = new Map<string, DomainValidation>();
  for (const validation of validations) {
    const one = domainValidation(validation, state, method, names[0]);
    // A second record for the same domain is shown after the first was found.
    if (one !== undefined && !byDomain.has(one.domain)) byDomain.set(one.domain, one);
  }
  if (byDomain.size > 0) return [...byDomain.values()];
  if (pending && wordOf(status) !== 'CHECKING_DOMAIN') return [];
  const domains = canonicalNames({ subjectAlternativeNames: [...names] });
  return domains.map((domain) => ({ domain, state, ...methodOf(method, undefined) }));
}

function domainValidation(
  validation: WireValidation,
  state: ValidationState,
  rawMethod: string | undefined,
  only: string | undefined,
): DomainValidation | undefined {
  const { record_name: name, record_type: type, record_value: value } = validation;
  const domain = validation.domain ?? name?.replace(/^_dnsauth\./i, '') ?? only;
  if (domain === undefined) return undefined;
  const reported: DomainValidation = {
    domain: canonicalName(domain),
    state,
    ...methodOf(rawMethod, type),
  };
  if (state !== 'pending' || value === undefined) return reported;
  const record = recordOf(reported.method, name, value);
  return record === undefined ? { ...reported, token: value } : { ...reported, record };
}

/** The method of the certificate if it is not DNS, otherwise the type of the record. */
function methodOf(
  raw: string | undefined,
  recordType: string | undefined,
): Pick<DomainValidation, 'method' | 'rawMethod'> {
  const rawMethod = [raw, recordType].filter((word) => word !== undefined).join(' ');
  return {
    method:
      OTHER_METHODS.get(wordOf(raw ?? '')) ?? RECORDS.get(wordOf(recordType ?? '')) ?? 'other',
    ...(rawMethod === '' ? {} : { rawMethod: rawMethod.slice(0, 100) }),
  };
}

const OTHER_METHODS: ReadonlyMap<string, ValidationMethod> = new Map([
  ['FILE', 'http'],
  ['EMAIL', 'email'],
]);

const RECORDS: ReadonlyMap<string, ValidationMethod> = new Map([
  ['TXT', 'dns-txt'],
  ['CNAME', 'dns-cname'],
]);

/** The record to publish, without a dot at the end of a name and without quotes around a value. */
function recordOf(
  method: ValidationMethod,
  name: string | undefined,
  value: string,
): DnsRecord | undefined {
  if (name === undefined) return undefined;
  const bare = name.replace(/\.$/, '');
  if (method === 'dns-txt')
    return { name: bare, type: 'TXT', value: value.replace(/^"(.*)"$/, '$1') };
  if (method === 'dns-cname') return { name: bare, type: 'CNAME', value: value.replace(/\.$/, '') };
  return undefined;
}

/** Statuses with pending validations: domains are validated, under review, or being added. */
const PENDING: ReadonlySet<string> = new Set(['CHECKING', 'CHECKING_DOMAIN', 'SUPPLEMENTCHECKING']);

/**
 * Statuses with completed validations: the organization is validated after the domains, and the certificate is issued
 * after both.
 */
const COMPLETED: ReadonlySet<string> = new Set([
  'CHECKING_ORG',
  'ISSUING',
  'ISSUED',
  'REVOKING',
  'CANCLEREVOKING',
  'CANCELREVOKING',
]);

function isValidationPending(status: string): boolean {
  return PENDING.has(wordOf(status));
}

function isValidationCompleted(status: string): boolean {
  return COMPLETED.has(wordOf(status));
}

/** The organization validation of OV and EV certificates, derived from the status. */
export function organizationValidations(
  status: string,
  type: string | undefined,
): OrganizationValidation[] {
  const [, kind] = /^(OV|EV)_/i.exec(type ?? '') ?? [];
  if (wordOf(status) === 'CHECKING_ORG') {
    return [{ type: kind?.toLowerCase() ?? 'ov', state: 'pending', rawState: status }];
  }
  if (kind === undefined || !isValidationCompleted(status)) return [];
  return [{ type: kind.toLowerCase(), state: 'valid' }];
}
