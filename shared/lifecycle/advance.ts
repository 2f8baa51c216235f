import { isDeepStrictEqual } from 'node:util';
import type { CertificateState } from '../certificates/certificate-state.ts';
import { latest } from '../certificates/instant.ts';
import type { Instant } from '../certificates/instant.ts';
import { acknowledge, dropAcknowledgement, endAcknowledgement } from './aspects/acknowledgement.ts';
import { planApprovalReminder, trackApproval } from './aspects/approval.ts';
import { keepDnsChecks } from './aspects/dns-check.ts';
import {
  forgetReminder,
  planExpiry,
  recordExpiry,
  remindWithoutSuccessor,
} from './aspects/expiry.ts';
import { remindOfUninventoried, remindOfUnreported } from './aspects/onboarding.ts';
import { planOrganizations, trackOrganizations } from './aspects/organization-validations.ts';
import {
  continueOrder,
  newCertificate,
  recordPresence,
  recordRemoval,
} from './aspects/presence.ts';
import { learnPatternOfPredecessor, learnRenewalPattern } from './aspects/renewal-pattern.ts';
import { applySettings } from './aspects/settings.ts';
import {
  expireValidations,
  forgetSettledValidations,
  planValidations,
  trackPendingValidations,
} from './aspects/validations.ts';
import type {
  Acknowledged,
  Context,
  Input,
  PredecessorLinked,
  Removed,
  Reported,
  SameCertificateLinked,
  SameCertificateLost,
  Step,
  SuccessorLinked,
  SuccessorLost,
  TimePassed,
  Unacknowledged,
} from './input.ts';
import { mergeReport } from './merge-reported.ts';
import { passTime, passTimeWithoutAlerts } from './pass-time.ts';
import {
  recordEntries,
  takeOverAcknowledgement,
  takeOverExpiry,
  takeOverReminder,
} from './same-certificate/links.ts';
import {
  finishSuccessorCheck,
  planLastCheck,
  planNextCheck,
  repeatFailedCheck,
  requestPredecessorCheck,
  requestSuccessorCheck,
} from './successor/check.ts';
import {
  dropSuccessor,
  linkPredecessor,
  linkSuccessor,
  unlinkSuccessor,
} from './successor/links.ts';

/** The order matters: a step can use what the steps above it have set. */
const REPORTED: readonly Step<Reported>[] = [
  // The reported data and the current settings.
  mergeReport,
  expireValidations,
  recordExpiry,
  recordPresence,
  applySettings,
  learnRenewalPattern,
  // Records about an earlier expiry or status are dropped.
  dropAcknowledgement,
  dropSuccessor,
  forgetReminder,
  // The start of everything that is pending.
  trackPendingValidations,
  forgetSettledValidations,
  trackOrganizations,
  trackApproval,
  keepDnsChecks,
  // The next deadlines.
  planExpiry,
  planValidations,
  planOrganizations,
  planApprovalReminder,
  // Reminders that are due again, and all deadlines that have passed.
  remindWithoutSuccessor,
  remindOfUnreported,
  requestSuccessorCheck,
  passTimeWithoutAlerts,
];

const REMOVED: readonly Step<Removed>[] = [recordRemoval, continueOrder, requestPredecessorCheck];

const TIME_PASSED: readonly Step<TimePassed>[] = [
  remindOfUninventoried,
  finishSuccessorCheck,
  passTime,
  repeatFailedCheck,
];

const ACKNOWLEDGED: readonly Step<Acknowledged>[] = [acknowledge];

const UNACKNOWLEDGED: readonly Step<Unacknowledged>[] = [passTimeWithoutAlerts, endAcknowledgement];

const PREDECESSOR_LINKED: readonly Step<PredecessorLinked>[] = [
  learnPatternOfPredecessor,
  linkPredecessor,
];

const SUCCESSOR_LINKED: readonly Step<SuccessorLinked>[] = [linkSuccessor, planNextCheck];

const SUCCESSOR_LOST: readonly Step<SuccessorLost>[] = [
  unlinkSuccessor,
  remindWithoutSuccessor,
  remindOfUnreported,
];

const SAME_CERTIFICATE_LINKED: readonly Step<SameCertificateLinked>[] = [
  recordEntries,
  takeOverExpiry,
  takeOverReminder,
  takeOverAcknowledgement,
  planLastCheck,
];

const SAME_CERTIFICATE_LOST: readonly Step<SameCertificateLost>[] = [
  recordEntries,
  takeOverReminder,
  takeOverAcknowledgement,
];

/**
 * The state of a certificate after an input: the only place where it changes. `undefined` if nothing
 * except the age of the data changed, so that a sync that finds nothing new writes no certificate.
 *
 * @param state `undefined` for a certificate that was never reported
 * @throws RangeError for an acknowledgement with invalid values; users see its message
 */
export function advance(
  state: CertificateState | undefined,
  input: Input,
  now: Instant,
): CertificateState | undefined {
  // Clocks differ and a sync takes long, so an input can be older than the last change: it must not set the clock back.
  // A deadline check keeps its own time, because it has not looked for successors for deadlines that became due later.
  const at = state && input.kind !== 'time-passed' ? latest(now, state.changedAt) : now;
  const start = state ?? (input.kind === 'reported' ? newCertificate(input, at) : undefined);
  if (start === undefined) return undefined;
  const next = { ...apply(start, input, { before: state, now: at }), revision: start.revision + 1 };
  return state !== undefined && isUnchanged(state, next) ? undefined : next;
}

function apply(
  state: CertificateState,
  input: Input,
  context: Omit<Context<Input>, 'input'>,
): CertificateState {
  switch (input.kind) {
    case 'reported':
      return run(REPORTED, state, { ...context, input });
    case 'settings-changed': {
      if (state.removedAt !== undefined) return state;
      const again = { ...input, kind: 'reported' as const, certificate: state.certificate };
      return run(REPORTED, state, { ...context, input: again });
    }
    case 'removed':
      return state.removedAt === undefined ? run(REMOVED, state, { ...context, input }) : state;
    case 'time-passed':
      return run(TIME_PASSED, state, { ...context, input });
    case 'acknowledged':
      return run(ACKNOWLEDGED, state, { ...context, input });
    case 'unacknowledged':
      return state.acknowledgement === undefined
        ? state
        : run(UNACKNOWLEDGED, state, { ...context, input });
    case 'predecessor-linked':
      return run(PREDECESSOR_LINKED, state, { ...context, input });
    case 'successor-linked':
      return run(SUCCESSOR_LINKED, state, { ...context, input });
    case 'successor-lost':
      return run(SUCCESSOR_LOST, state, { ...context, input });
    case 'same-certificate-linked':
      return run(SAME_CERTIFICATE_LINKED, state, { ...context, input });
    case 'same-certificate-lost':
      return run(SAME_CERTIFICATE_LOST, state, { ...context, input });
  }
}

function run<Of extends Input>(
  steps: readonly Step<Of>[],
  state: CertificateState,
  context: Context<Of>,
): CertificateState {
  return steps.reduce((current, step) => step(current, context), state);
}

function isUnchanged(before: CertificateState, next: CertificateState): boolean {
  const { revision, changedAt, dataAge } = before;
  const { dataAge: _age, ...rest } = next;
  return isDeepStrictEqual({ ...rest, revision, changedAt, ...(dataAge && { dataAge }) }, before);
}
