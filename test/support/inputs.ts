import type { ReportedCertificate } from '../../shared/certificates/certificate.ts';
import type { CertificateState, DataAge } from '../../shared/certificates/certificate-state.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { advance } from '../../shared/lifecycle/advance.ts';
import { DEFAULT_ALARM_POLICY } from '../../shared/lifecycle/alarm-policy.ts';
import type { Input, Reported } from '../../shared/lifecycle/input.ts';
import type { Succession } from '../../shared/lifecycle/successor/match-successors.ts';

/** A report with the default settings and without tags, after the initial inventory, with `changes`. */
export function report(
  certificate: ReportedCertificate,
  changes: Partial<Omit<Reported, 'kind' | 'certificate'>> = {},
): Reported {
  const settings = { policy: DEFAULT_ALARM_POLICY, tags: {} };
  return { kind: 'reported', certificate, settings, initialInventory: false, ...changes };
}

/** The state after an input that changes it. */
export function advanced(
  state: CertificateState | undefined,
  input: Input,
  now: Instant,
): CertificateState {
  const next = advance(state, input, now);
  if (next === undefined) throw new Error(`The input ${input.kind} must be a change.`);
  return next;
}

/** The first state of a certificate. */
export function discovered(
  certificate: ReportedCertificate,
  now: Instant,
  changes: Parameters<typeof report>[1] = {},
): CertificateState {
  return advanced(undefined, report(certificate, changes), now);
}

/** The state after the deadline check that follows; the same state if nothing is due. */
export function checked(state: CertificateState, now: Instant): CertificateState {
  return advance(state, { kind: 'time-passed' }, now) ?? state;
}

/** The state of a replaced certificate after it was linked with its successor. */
export function markReplaced({ old, next }: Succession, now: Instant, dataAge: DataAge) {
  return advanced(old, { kind: 'successor-linked', successor: next, dataAge }, now);
}

/** The state of a successor after it was linked with its predecessor. */
export function markSuccessor({ old, next }: Succession, now: Instant) {
  return advanced(next, { kind: 'predecessor-linked', predecessor: old }, now);
}

/** The state of a certificate after it has lost its successor. */
export function unmarkReplaced(old: CertificateState, now: Instant, dataAge: DataAge) {
  return advanced(old, { kind: 'successor-lost', dataAge }, now);
}
