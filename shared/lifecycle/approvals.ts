import { isOrderPending } from '../certificates/certificate.ts';
import type { Certificate } from '../certificates/certificate.ts';
import type { CertificateState, Deadline } from '../certificates/certificate-state.ts';
import type { Instant } from '../certificates/instant.ts';
import type { ApprovalChange } from './change.ts';
import { wasReported } from './resolution.ts';
import { reminderAt, remindersUntil } from './validation-reminders.ts';

type Approval = Pick<CertificateState, 'approval'>;

/** Whether an approver of the customer must act before the order is sent to the certification authority. */
function isApprovalPending(certificate: Certificate): boolean {
  return certificate.approvalPending === true && isOrderPending(certificate);
}

/** The pending approval of an order after its provider reported the order. */
export function observeApproval(
  before: CertificateState | undefined,
  certificate: Certificate,
  now: Instant,
): Approval {
  if (!isApprovalPending(certificate)) return {};
  const back = before?.removedAt !== undefined;
  if (before?.approval !== undefined && !back) return { approval: before.approval };
  // An order that needs approval only later has not waited since it was placed.
  const fromStart = before?.certificate.approvalPending === undefined && !back;
  return { approval: { pendingSince: (fromStart ? certificate.orderedAt : undefined) ?? now } };
}

/** The next reminder, with the same schedule as a domain validation that has no deadline. */
export function planApprovalReminder({ approval }: Approval, now: Instant): Deadline[] {
  if (approval === undefined) return [];
  const schedule = { since: approval.pendingSince };
  const at = reminderAt(schedule, remindersUntil(schedule, now) + 1);
  return [{ kind: 'approval-reminder', name: 'approval', at }];
}

/**
 * The approval after due reminders were processed at the time of the state. If several were missed, only the latest
 * counts.
 */
export function crossApprovalReminder(
  { approval, changedAt }: CertificateState,
  due: readonly Deadline[],
): Approval {
  if (approval === undefined || !due.some(({ kind }) => kind === 'approval-reminder')) return {};
  const schedule = { since: approval.pendingSince };
  const number = Math.max(1, remindersUntil(schedule, changedAt));
  return { approval: { ...approval, remindedAt: reminderAt(schedule, number) } };
}

/** A reminder as of `at`, if the approval is still pending. */
export function repeatApprovalAlert({ approval }: Approval, at: Instant): Approval {
  return approval === undefined ? {} : { approval: { ...approval, remindedAt: at } };
}

/** What changed about the approval of an order between two of its states. */
export function detectApprovalChanges(
  previous: CertificateState | undefined,
  current: CertificateState,
): ApprovalChange[] {
  const before = previous?.removedAt === undefined ? previous?.approval : undefined;
  const approval = current.removedAt === undefined ? current.approval : undefined;
  if (approval === undefined) {
    return previous === undefined || before === undefined
      ? []
      : approvalResolved(before.pendingSince, previous, current);
  }
  const { pendingSince: since, remindedAt: dueAt } = approval;
  if (before === undefined) return [{ kind: 'approval-pending', since }];
  if (dueAt === undefined || dueAt === before.remindedAt) return [];
  const number = Math.max(1, remindersUntil({ since }, dueAt));
  return [{ kind: 'approval-pending', since, reminder: { number, dueAt } }];
}

function approvalResolved(
  since: Instant,
  previous: CertificateState,
  { certificate: { status }, removedAt }: CertificateState,
): ApprovalChange[] {
  const decided = status === 'rejected' || status === 'cancelled' ? status : 'approved';
  return [
    {
      kind: 'approval-resolved',
      outcome: removedAt === undefined ? decided : 'removed',
      ...(wasReported(since, previous) && { resolves: { condition: 'approval', since } }),
    },
  ];
}
