import * as z from 'zod';
import { CertificateDetail } from './certificate-detail.ts';
import { defineEvent } from './event.ts';
import { Resolution } from './resolution.ts';

/**
 * An order no longer waits for its approver.
 *
 * @example
 * { "metadata": { … }, "certificate": { "status": "pending-validation", … }, "outcome": "approved",
 *   "resolves": { "condition": "approval", "since": "2026-11-20T08:00:00.000Z" } }
 */
export const certificateApprovalResolved = defineEvent('Certificate Approval Resolved', 1, {
  certificate: CertificateDetail,
  /** `removed`: the account no longer shows the order, and whether it was approved is not known. */
  outcome: z.enum(['approved', 'rejected', 'cancelled', 'removed']),
  resolves: Resolution.optional(),
});
