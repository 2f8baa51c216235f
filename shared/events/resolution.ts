import * as z from 'zod/mini';
import type { CertificateState } from '../certificates/certificate-state.ts';
import { instantFor } from '../certificates/certificate-state.ts';
import { earliest, Instant } from '../certificates/instant.ts';
import { pendingValidations } from '../lifecycle/aspects/validations.ts';

/** The earlier alert that an event resolves. Absent if there was no alert. */
export const Resolution = z.object({
  condition: z.enum(['expiry', 'validation', 'organization-validation', 'approval']),
  /** When the latest reminder was due, or since when the first of the validations was pending. */
  since: Instant,
  /** Domains whose validation is no longer pending. */
  domains: z.optional(z.readonly(z.array(z.string()))),
});
export type Resolution = z.infer<typeof Resolution>;

/** The resolution of a condition that exists since `since`; `undefined` if users were not alerted. */
export function resolutionOf(
  condition: Resolution['condition'],
  since: Instant | undefined,
  previous: CertificateState,
): Resolution | undefined {
  return since !== undefined && wasReported(since, previous) ? { condition, since } : undefined;
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
  const completed = new Set(
    (certificate.domainValidations ?? [])
      .filter(({ state }) => state === 'valid')
      .map(({ domain }) => domain),
  );
  return pendingValidations(previous.certificate)
    .map(({ domain }) => domain)
    .filter((domain) => !pending.has(domain) && !completed.has(domain));
}

/** Whether users were alerted: conditions that began during an acknowledgement were not reported. */
function wasReported(since: Instant, { acknowledgement }: CertificateState): boolean {
  return acknowledgement === undefined || since < acknowledgement.at;
}
