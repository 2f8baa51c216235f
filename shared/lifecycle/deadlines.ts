import { Deadline } from '../certificates/certificate-state-schema.ts';
import type { CertificateState } from '../certificates/certificate-state.ts';
import type { Instant } from '../certificates/instant.ts';

const KINDS: readonly Deadline['kind'][] = Deadline.shape.kind.options;

/**
 * The earliest first; those of the same instant by kind, so that equal deadlines are equal lists, and a kind in the
 * order in which it was planned: the last of several due reminders is the one that is sent.
 */
export function inOrder(deadlines: readonly Deadline[]): Deadline[] {
  return deadlines.toSorted((a, b) =>
    a.at === b.at ? KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) : a.at < b.at ? -1 : 1,
  );
}

/** The state with `planned` instead of its deadlines of these kinds. Each aspect plans its own kinds. */
export function withDeadlines<State extends Pick<CertificateState, 'deadlines'>>(
  state: State,
  kinds: readonly Deadline['kind'][],
  planned: readonly Deadline[],
): State {
  const others = state.deadlines.filter(({ kind }) => !kinds.includes(kind));
  return { ...state, deadlines: inOrder([...others, ...planned]) };
}

/**
 * The planned deadlines that apply. One in the past applies if it was not processed yet, or if new data set it there:
 * `known` is the plan of the data before, by the same settings.
 */
export function applicable(
  planned: readonly Deadline[],
  known: readonly Deadline[],
  { deadlines }: Pick<CertificateState, 'deadlines'>,
  now: Instant,
): Deadline[] {
  const isIn = (list: readonly Deadline[], deadline: Deadline) =>
    list.some((one) => isSame(one, deadline));
  return planned.filter((one) => one.at > now || isIn(deadlines, one) || !isIn(known, one));
}

/** Expiry reminders are compared by their instants, so that a threshold with a new name sends no reminder again. */
export function isSame(a: Deadline, b: Deadline): boolean {
  return a.kind === b.kind && a.at === b.at && (a.kind === 'expiry-reminder' || a.name === b.name);
}
