import { isOrderPending } from '../certificates/certificate.ts';
import type { Certificate } from '../certificates/certificate.ts';
import type { CertificateState, Deadline } from '../certificates/certificate-state.ts';
import { DAY, plus } from '../certificates/instant.ts';
import type { Instant } from '../certificates/instant.ts';
import type {
  OrganizationTimes,
  OrganizationValidation,
} from '../certificates/organization-validation.ts';
import { isInForce } from '../certificates/status.ts';
import type { AlarmPolicy } from './alarm-policy.ts';
import { reminderAt, remindersUntil } from './validation-reminders.ts';

type Times = Pick<CertificateState, 'organizationTimes'>;

/** The organization validations without which an order, or a change to a certificate, is not issued. */
export function pendingOrganizations(certificate: Certificate): OrganizationValidation[] {
  if (!isOrderPending(certificate) && certificate.changePending !== true) return [];
  return (certificate.organizationValidations ?? []).filter(({ state }) => state !== 'valid');
}

/** What is known about the validation of one type. */
export function timesOf(
  type: string,
  { organizationTimes = [] }: Times,
): Omit<OrganizationTimes, 'type'> {
  return organizationTimes.find((one) => one.type === type) ?? {};
}

/** The times of a certificate's organization validations after its provider reported them. */
export function observeOrganizations(
  before: CertificateState | undefined,
  certificate: Certificate,
  now: Instant,
): Times {
  const pending = pendingOrganizations(certificate);
  return timesWith(
    (certificate.organizationValidations ?? []).map((validation): OrganizationTimes => {
      const { type, expiresAt } = validation;
      const old = before?.certificate.organizationValidations?.find((one) => one.type === type);
      const known = before === undefined ? {} : timesOf(type, before);
      const warned = known.warnedAt !== undefined && old?.expiresAt === expiresAt;
      return {
        type,
        ...(warned && { warnedAt: known.warnedAt }),
        ...(pending.includes(validation) ? pendingTimes(validation, old, before, now) : {}),
      };
    }),
  );
}

function pendingTimes(
  { type, requestedAt }: OrganizationValidation,
  old: OrganizationValidation | undefined,
  before: CertificateState | undefined,
  now: Instant,
): Pick<OrganizationTimes, 'pendingSince' | 'remindedAt'> {
  const back = before?.removedAt !== undefined;
  const known = before === undefined || back ? {} : timesOf(type, before);
  if (known.pendingSince !== undefined) {
    const { pendingSince, remindedAt } = known;
    return { pendingSince, ...(remindedAt && { remindedAt }) };
  }
  // After a complete validation the date of the order does not say since when the next one is pending.
  const again = back || old?.state === 'valid';
  return { pendingSince: again ? now : (requestedAt ?? now) };
}

/** The warnings before complete validations expire, if that is before their certificate does. */
export function planOrganizationWarnings(
  certificate: Certificate,
  policy: AlarmPolicy,
): Deadline[] {
  const { validity, status, organizationValidations = [] } = certificate;
  if (validity === undefined || !isInForce(status)) return [];
  return organizationValidations.flatMap(({ type, state, expiresAt }): Deadline[] =>
    state === 'valid' && expiresAt !== undefined && expiresAt < validity.notAfter
      ? [
          {
            kind: 'organization-validation-expiry-reminder',
            name: type,
            at: plus(expiresAt, -policy.validationWarningDays * DAY),
          },
        ]
      : [],
  );
}

/** The next reminder of every validation that is pending. */
export function planOrganizationReminders(
  certificate: Certificate,
  times: Times,
  now: Instant,
): Deadline[] {
  return pendingOrganizations(certificate).flatMap(({ type }): Deadline[] => {
    const { pendingSince: since } = timesOf(type, times);
    if (since === undefined) return [];
    const at = reminderAt({ since }, remindersUntil({ since }, now) + 1);
    return [{ kind: 'organization-validation-reminder', name: type, at }];
  });
}

/** The times after deadlines were crossed at the time of the state. */
export function crossOrganizationDeadlines(
  state: CertificateState,
  due: readonly Deadline[],
): Times {
  const crossed = (kind: Deadline['kind'], type: string) =>
    due.find((one) => one.kind === kind && one.name === type);
  const types = (state.certificate.organizationValidations ?? []).map(({ type }) => type);
  return timesWith(
    types.map((type): OrganizationTimes => {
      const times = timesOf(type, state);
      const { pendingSince: since } = times;
      const warning = crossed('organization-validation-expiry-reminder', type);
      const reminder = crossed('organization-validation-reminder', type);
      return {
        type,
        ...times,
        ...(warning && { warnedAt: warning.at }),
        ...(reminder &&
          since && {
            remindedAt: reminderAt(
              { since },
              Math.max(1, remindersUntil({ since }, state.changedAt)),
            ),
          }),
      };
    }),
  );
}

/** The times where everything that is still wrong is to be said again as of `at`. */
export function repeatOrganizationAlerts(state: CertificateState, at: Instant): Times {
  const pending = new Set(pendingOrganizations(state.certificate).map(({ type }) => type));
  return timesWith(
    (state.organizationTimes ?? []).map((one) => ({
      ...one,
      ...(pending.has(one.type) && { remindedAt: at }),
      ...(one.warnedAt && isInForce(state.certificate.status) && { warnedAt: at }),
    })),
  );
}

/** Types of which nothing is known are left out, and so is an empty list. */
function timesWith(all: readonly OrganizationTimes[]): Times {
  const known = all.filter((one) => Object.keys(one).length > 1);
  return known.length === 0 ? {} : { organizationTimes: known };
}
