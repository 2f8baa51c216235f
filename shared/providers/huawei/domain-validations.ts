import { canonicalName, namesOf as canonicalNames } from '../../certificates/names.ts';
import type { DomainValidation, ValidationState } from '../../certificates/validation.ts';
import { isProofGiven, isProofOwed } from './proof-stages.ts';
import { methodOf, recordOf } from './proof-words.ts';
import type { WireProof } from './schema.ts';
import { wordOf } from './status.ts';

export interface ProofContext {
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
  proofs: readonly WireProof[],
  { status, method, names }: ProofContext,
): DomainValidation[] {
  const owed = isProofOwed(status);
  if (!owed && !isProofGiven(status)) return [];
  const state = owed ? 'pending' : 'valid';
  const byDomain = new Map<string, DomainValidation>();
  for (const proof of proofs) {
    const one = domainValidation(proof, state, method, names[0]);
    // A second record for the same domain shows when the first has been found.
    if (one !== undefined && !byDomain.has(one.domain)) byDomain.set(one.domain, one);
  }
  if (byDomain.size > 0) return [...byDomain.values()];
  if (owed && wordOf(status) !== 'CHECKING_DOMAIN') return [];
  const domains = canonicalNames({ subjectAlternativeNames: [...names] });
  return domains.map((domain) => ({ domain, state, ...methodOf(method, undefined) }));
}

function domainValidation(
  proof: WireProof,
  state: ValidationState,
  rawMethod: string | undefined,
  only: string | undefined,
): DomainValidation | undefined {
  const { record_name: name, record_type: type, record_value: value } = proof;
  const domain = proof.domain ?? name?.replace(/^_dnsauth\./i, '') ?? only;
  if (domain === undefined) return undefined;
  const told: DomainValidation = {
    domain: canonicalName(domain),
    state,
    ...methodOf(rawMethod, type),
  };
  if (state !== 'pending' || value === undefined) return told;
  const record = recordOf(told.method, name, value);
  return record === undefined ? { ...told, token: value } : { ...told, record };
}
