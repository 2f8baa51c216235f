import type { CertificateState } from '../certificates/certificate-state.ts';
import { instantFor } from '../certificates/certificate-state.ts';
import { earliest } from '../certificates/instant.ts';
import type { Instant } from '../certificates/instant.ts';
import { pendingValidations } from './pending-validations.ts';

/** A reported condition that is over. */
export interface Resolution {
  readonly condition: 'expiry' | 'validation' | 'organization-validation' | 'approval';
  /** When the last reminder was due, or since when the first of the validations was pending. */
  readonly since: Instant;
  /** The domains whose validation is no longer pending. */
  readonly domains?: readonly string[];
}

/** The resolution of expiry alerts; `undefined` if none was sent. */
export function endResolved(previous: CertificateState): Resolution | undefined {
  const { expiry } = previous.warnings;
  return expiry !== undefined && wasReported(expiry.dueAt, previous)
    ? { condition: 'expiry', since: expiry.dueAt }
    : undefined;
}

/** The resolution of pending validations of some domains; `undefined` if none was reported. */
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

/** The domains whose validation was pending, and is no longer requested although it was not completed. */
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

/** Whether users were alerted: conditions that began during an acknowledgement were not reported. */
export function wasReported(since: Instant, { acknowledgement }: CertificateState): boolean {
  return acknowledgement === undefined || since < acknowledgement.at;
}
