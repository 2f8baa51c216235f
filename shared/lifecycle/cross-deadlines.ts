import type { Instant } from '../certificates/instant.ts';
import { isHeldBack } from '../certificates/certificate-state.ts';
import type {
  CertificateState,
  Deadline,
  DomainInstant,
  DataAge,
  Warnings,
} from '../certificates/certificate-state.ts';
import { canonicalName } from '../certificates/names.ts';
import { crossApprovalReminder, planApprovalReminder } from './approvals.ts';
import { endAcknowledgement } from './end-acknowledgement.ts';
import {
  crossOrganizationDeadlines,
  planOrganizationReminders,
} from './organization-validations.ts';
import { inOrder } from './plan-deadlines.ts';
import { latestReminders, planReminders } from './validation-reminders.ts';

/**
 * The state after all deadlines up to `now` were processed, or `undefined` if none was due.
 *
 * If several deadlines were missed, a certificate gets one expiry reminder, the latest, and one reminder per pending
 * validation. A certificate that has expired meanwhile gets no reminder, only the expiry. A successor that was matched
 * by name suppresses reminders. `warns: false` leaves reminders to the caller that checks for successors first, and the
 * expiry of a replaced certificate to the caller that checks whether its successor still counts. `dataAge`: the age of
 * the data, if it was not just read.
 */
export function crossDeadlines(
  state: CertificateState,
  now: Instant,
  { warns = true, dataAge }: { readonly warns?: boolean; readonly dataAge?: DataAge } = {},
): CertificateState | undefined {
  const waits = (deadline: Deadline) =>
    isHeldBack(state, deadline) || (!warns && needsCheckFirst(state, deadline));
  const due = state.deadlines.filter((deadline) => deadline.at <= now && !waits(deadline));
  if (due.length === 0) return undefined;
  const expired = due.some(({ kind }) => kind === 'expiry');
  const certificate = expired
    ? { ...state.certificate, status: 'expired' as const }
    : state.certificate;
  const ahead = state.deadlines.filter(
    (deadline) => deadline.at > now || (waits(deadline) && !expired),
  );
  const passed: CertificateState = {
    ...state,
    revision: state.revision + 1,
    changedAt: now,
    certificate,
    deadlines: withNextReminders({ ...state, certificate }, ahead, now),
    ...(dataAge && { dataAge }),
  };
  // Alerts that the end of an acknowledgement repeats are older than reminders that became due since.
  const ended = due.find(({ kind }) => kind === 'acknowledgement-expiry');
  const repeated = ended === undefined ? passed : endAcknowledgement(passed, ended.at);
  return {
    ...repeated,
    ...crossOrganizationDeadlines(repeated, due),
    ...crossApprovalReminder(repeated, due),
    warnings: warn(repeated, due, expired),
  };
}

function needsCheckFirst({ successor }: CertificateState, { kind }: Deadline): boolean {
  return kind === 'expiry-reminder' || (kind === 'expiry' && successor !== undefined);
}

function expiryWarning({ name, at, renewalOverdue }: Deadline): Warnings['expiry'] {
  return { threshold: name, dueAt: at, ...(renewalOverdue && { renewalOverdue }) };
}

const REMINDERS: ReadonlySet<Deadline['kind']> = new Set([
  'validation-reminder',
  'organization-validation-reminder',
  'approval-reminder',
]);

function withNextReminders(
  state: CertificateState,
  ahead: readonly Deadline[],
  now: Instant,
): Deadline[] {
  const { certificate, validationPendingSince } = state;
  return inOrder([
    ...ahead.filter(({ kind }) => !REMINDERS.has(kind)),
    ...planReminders(certificate, validationPendingSince, now),
    ...planOrganizationReminders(certificate, state, now),
    ...planApprovalReminder(state, now),
  ]);
}

function warn(state: CertificateState, due: readonly Deadline[], expired: boolean): Warnings {
  const { warnings } = state;
  const latest = due.findLast(({ kind }) => kind === 'expiry-reminder');
  const crossed = (kind: Deadline['kind']): DomainInstant[] =>
    due.flatMap((deadline) =>
      deadline.kind === kind ? [{ domain: canonicalName(deadline.name), at: deadline.at }] : [],
    );
  const reminded = crossed('validation-reminder').map(({ domain }) => domain);
  const reminders = merge(
    warnings.validationReminders ?? [],
    latestReminders(state, new Set(reminded)),
  );
  return {
    ...warnings,
    ...(latest !== undefined && !expired ? { expiry: expiryWarning(latest) } : {}),
    validationExpiring: merge(warnings.validationExpiring, crossed('validation-expiry-reminder')),
    validationChecksStopped: merge(
      warnings.validationChecksStopped,
      crossed('validation-checks-stopped'),
    ),
    ...(reminders.length === 0 ? {} : { validationReminders: reminders }),
  };
}

/** The later entry of a domain replaces the earlier one. */
function merge(
  before: readonly DomainInstant[],
  crossed: readonly DomainInstant[],
): DomainInstant[] {
  const again = new Set(crossed.map(({ domain }) => domain));
  return [...before.filter(({ domain }) => !again.has(canonicalName(domain))), ...crossed];
}
