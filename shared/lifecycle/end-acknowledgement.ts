import { isReplaced } from '../certificates/certificate-state.ts';
import { isInForce } from '../certificates/status.ts';
import type {
  Acknowledgement,
  CertificateState,
  Deadline,
} from '../certificates/certificate-state.ts';
import type { Instant } from '../certificates/instant.ts';
import { repeatApprovalAlert } from './approvals.ts';
import { repeatOrganizationAlerts } from './organization-validations.ts';
import { pendingValidations } from './pending-validations.ts';

/** The deadline by which an acknowledgement ends by itself. */
export function endOf({ until }: Acknowledgement): Deadline {
  return { kind: 'acknowledgement-expiry', name: 'until', at: until };
}

/**
 * The same state without its acknowledgement, in which what is still the matter is told again as of `at`: the last
 * expiry warning, every proof that is owed, every organization validation that is pending or expires soon, and an
 * approval that is pending.
 */
export function endAcknowledgement(state: CertificateState, at: Instant): CertificateState {
  const { acknowledgement: _over, ...rest } = state;
  const { certificate, warnings, deadlines } = state;
  const { expiry } = warnings;
  const ends = isInForce(certificate.status) && !isReplaced(state);
  const reminders = pendingValidations(certificate).map(({ domain }) => ({ domain, at }));
  return {
    ...rest,
    ...repeatOrganizationAlerts(state, at),
    ...repeatApprovalAlert(state, at),
    deadlines: deadlines.filter(({ kind }) => kind !== 'acknowledgement-expiry'),
    warnings: {
      ...warnings,
      ...(expiry !== undefined && ends ? { expiry: { ...expiry, dueAt: at } } : {}),
      ...(reminders.length === 0 ? {} : { validationReminders: reminders }),
    },
  };
}
