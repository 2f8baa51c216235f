import { isReplaced } from '../../certificates/certificate-state.ts';
import type { CertificateState, Deadline } from '../../certificates/certificate-state.ts';
import { isMorePrecise } from '../../certificates/more-precise-expiry.ts';
import type { Certificate } from '../../certificates/certificate.ts';
import type { Instant } from '../../certificates/instant.ts';
import { isInForce } from '../../certificates/status.ts';
import { applicable, inOrder, isSame, withDeadlines } from '../deadlines.ts';
import type { DueStep, Reported, Step, SuccessorLost } from '../input.ts';
import { plannedExpiry } from './planned-expiry.ts';

/**
 * Marks a certificate as expired from its expiry on, regardless of the status that the provider reports: some providers report
 * "issued" long after the expiry. A replaced certificate stays in force until `check-deadlines` has confirmed its successor.
 */
export const recordExpiry: Step<Reported> = (state, { before, now }) => {
  const { status, validity, renewal } = state.certificate;
  if (validity === undefined || validity.notAfter > now) return state;
  const awaitsConfirmation =
    before !== undefined &&
    expiresReplaced(before, now) &&
    before.certificate.validity?.notAfter === validity.notAfter &&
    renewal?.successorIssued !== true &&
    (isInForce(status) || status === 'expired');
  if (awaitsConfirmation) return withStatus(state, before.certificate.status);
  return isInForce(status) ? withStatus(state, 'expired') : state;
};

/** Removes the last reminder if the expiry has changed: the reminder was about the previous expiry. */
export const forgetReminder: Step<Reported> = (state, { before }) => {
  if (hasSameExpiry(before, state)) return state;
  const { expiry: _forgotten, ...warnings } = state.warnings;
  return { ...state, warnings };
};

/**
 * Plans the deadlines of the reminders and of the expiry. Due deadlines that were not processed stay due: a successor
 * suppresses them, or the search for a successor has not finished. Other deadlines in the past apply only if new data
 * moved them there.
 */
export const planExpiry: Step<Reported> = (state, { before, input, now }) => {
  const { policy } = input.settings;
  const planned = plannedExpiry(state.certificate, policy, state.renewalPattern);
  const known = before ? plannedExpiry(before.certificate, policy, before.renewalPattern) : [];
  const waiting = waitingDeadlines(state, before, now);
  // If the start of the validity is reported late, the thresholds move. Reminders that were sent are not repeated.
  const sent = state.warnings.expiry?.threshold;
  const sentAt = planned.find(({ kind, name }) => kind === 'expiry-reminder' && name === sent)?.at;
  const isSent = ({ kind, at }: Deadline) =>
    kind === 'expiry-reminder' && at <= now && sentAt !== undefined && at <= sentAt;
  const others = applicable(planned, known, state, now).filter(
    (one) => !isSent(one) && !waiting.some((other) => isSame(one, other)),
  );
  return withDeadlines(state, ['expiry-reminder', 'expiry'], [...waiting, ...others]);
};

function waitingDeadlines(
  state: CertificateState,
  before: CertificateState | undefined,
  now: Instant,
): Deadline[] {
  if (!hasSameExpiry(before, state) || !needsReminders(state.certificate)) return [];
  const hasSameInstant =
    before?.certificate.validity?.notAfter === state.certificate.validity?.notAfter;
  return state.deadlines.filter(
    ({ kind, at }) =>
      at <= now && (kind === 'expiry-reminder' || (kind === 'expiry' && hasSameInstant)),
  );
}

/**
 * A replacement resolves the last reminder. After the certificate has lost its replacement, that reminder is due again,
 * unless another one is due.
 */
export const remindWithoutSuccessor: Step<Reported | SuccessorLost> = (state, { before, now }) => {
  const { deadlines, warnings } = state;
  const isDue = deadlines.some(({ kind, at }) => kind === 'expiry-reminder' && at <= now);
  if (!lostSuccessor(before, state) || isDue || warnings.expiry === undefined) return state;
  const { threshold: name, renewalOverdue } = warnings.expiry;
  const repeated: Deadline = {
    kind: 'expiry-reminder',
    name,
    at: now,
    ...(renewalOverdue && { renewalOverdue }),
  };
  return { ...state, deadlines: inOrder([repeated, ...deadlines]) };
};

/** Records an expiry that is due, and drops the reminders that were due before it. */
export const recordDueExpiry: DueStep = (state, { deadlines, now }) =>
  deadlines.some(({ kind }) => kind === 'expiry')
    ? {
        ...withStatus(state, 'expired'),
        deadlines: state.deadlines.filter(({ kind, at }) => kind !== 'expiry-reminder' || at > now),
      }
    : state;

/** Records the latest of the due reminders, or none if the expiry is due as well. */
export const recordDueReminder: DueStep = (state, { deadlines }) => {
  const latest = deadlines.findLast(({ kind }) => kind === 'expiry-reminder');
  if (latest === undefined || deadlines.some(({ kind }) => kind === 'expiry')) return state;
  const { name: threshold, at: dueAt, renewalOverdue } = latest;
  const expiry = { threshold, dueAt, ...(renewalOverdue && { renewalOverdue }) };
  return { ...state, warnings: { ...state.warnings, expiry } };
};

/** Repeats the last reminder, due at `at`, if the certificate is in force and not replaced. */
export function repeatReminder(state: CertificateState, at: Instant): CertificateState {
  const { expiry } = state.warnings;
  if (expiry === undefined || !isInForce(state.certificate.status) || isReplaced(state))
    return state;
  return { ...state, warnings: { ...state.warnings, expiry: { ...expiry, dueAt: at } } };
}

/** Whether the expiry is the same as before, or only known more precisely. */
export function hasSameExpiry(
  before: CertificateState | undefined,
  { certificate: { validity } }: CertificateState,
): boolean {
  if (before === undefined) return true;
  const known = before.certificate.validity;
  return known?.notAfter === validity?.notAfter || isMorePrecise(validity, known);
}

/** Whether a certificate that needs reminders was replaced before, and no longer is. */
export function lostSuccessor(
  before: CertificateState | undefined,
  state: CertificateState,
): boolean {
  return (
    before !== undefined &&
    isReplaced(before) &&
    !isReplaced(state) &&
    needsReminders(state.certificate)
  );
}

/** Whether the expiry of a certificate needs reminders: the provider reports no successor. */
function needsReminders({ status, renewal }: Certificate): boolean {
  return isInForce(status) && renewal?.successorIssued !== true;
}

/** Whether a replaced certificate has reached its expiry, and its state does not show this yet. */
export function expiresReplaced(
  { certificate: { status, validity }, successor }: CertificateState,
  now: Instant,
): boolean {
  return (
    successor !== undefined &&
    isInForce(status) &&
    validity !== undefined &&
    validity.notAfter <= now
  );
}

function withStatus(state: CertificateState, status: Certificate['status']): CertificateState {
  return { ...state, certificate: { ...state.certificate, status } };
}
