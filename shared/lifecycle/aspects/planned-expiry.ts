import type { Certificate } from '../../certificates/certificate.ts';
import type {
  CertificateState,
  Deadline,
  RenewalPattern,
} from '../../certificates/certificate-state.ts';
import { isInForce } from '../../certificates/status.ts';
import { thresholdCrossings } from '../../certificates/threshold.ts';
import { hasExpiry } from '../../certificates/validity.ts';
import type { Validity } from '../../certificates/validity.ts';
import type { AlarmPolicy } from '../alarm-policy.ts';
import { withDeadlines } from '../deadlines.ts';
import { awaitRenewal, expectedByHistory, expectedRenewal } from './expected-renewal.ts';
import type { Warning } from './expected-renewal.ts';

/**
 * The reminders and the expiry of a certificate, past ones included, the earliest first. A certificate whose successor
 * is issued has no reminders. `pattern`: the renewal pattern of its lineage, if known.
 */
export function plannedExpiry(
  certificate: Certificate,
  policy: AlarmPolicy,
  pattern?: RenewalPattern,
): Deadline[] {
  const validity = endingValidity(certificate);
  if (validity === undefined) return [];
  const expiry: Deadline = { kind: 'expiry', name: 'notAfter', at: validity.notAfter };
  if (certificate.renewal?.successorIssued === true) return [expiry];
  const crossings = thresholdCrossings(validity, policy.thresholds);
  const expected = expectedRenewal(certificate, policy, pattern);
  const warnings = expected === undefined ? crossings : awaitRenewal(crossings, expected);
  return [...warnings.map(reminder), expiry];
}

/**
 * The state with the reminders by a renewal pattern that becomes known after they were planned. Renewal settings of the
 * account, an expectation from the provider, and reminders that were already sent have priority.
 */
export function replanByPattern(
  state: CertificateState,
  pattern: RenewalPattern,
): CertificateState {
  const { certificate, deadlines, warnings, renewedManually } = state;
  const expected = certificate.validity && expectedByHistory(certificate.validity, pattern);
  if (expected === undefined || renewedManually === true || warnings.expiry !== undefined)
    return state;
  const ahead = deadlines.filter(({ kind }) => kind === 'expiry-reminder');
  if (ahead.some(({ renewalOverdue }) => renewalOverdue !== undefined)) return state;
  return withDeadlines(state, ['expiry-reminder'], awaitRenewal(ahead, expected).map(reminder));
}

/** The validity of a certificate in force that has an expiry date. */
export function endingValidity({ validity, status }: Certificate): Validity | undefined {
  return validity !== undefined && hasExpiry(validity) && isInForce(status) ? validity : undefined;
}

function reminder(warning: Warning): Deadline {
  return { kind: 'expiry-reminder', ...warning };
}
