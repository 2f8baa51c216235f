import type { CertificateDetail } from '../../shared/events/certificate-detail.ts';
import { certificateApprovalPending } from '../../shared/events/certificate-approval-pending.ts';
import { certificateApprovalResolved } from '../../shared/events/certificate-approval-resolved.ts';
import { at } from './certificates.ts';
import { metadata, pendingOrder } from './notable-events.ts';

const { serialNumber: _none, ...unissued } = pendingOrder;
const id = 'cb95d100-ec30-11ea-920d-eb66140967e3';

/** A Qualys order that waits for approval. */
const submitted: CertificateDetail = {
  ...unissued,
  ...{ id, key: `qualys/main/${id}`, lineage: `qualys/main/${id}`, provider: 'qualys' },
  ...{ status: 'pending-review', rawStatus: 'SUBMITTED', product: 'ssl_plus' },
};
const since = at('2027-02-12');

/** An order that has waited for approval for an hour, or the reminder with the given number. */
export function approvalPendingEvent(
  changes: {
    readonly certificate?: Partial<CertificateDetail>;
    readonly reminder?: number;
    readonly pendingSince?: string;
  } = {},
) {
  const { reminder, pendingSince = '2027-02-14T23:05:00Z' } = changes;
  return {
    detailType: certificateApprovalPending.detailType,
    detail: {
      metadata,
      certificate: { ...submitted, ...changes.certificate },
      pendingSince: reminder === undefined ? at(pendingSince) : since,
      ...(reminder !== undefined && {
        reminder: { number: reminder, daysPending: 3, dueAt: metadata.occurredAt },
      }),
    },
  };
}

export function approvalResolvedEvent(outcome: 'approved' | 'rejected' | 'cancelled' | 'removed') {
  const certificate = {
    approved: { status: 'pending-validation', rawStatus: 'APPROVED' },
    rejected: { status: 'rejected', rawStatus: 'REJECTED' },
    cancelled: { status: 'cancelled', rawStatus: 'CANCELLED' },
    removed: {},
  } as const;
  return {
    detailType: certificateApprovalResolved.detailType,
    detail: {
      metadata,
      certificate: { ...submitted, ...certificate[outcome] },
      outcome,
      resolves: { condition: 'approval', since },
    },
  };
}
