import { isOrderPending } from '../certificates/certificate.ts';
import type { Certificate } from '../certificates/certificate.ts';
import type { CertificateState, Deadline } from '../certificates/certificate-state.ts';
import type { Instant } from '../certificates/instant.ts';
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
