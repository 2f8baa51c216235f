import type { CertificateState } from '../certificates/certificate-state.ts';
import { instantFor } from '../certificates/certificate-state.ts';
import { earliest } from '../certificates/instant.ts';
import type { Instant } from '../certificates/instant.ts';
import { pendingValidations } from './pending-validations.ts';

/** Something that people had been told of, and that is over. */
export interface Resolution {
  readonly condition: 'expiry' | 'validation' | 'organization-validation' | 'approval';
  /** When the last warning was due, or since when the first of the proofs was owed. */
  readonly since: Instant;
  /** Those whose proofs are no longer owed. */
  readonly domains?: readonly string[];
}

/** That the end of a certificate no longer comes near; `undefined` where nobody was warned of it. */
export function endResolved(previous: CertificateState): Resolution | undefined {
  const { expiry } = previous.warnings;
  return expiry !== undefined && wasReported(expiry.dueAt, previous)
    ? { condition: 'expiry', since: expiry.dueAt }
    : undefined;
}

/** That some proofs are no longer owed; `undefined` where nobody was asked for them. */
export function validationsResolved(
  previous: CertificateState,
  domains: readonly string[],
): Resolution | undefined {
  const reported = pendingValidations(previous.certificate)
    .map(({ domain }) => ({ domain, at: instantFor(domain, previous.validationPendingSince) }))
    .filter(({ domain, at }) => domains.includes(domain) && at && wasReported(at, previous));
  const since = earliest(...reported.map(({ at }) => at));
  return since && { condition: 'validation', since, domains: reported.map(({ domain }) => domain) };
}

/** The domains whose proofs were owed, and are no longer asked for without having been given. */
export function domainsDropped(
  previous: CertificateState,
  { certificate, removedAt }: CertificateState,
): string[] {
  if (previous.removedAt !== undefined) return [];
  if (removedAt !== undefined) {
    return pendingValidations(certificate).map(({ domain }) => domain);
  }
  if (certificate.status === 'unknown') return [];
  const pending = new Set(pendingValidations(certificate).map(({ domain }) => domain));
  const given = new Set(
    (certificate.domainValidations ?? [])
      .filter(({ state }) => state === 'valid')
      .map(({ domain }) => domain),
  );
  return pendingValidations(previous.certificate)
    .map(({ domain }) => domain)
    .filter((domain) => !pending.has(domain) && !given.has(domain));
}

/** What came up while somebody had acknowledged the certificate was told to nobody. */
export function wasReported(since: Instant, { acknowledgement }: CertificateState): boolean {
  return acknowledgement === undefined || since < acknowledgement.at;
}
