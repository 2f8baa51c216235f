import type { CertificateState } from '../certificates/certificate-state.ts';
import { DAY, latest, plus } from '../certificates/instant.ts';
import type { Instant } from '../certificates/instant.ts';
import { crossDeadlines } from './cross-deadlines.ts';
import { endAcknowledgement, endOf } from './end-acknowledgement.ts';
import { inOrder } from './plan-deadlines.ts';

/** Nobody knows today what will be the matter after that. */
export const MAX_ACKNOWLEDGEMENT_DAYS = 90;

/**
 * The state of a certificate after somebody has said to know what is the matter with it: until `until` people are
 * not warned or reminded of it. What has come to its worst is told all the same: expired, revoked, rejected.
 *
 * An acknowledgement takes the place of an earlier one.
 *
 * @throws RangeError with a sentence for whoever gave it.
 */
export function acknowledge(
  state: CertificateState,
  given: { readonly by: string; readonly note: string; readonly until: Instant },
  now: Instant,
): CertificateState {
  const { by, note, until } = given;
  const at = latest(now, state.changedAt);
  if (by.trim() === '') throw new RangeError('An acknowledgement needs the name of who gives it.');
  if (until <= at) {
    throw new RangeError(`An acknowledgement ends in the future, and ${until} has passed.`);
  }
  if (until > plus(at, MAX_ACKNOWLEDGEMENT_DAYS * DAY)) {
    throw new RangeError(
      `An acknowledgement lasts ${MAX_ACKNOWLEDGEMENT_DAYS} days at most, and ${until} is later.`,
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
 * The state of a certificate of which people want to hear again, from now on and of what is the matter already;
 * `undefined` where nothing was acknowledged.
 */
export function unacknowledge(state: CertificateState, now: Instant): CertificateState | undefined {
  if (state.acknowledgement === undefined) return undefined;
  const at = latest(now, state.changedAt);
  // What has to be seen first for a warning or an end that is due, others see in a minute.
  const before = crossDeadlines(state, at, { warns: false }) ?? state;
  // By itself it may just have ended.
  const after = before.acknowledgement === undefined ? before : endAcknowledgement(before, at);
  return { ...after, revision: state.revision + 1, changedAt: at };
}
