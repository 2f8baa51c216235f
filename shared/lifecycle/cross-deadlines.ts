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
 * The state after everything that was due by `now` has happened, or `undefined` where nothing was.
 *
 * However many deadlines were missed, a certificate gets one expiry warning, the latest, and each proof that is
 * owed one reminder; and there is no warning at all when it has expired meanwhile, because then that is what
 * there is to say. A recognised successor holds its warnings back; `warns: false` leaves them to whoever looks for
 * one first, and the end of a replaced certificate to whoever sees whether its successor still is one. `facts` is how
 * old they are, where they have not just been told.
 */
export function crossDeadlines(
  state: CertificateState,
  now: Instant,
  { warns = true, dataAge }: { readonly warns?: boolean; readonly dataAge?: DataAge } = {},
): CertificateState | undefined {
  const waits = (one: Deadline) => isHeldBack(state, one) || (!warns && asksFirst(state, one));
  const due = state.deadlines.filter((one) => one.at <= now && !waits(one));
  if (due.length === 0) return undefined;
  const expired = due.some(({ kind }) => kind === 'expiry');
  const certificate = expired
    ? { ...state.certificate, status: 'expired' as const }
    : state.certificate;
  const ahead = state.deadlines.filter((one) => one.at > now || (waits(one) && !expired));
  const passed: CertificateState = {
    ...state,
    revision: state.revision + 1,
    changedAt: now,
    certificate,
    deadlines: withNextReminders({ ...state, certificate }, ahead, now),
    ...(dataAge && { dataAge }),
  };
  // What is said again because the quiet is over is older news than what has come since.
  const ended = due.find(({ kind }) => kind === 'acknowledgement-expiry');
  const loud = ended === undefined ? passed : endAcknowledgement(passed, ended.at);
  return {
    ...loud,
    ...crossOrganizationDeadlines(loud, due),
    ...crossApprovalReminder(loud, due),
    warnings: warn(loud, due, expired),
  };
}

function asksFirst({ successor }: CertificateState, { kind }: Deadline): boolean {
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
    due.flatMap((one) =>
      one.kind === kind ? [{ domain: canonicalName(one.name), at: one.at }] : [],
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

/** The later word on a domain takes the place of the earlier one. */
function merge(
  before: readonly DomainInstant[],
  crossed: readonly DomainInstant[],
): DomainInstant[] {
  const again = new Set(crossed.map(({ domain }) => domain));
  return [...before.filter(({ domain }) => !again.has(canonicalName(domain))), ...crossed];
}
