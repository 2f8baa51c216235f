import type { CertificateState } from '../../certificates/certificate-state.ts';
import { DAY, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { withDeadlines } from '../deadlines.ts';
import type { Acknowledged, DueStep, Reported, Step, Unacknowledged } from '../input.ts';
import { repeatApprovalReminder } from './approval.ts';
import { hasSameExpiry, repeatReminder } from './expiry.ts';
import { repeatOrganizationReminders } from './organization-validations.ts';
import { repeatValidationReminders } from './validations.ts';

/** Later conditions of a certificate cannot be foreseen. */
export const MAX_ACKNOWLEDGEMENT_DAYS = 90;

/**
 * No reminders and warnings are sent until `until`. Alerts about the final states (expired, revoked, rejected) are still
 * sent. A new acknowledgement replaces the earlier one.
 *
 * @throws RangeError with a sentence for the user.
 */
export const acknowledge: Step<Acknowledged> = (state, { input, now }) => {
  const { by, note, until } = input;
  if (by.trim() === '')
    throw new RangeError('An acknowledgement needs the name of the person who acknowledges.');
  if (until <= now) {
    throw new RangeError(`An acknowledgement must end in the future: ${until} has passed.`);
  }
  if (until > plus(now, MAX_ACKNOWLEDGEMENT_DAYS * DAY)) {
    throw new RangeError(
      `An acknowledgement lasts ${MAX_ACKNOWLEDGEMENT_DAYS} days at most: ${until} is later.`,
    );
  }
  const acknowledged = { ...state, changedAt: now, acknowledgement: { by, note, at: now, until } };
  const end = { kind: 'acknowledgement-expiry', name: 'until', at: until } as const;
  return withDeadlines(acknowledged, ['acknowledgement-expiry'], [end]);
};

/** An acknowledgement does not apply to another expiry. */
export const dropAcknowledgement: Step<Reported> = (state, { before }) =>
  hasSameExpiry(before, state) ? state : withoutAcknowledgement(state);

/** Alerts are sent again, also for conditions that already exist. */
export const endAcknowledgement: Step<Unacknowledged> = (state, { now }) => ({
  // The acknowledgement may just have ended automatically.
  ...(state.acknowledgement === undefined ? state : repeatAlerts(state, now)),
  changedAt: now,
});

/** The same when an acknowledgement ends automatically. */
export const endDueAcknowledgement: DueStep = (state, { deadlines }) => {
  const end = deadlines.find(({ kind }) => kind === 'acknowledgement-expiry');
  return end === undefined ? state : repeatAlerts(state, end.at);
};

/**
 * Conditions that still exist are alerted again as of `at`: the latest expiry reminder, every pending validation, every
 * organization validation that is pending or expires soon, and a pending approval.
 */
function repeatAlerts(state: CertificateState, at: Instant): CertificateState {
  return [
    repeatReminder,
    repeatValidationReminders,
    repeatOrganizationReminders,
    repeatApprovalReminder,
  ].reduce((repeated, repeat) => repeat(repeated, at), withoutAcknowledgement(state));
}

function withoutAcknowledgement(state: CertificateState): CertificateState {
  const { acknowledgement: _ended, ...rest } = state;
  return withDeadlines(rest, ['acknowledgement-expiry'], []);
}
