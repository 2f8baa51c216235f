import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { RenewalOverdue } from '../certificates/expiry-facts.ts';
import { Instant } from '../certificates/instant.ts';
import { isInInventory } from '../lifecycle/aspects/onboarding.ts';
import { DaysToExpiry, daysUntil, FoundAtFirst, publishedExpiry } from './certificate-detail.ts';
import { defineCertificateEvent } from './define-event.ts';
import type { CertificateWhen } from './define-event.ts';

/**
 * A certificate reached one of its thresholds. If it reached several between two runs, the event is about the latest.
 *
 * @example
 * { "metadata": { … }, "certificate": { "commonName": "www.example.com", … },
 *   "threshold": { "name": "first", "dueAt": "2027-01-30T00:00:00.000Z" }, "daysToExpiry": 30 }
 */
export const certificateApproachingExpiration = defineCertificateEvent({
  detailType: 'Certificate Approaching Expiration',
  version: 1,
  fields: {
    threshold: z.object({ name: z.string(), dueAt: Instant }),
    daysToExpiry: DaysToExpiry,
    /** Present if the automatic renewal is overdue. */
    renewalOverdue: z.optional(RenewalOverdue),
    initialInventory: z.optional(FoundAtFirst),
  },
});

export const whenCertificateApproachingExpiration: CertificateWhen<
  typeof certificateApproachingExpiration
> = (previous, current) => {
  const warning = current.warnings.expiry;
  if (warning === undefined || isDeepStrictEqual(warning, previous?.warnings.expiry)) return [];
  // A reminder that was taken over from another entry with the same certificate is already published.
  if (previous && !isDeepStrictEqual(previous.sameCertificate, current.sameCertificate)) return [];
  const { threshold, dueAt, renewalOverdue } = warning;
  const { certificate, changedAt } = current;
  const notAfter = publishedExpiry(certificate.validity?.notAfter) ?? dueAt;
  return [
    {
      fields: {
        threshold: { name: threshold, dueAt },
        daysToExpiry: daysUntil(notAfter, changedAt),
        renewalOverdue,
        initialInventory: isInInventory(current, warning) || undefined,
      },
      occurredAt: dueAt,
    },
  ];
};
