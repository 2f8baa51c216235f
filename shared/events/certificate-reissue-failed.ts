import * as z from 'zod/mini';
import type { CertificateState } from '../certificates/certificate-state.ts';
import { FailedChange } from '../certificates/failed-change.ts';
import { foundAtFirst, FoundAtFirst } from './certificate-detail.ts';
import { hasNewStatus } from './certificate-status-changed.ts';
import { defineCertificateEvent } from './define-event.ts';
import type { CertificateWhen } from './define-event.ts';
import { domainsDropped, Resolution, validationsResolved } from './resolution.ts';

/**
 * A reissue or a renewal of a certificate failed or was cancelled. The certificate before it stays in force until it
 * expires.
 *
 * @example
 * { "metadata": { … }, "certificate": { "status": "issued", "notAfter": "2027-03-01T00:00:00.000Z", … },
 *   "change": { "id": "4297939738", "kind": "reissue", "outcome": "failed", "rawStatus": "FAILED",
 *     "reason": "domain validation not completed" } }
 */
export const certificateReissueFailed = defineCertificateEvent({
  detailType: 'Certificate Reissue Failed',
  version: 1,
  fields: {
    change: FailedChange,
    /** The validations that the reissue required, and no longer needs. */
    resolves: z.optional(Resolution),
    initialInventory: z.optional(FoundAtFirst),
  },
});

export const whenCertificateReissueFailed: CertificateWhen<typeof certificateReissueFailed> = (
  previous,
  current,
) => {
  const failed = newFailedChanges(previous, current);
  // The alert about the failed reissue also resolves its pending validations; only one alert does.
  const resolves =
    previous !== undefined && !hasNewStatus(previous, current)
      ? validationsResolved(previous, domainsDropped(previous, current))
      : undefined;
  return failed.map((change) => ({
    fields: {
      change,
      resolves: change === failed.at(-1) ? resolves : undefined,
      initialInventory: foundAtFirst(current),
    },
    part: change.id,
    occurredAt: change.at,
  }));
};

/** The failed reissues and renewals that the previous state did not have. */
export function newFailedChanges(
  previous: CertificateState | undefined,
  { certificate }: CertificateState,
): FailedChange[] {
  const known = new Set(previous?.certificate.failedChanges?.map(({ id }) => id));
  return (certificate.failedChanges ?? []).filter(({ id }) => !known.has(id));
}
