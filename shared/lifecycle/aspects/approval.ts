import { isOrderPending } from '../../certificates/certificate.ts';
import type { CertificateState } from '../../certificates/certificate-state.ts';
import type { Instant } from '../../certificates/instant.ts';
import { withDeadlines } from '../deadlines.ts';
import type { DueStep, Planning, Reported, Step } from '../input.ts';
import { latestReminder, planReminder } from './reminder-schedule.ts';

/** An approver of the customer must act before the order is sent to the certification authority. */
export const trackApproval: Step<Reported> = (state, { before, now }) => {
  const { approval: known, ...rest } = state;
  const { certificate } = state;
  if (certificate.approvalPending !== true || !isOrderPending(certificate)) return rest;
  const isBack = before?.removedAt !== undefined;
  if (known !== undefined && !isBack) return state;
  // An order that needs approval only later has not waited since it was placed.
  const isFromStart = before?.certificate.approvalPending === undefined && !isBack;
  const pendingSince = (isFromStart ? certificate.orderedAt : undefined) ?? now;
  return { ...rest, approval: { pendingSince } };
};

/** The next reminder, with the same schedule as a domain validation that has no deadline. */
export const planApprovalReminder: Planning = (state, { now }) => {
  const since = state.approval?.pendingSince;
  const kind = 'approval-reminder';
  const about = { kind, name: 'approval' } as const;
  const planned = since === undefined ? [] : [planReminder(state, about, { since }, now)];
  return withDeadlines(state, [kind], planned);
};

/** If several reminders were missed, only the latest counts. */
export const recordDueApproval: DueStep = (state, { deadlines, now }) => {
  const { approval } = state;
  if (approval === undefined || !deadlines.some(({ kind }) => kind === 'approval-reminder'))
    return state;
  const remindedAt = latestReminder({ since: approval.pendingSince }, now);
  return { ...state, approval: { ...approval, remindedAt } };
};

/** A reminder as of `at`, if the approval is still pending. */
export function repeatApprovalReminder(state: CertificateState, at: Instant): CertificateState {
  const { approval } = state;
  return approval === undefined ? state : { ...state, approval: { ...approval, remindedAt: at } };
}
