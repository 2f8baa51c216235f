import type { CertificateState } from '../certificates/certificate-state.ts';
import { defineCertificateEvent } from './define-event.ts';
import type { CertificateWhen } from './define-event.ts';
import { PendingDetail, pendingDetail } from './pending-detail.ts';

/**
 * An approver at the customer has to approve the order before it is sent to the certification authority. Published again
 * as a `reminder`.
 *
 * @example
 * { "metadata": { … }, "certificate": { "status": "pending-review", "rawStatus": "SUBMITTED", … },
 *   "pendingSince": "2026-11-20T08:00:00.000Z",
 *   "reminder": { "number": 2, "daysPending": 3, "dueAt": "2026-11-23T08:00:00.000Z" } }
 */
export const certificateApprovalPending = defineCertificateEvent({
  detailType: 'Certificate Approval Pending',
  version: 1,
  fields: {
    ...PendingDetail,
  },
});

export const whenCertificateApprovalPending: CertificateWhen<typeof certificateApprovalPending> = (
  previous,
  current,
) => {
  const before = approvalOf(previous);
  const approval = approvalOf(current);
  if (approval === undefined) return [];
  const { pendingSince, remindedAt } = approval;
  const occurredAt = before && remindedAt;
  if (before !== undefined && (remindedAt === undefined || remindedAt === before.remindedAt)) {
    return [];
  }
  return [{ fields: pendingDetail(pendingSince, current, occurredAt), occurredAt }];
};

/** The pending approval of an order that the account lists. */
export function approvalOf(state: CertificateState | undefined): CertificateState['approval'] {
  return state?.removedAt === undefined ? state?.approval : undefined;
}
