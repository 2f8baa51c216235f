import { canonicalName, namesOf as canonicalNames } from '../../certificates/names.ts';
import type { DomainValidation, ValidationState } from '../../certificates/validation.ts';
import { isValidationCompleted, isValidationPending } from './validation-stages.ts';
import { methodOf, recordOf } from './validation-words.ts';
import type { WireValidation } from './schema.ts';
import { wordOf } from './status.ts';

export interface ValidationContext {
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
