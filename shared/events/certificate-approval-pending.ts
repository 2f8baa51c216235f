import { CertificateDetail } from './certificate-detail.ts';
import { defineEvent } from './event.ts';
import { PendingDetail } from './pending-detail.ts';

/**
 * An approver at the customer has to approve the order before it is sent to the certification authority. Published again
 * as a `reminder`.
 *
 * @example
 * { "metadata": { … }, "certificate": { "status": "pending-review", "rawStatus": "SUBMITTED", … },
 *   "pendingSince": "2026-11-20T08:00:00.000Z",
 *   "reminder": { "number": 2, "daysPending": 3, "dueAt": "2026-11-23T08:00:00.000Z" } }
 */
export const certificateApprovalPending = defineEvent('Certificate Approval Pending', 1, {
  certificate: CertificateDetail,
  ...PendingDetail,
});
