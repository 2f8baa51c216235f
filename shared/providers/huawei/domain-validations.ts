import { canonicalName, namesOf as canonicalNames } from '../../certificates/names.ts';
import type { DomainValidation, ValidationState } from '../../certificates/validation.ts';
import { isValidationCompleted, isValidationPending } from './validation-stages.ts';
import { methodOf, recordOf } from './validation-words.ts';
import type { WireValidation } from './schema.ts';
import { wordOf } from './status.ts';

export interface ValidationContext {
  /** The vendor's word for the certificate's status. */
  readonly status: string;
  /** `DNS`, `FILE` or `EMAIL`, for all domains of the certificate. */
  readonly method?: string | undefined;
  /** All names of the certificate. */
  readonly names: readonly string[];
}

/**
 * What is proven of the domains of a certificate, and what is still to be published.
 *
 * Whether the proofs are still told once they were given is not documented: then the certificate's own names are
 * proven, for it would not be there otherwise. Nor are they told for every method: who waits for a domain without
 * naming one waits for all.
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
    // A second record for the same domain shows when the first has been found.
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
