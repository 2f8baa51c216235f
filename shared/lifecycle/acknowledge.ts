import type { CertificateState } from '../certificates/certificate-state.ts';
import { DAY, latest, plus } from '../certificates/instant.ts';
import type { Instant } from '../certificates/instant.ts';
import { crossDeadlines } from './cross-deadlines.ts';
import { endAcknowledgement, endOf } from './end-acknowledgement.ts';
import { inOrder } from './plan-deadlines.ts';

/** Later conditions of a certificate cannot be foreseen. */
export const MAX_ACKNOWLEDGEMENT_DAYS = 90;

/**
 * The state of a certificate after a user acknowledged its condition: no reminders and warnings are sent until `until`.
 * Alerts about the final states (expired, revoked, rejected) are still sent.
 *
 * A new acknowledgement replaces the earlier one.
 *
 * @throws RangeError with a sentence for the user.
 */
export function acknowledge(
  state: CertificateState,
  given: { readonly by: string; readonly note: string; readonly until: Instant },
  now: Instant,
): CertificateState {
  const { by, note, until } = given;
  const at = latest(now, state.changedAt);
  if (by.trim() === '')
    throw new RangeError('An acknowledgement needs the name of the person who acknowledges.');
  if (until <= at) {
    throw new RangeError(`An acknowledgement must end in the future: ${until} has passed.`);
  }
  if (until > plus(at, MAX_ACKNOWLEDGEMENT_DAYS * DAY)) {
    throw new RangeError(
      `An acknowledgement lasts ${MAX_ACKNOWLEDGEMENT_DAYS} days at most: ${until} is later.`,
    );
  }
  const acknowledgement = { by, note, at, until };
  return {
    ...state,
    revision: state.revision + 1,
    changedAt: at,
    acknowledgement,
    deadlines: inOrder([
      ...state.deadlines.filter(({ kind }) => kind !== 'acknowledgement-expiry'),
      endOf(acknowledgement),
    ]),
  };
}

/**
 * The state of a certificate whose acknowledgement a user removed: alerts are sent again, also for conditions that
 * already exist. `undefined` if there is no acknowledgement.
 */
export function unacknowledge(state: CertificateState, now: Instant): CertificateState | undefined {
  if (state.acknowledgement === undefined) return undefined;
  const at = latest(now, state.changedAt);
  // `check-deadlines` processes due reminders and expiries that need a successor check, within minutes.
  const before = crossDeadlines(state, at, { warns: false }) ?? state;
  // The acknowledgement may just have ended automatically.
  const after = before.acknowledgement === undefined ? before : endAcknowledgement(before, at);
  return { ...after, revision: state.revision + 1, changedAt: at };
}
