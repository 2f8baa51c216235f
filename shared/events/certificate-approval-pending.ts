import * as z from 'zod';
import { Instant } from '../certificates/instant.ts';
import { CertificateDetail, FoundAtFirst } from './certificate-detail.ts';
import { defineEvent } from './event.ts';

/**
 * An approver at the customer has to approve the order before it is sent to the certification authority. Published again
 * as a `reminder`.
 *
 * @example
 * { "metadata": { … }, "certificate": { "status": "pending-review", "rawStatus": "SUBMITTED", … },
 *   "pendingSince": "2026-11-20T08:00:00.000Z",
 *   "reminder": { "number": 2, "after": 3, "dueAt": "2026-11-23T08:00:00.000Z" } }
 */
export const certificateApprovalPending = defineEvent('Certificate Approval Pending', 1, {
  certificate: CertificateDetail,
  pendingSince: Instant,
  reminder: z
    .object({
      /** Its place in the schedule, from 1; missed reminders are counted. */
      number: z.int().positive(),
      /** Days since `pendingSince`, with one decimal. */
      after: z.number(),
      dueAt: Instant,
    })
    .optional(),
  baseline: FoundAtFirst.optional(),
});
