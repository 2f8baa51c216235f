import * as z from 'zod/mini';
import type { CertificateState } from '../certificates/certificate-state.ts';
import { approvalOf } from './certificate-approval-pending.ts';
import { defineCertificateEvent } from './define-event.ts';
import type { CertificateWhen } from './define-event.ts';
import { Resolution, resolutionOf } from './resolution.ts';

const Outcome = z.enum(['approved', 'rejected', 'cancelled', 'removed']);
type Outcome = z.infer<typeof Outcome>;

/**
 * An order no longer waits for its approver.
 *
 * @example
 * { "metadata": { … }, "certificate": { "status": "pending-validation", … }, "outcome": "approved",
 *   "resolves": { "condition": "approval", "since": "2026-11-20T08:00:00.000Z" } }
 */
export const certificateApprovalResolved = defineCertificateEvent({
  detailType: 'Certificate Approval Resolved',
  version: 1,
  fields: {
    /** `removed`: the account no longer shows the order, and whether it was approved is not known. */
    outcome: Outcome,
    resolves: z.optional(Resolution),
  },
});

export const whenCertificateApprovalResolved: CertificateWhen<
  typeof certificateApprovalResolved
> = (previous, current) => {
  const before = approvalOf(previous);
  if (previous === undefined || before === undefined || approvalOf(current)) return [];
  return [
    {
      fields: {
        outcome: outcomeOf(current),
        resolves: resolutionOf('approval', before.pendingSince, previous),
      },
    },
  ];
};

function outcomeOf({ certificate: { status }, removedAt }: CertificateState): Outcome {
  if (removedAt !== undefined) return 'removed';
  return status === 'rejected' || status === 'cancelled' ? status : 'approved';
}
