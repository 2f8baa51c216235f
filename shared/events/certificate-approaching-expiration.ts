import * as z from 'zod';
import { RenewalOverdue } from '../certificates/certificate-state.ts';
import { Instant } from '../certificates/instant.ts';
import { CertificateDetail, DaysToExpiry, FoundAtFirst } from './certificate-detail.ts';
import { defineEvent } from './event.ts';

/**
 * A certificate crossed one of its thresholds. After missed runs there is one event, for the latest of them.
 *
 * @example
 * { "metadata": { … }, "certificate": { "commonName": "www.example.com", … },
 *   "threshold": { "name": "first", "dueAt": "2027-01-30T00:00:00.000Z" }, "daysToExpiry": 30 }
 */
export const certificateApproachingExpiration = defineEvent(
  'Certificate Approaching Expiration',
  1,
  {
    certificate: CertificateDetail,
    threshold: z.object({ name: z.string(), dueAt: Instant }),
    daysToExpiry: DaysToExpiry,
    /** Present if the automatic renewal is overdue. */
    renewalOverdue: RenewalOverdue.optional(),
    initialInventory: FoundAtFirst.optional(),
  },
);
