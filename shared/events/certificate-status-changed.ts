import * as z from 'zod/mini';
import type { CertificateState } from '../certificates/certificate-state.ts';
import { CertificateStatus } from '../certificates/status.ts';
import { defineCertificateEvent } from './define-event.ts';
import type { CertificateWhen } from './define-event.ts';
import { domainsDropped, Resolution, validationsResolved } from './resolution.ts';

/**
 * The status of a certificate changed.
 *
 * @example
 * { "metadata": { … }, "certificate": { "status": "issued", … },
 *   "previous": { "status": "pending-validation", "rawStatus": "pending" } }
 */
export const certificateStatusChanged = defineCertificateEvent({
  detailType: 'Certificate Status Changed',
  version: 1,
  fields: {
    previous: z.object({ status: CertificateStatus, rawStatus: z.string() }),
    resolves: z.optional(Resolution),
  },
});

export const whenCertificateStatusChanged: CertificateWhen<typeof certificateStatusChanged> = (
  previous,
  current,
) => {
  if (previous === undefined || !hasNewStatus(previous, current)) return [];
  const { status, rawStatus } = previous.certificate;
  // The pending validations of an order that was cancelled or issued.
  const resolves = validationsResolved(previous, domainsDropped(previous, current));
  return [{ fields: { previous: { status, rawStatus }, resolves } }];
};

/** A new word, or for a status that is not documented, a new raw word. */
export function hasNewStatus(
  { certificate: before }: CertificateState,
  { certificate: { status, rawStatus } }: CertificateState,
): boolean {
  return status !== before.status || (status === 'unknown' && rawStatus !== before.rawStatus);
}
