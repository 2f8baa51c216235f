import { isHeldBack } from '../certificates/certificate-state.ts';
import type { CertificateState, Deadline } from '../certificates/certificate-state.ts';
import type { Instant } from '../certificates/instant.ts';
import { endDueAcknowledgement } from './aspects/acknowledgement.ts';
import { planApprovalReminder, recordDueApproval } from './aspects/approval.ts';
import { recordDueExpiry, recordDueReminder } from './aspects/expiry.ts';
import {
  planOrganizationReminders,
  recordDueOrganizations,
} from './aspects/organization-validations.ts';
import { planValidationReminders, recordDueValidations } from './aspects/validations.ts';
import type { DueStep, Input, Step, TimePassed } from './input.ts';

const takeDue: DueStep = (state, { deadlines, now }) => ({
  ...state,
  changedAt: now,
  deadlines: state.deadlines.filter((one) => !deadlines.includes(one)),
});

/** What happens with deadlines that are due, in this order. */
const DUE: readonly DueStep[] = [
  takeDue,
  recordDueExpiry,
  planValidationReminders,
  planOrganizationReminders,
  planApprovalReminder,
  // What became due since the end of an acknowledgement is newer than the alerts that its end repeats.
  endDueAcknowledgement,
  recordDueReminder,
  recordDueValidations,
  recordDueOrganizations,
  recordDueApproval,
];

/**
 * Processes all deadlines that are due. If several were missed, a certificate gets one expiry reminder, the latest, and
 * one reminder per pending validation. A certificate that has expired meanwhile gets no reminder, only the expiry.
 * Reminders of a replaced certificate stay due. A removed certificate has no deadlines.
 */
export const passTime: Step<TimePassed> = (state, { input: { dataAge }, now }) => {
  const passed = processDue(state, now, (deadline) => !isHeldBack(state, deadline));
  return passed === state ? state : { ...passed, ...(dataAge && { dataAge }) };
};

/**
 * The same without reminders and without the expiry of a replaced certificate: only `check-deadlines` can see whether a
 * certificate has a successor, and does so within minutes.
 */
export const passTimeWithoutAlerts: Step<Input> = (state, { now }) =>
  processDue(
    state,
    now,
    ({ kind }) =>
      kind !== 'expiry-reminder' && (kind !== 'expiry' || state.successor === undefined),
  );

function processDue(
  state: CertificateState,
  now: Instant,
  isProcessed: (deadline: Deadline) => boolean,
): CertificateState {
  const deadlines = state.deadlines.filter((one) => one.at <= now && isProcessed(one));
  if (deadlines.length === 0 || state.removedAt !== undefined) return state;
  return DUE.reduce((processed, step) => step(processed, { deadlines, now }), state);
}
