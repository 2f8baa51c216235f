import type { CertificateState, Deadline } from '../certificates/certificate-state.ts';
import { DAY, latest, millisecondsBetween } from '../certificates/instant.ts';
import type { Instant } from '../certificates/instant.ts';

/** Nobody remembers for longer why they wanted to hear nothing. */
export const LONGEST_ACKNOWLEDGEMENT_DAYS = 90;

/**
 * The state after somebody has said to know what is the matter. It ends by itself, at `until`.
 *
 * @throws RangeError where `until` is not in the future, or more than 90 days away.
 */
export function acknowledge(
  state: CertificateState,
  given: { readonly by: string; readonly note: string; readonly until: Instant },
  now: Instant,
): CertificateState {
  const { by, note, until } = given;
  if (until <= now) throw new RangeError(`An acknowledgement ends in the future: ${until} is not.`);
  if (millisecondsBetween(now, until) > LONGEST_ACKNOWLEDGEMENT_DAYS * DAY) {
    throw new RangeError(
      `An acknowledgement ends within ${LONGEST_ACKNOWLEDGEMENT_DAYS} days: ${until} is later.`,
    );
  }
  const end: Deadline = { kind: 'acknowledgement-end', name: 'acknowledgement', at: until };
  return {
    ...state,
    revision: state.revision + 1,
    changedAt: latest(now, state.changedAt),
    acknowledgement: { by, note, at: now, until },
    deadlines: [...withoutEnd(state.deadlines), end].sort((a, b) =>
      a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
    ),
  };
}

/** The state after an acknowledgement was taken back; `undefined` where there is none. */
export function unacknowledge(state: CertificateState, now: Instant): CertificateState | undefined {
  const { acknowledgement, ...rest } = state;
  if (acknowledgement === undefined) return undefined;
  return {
    ...rest,
    revision: state.revision + 1,
    changedAt: latest(now, state.changedAt),
    deadlines: withoutEnd(state.deadlines),
  };
}

function withoutEnd(deadlines: readonly Deadline[]): Deadline[] {
  return deadlines.filter(({ kind }) => kind !== 'acknowledgement-end');
}
