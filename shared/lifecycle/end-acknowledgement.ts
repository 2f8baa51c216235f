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

/** The deadline at which an acknowledgement ends automatically. */
export function endOf({ until }: Acknowledgement): Deadline {
  return { kind: 'acknowledgement-expiry', name: 'until', at: until };
}

/**
 * The state without its acknowledgement. Conditions that still exist are alerted again as of `at`: the latest expiry
 * reminder, every pending validation, every organization validation that is pending or expires soon, and a pending
 * approval.
 */
export function endAcknowledgement(state: CertificateState, at: Instant): CertificateState {
  const { acknowledgement: _ended, ...rest } = state;
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
