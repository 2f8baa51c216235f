import * as z from 'zod/mini';
import { newFailedChanges } from './certificate-reissue-failed.ts';
import { hasNewStatus } from './certificate-status-changed.ts';
import { defineCertificateEvent } from './define-event.ts';
import type { CertificateWhen } from './define-event.ts';
import { domainsDropped, Resolution, validationsResolved } from './resolution.ts';

/**
 * Pending validations of some domains are no longer requested and were not completed: the order was removed, its
 * change was withdrawn, or it no longer contains the domain. If the order was issued, cancelled or rejected,
 * `Certificate Status Changed` is published instead.
 *
 * @example
 * { "metadata": { … }, "certificate": { … }, "domains": ["example.com"],
 *   "resolves": { "condition": "validation", "since": "2027-02-14T08:00:00.000Z", "domains": ["example.com"] } }
 */
export const domainValidationWithdrawn = defineCertificateEvent({
  detailType: 'Domain Validation Withdrawn',
  version: 1,
  fields: {
    domains: z.array(z.string()),
    resolves: z.optional(Resolution),
  },
});

export const whenDomainValidationWithdrawn: CertificateWhen<typeof domainValidationWithdrawn> = (
  previous,
  current,
) => {
  // The events about the new status and about the failed reissue resolve the validations.
  if (previous === undefined || hasNewStatus(previous, current)) return [];
  if (newFailedChanges(previous, current).length > 0) return [];
  const domains = domainsDropped(previous, current);
  if (domains.length === 0) return [];
  return [{ fields: { domains, resolves: validationsResolved(previous, domains) } }];
};
