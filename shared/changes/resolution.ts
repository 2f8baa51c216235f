import type { CertificateState } from '../certificates/certificate-state.ts';
import { instantFor } from '../certificates/certificate-state.ts';
import { earliest } from '../certificates/instant.ts';
import type { Instant } from '../certificates/instant.ts';
import { owedValidations } from './owed-validations.ts';

/** Something that people had been told of, and that is over. */
export interface Resolution {
  readonly matter: 'expiry' | 'validation' | 'organization-validation' | 'approval';
  /** When the last warning was due, or since when the first of the proofs was owed. */
  readonly since: Instant;
  /** Those whose proofs are no longer owed. */
  readonly domains?: readonly string[];
}

/** That the end of a certificate no longer comes near; `undefined` where nobody was warned of it. */
export function endResolved(previous: CertificateState): Resolution | undefined {
  const { expiry } = previous.warnings;
  return expiry !== undefined && wasTold(expiry.dueAt, previous)
    ? { matter: 'expiry', since: expiry.dueAt }
    : undefined;
}

/** That some proofs are no longer owed; `undefined` where nobody was asked for them. */
export function proofsResolved(
  previous: CertificateState,
  domains: readonly string[],
): Resolution | undefined {
  const told = owedValidations(previous.certificate)
    .map(({ domain }) => ({ domain, at: instantFor(domain, previous.validationPendingSince) }))
    .filter(({ domain, at }) => domains.includes(domain) && at && wasTold(at, previous));
  const since = earliest(...told.map(({ at }) => at));
  return since && { matter: 'validation', since, domains: told.map(({ domain }) => domain) };
}

/** The domains whose proofs were owed, and are no longer asked for without having been given. */
export function domainsDropped(
  previous: CertificateState,
  { certificate, removedAt }: CertificateState,
): string[] {
  if (previous.removedAt !== undefined) return [];
  if (removedAt !== undefined) {
    return owedValidations(previous.certificate).map(({ domain }) => domain);
  }
  if (certificate.status === 'unknown') return [];
  const owed = new Set(owedValidations(certificate).map(({ domain }) => domain));
  const given = new Set(
    (certificate.domainValidations ?? [])
      .filter(({ state }) => state === 'valid')
      .map(({ domain }) => domain),
  );
  return owedValidations(previous.certificate)
    .map(({ domain }) => domain)
    .filter((domain) => !owed.has(domain) && !given.has(domain));
}

/** What came up while somebody had acknowledged the certificate was told to nobody. */
export function wasTold(since: Instant, { acknowledgement }: CertificateState): boolean {
  return acknowledgement === undefined || since < acknowledgement.at;
}
