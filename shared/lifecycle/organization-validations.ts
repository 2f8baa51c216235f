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

/** The organization validations that must be complete before an order, or a change to a certificate, is issued. */
export function pendingOrganizations(certificate: Certificate): OrganizationValidation[] {
  if (!isOrderPending(certificate) && certificate.changePending !== true) return [];
  return (certificate.organizationValidations ?? []).filter(({ state }) => state !== 'valid');
}

/** The times of the validation of one type. */
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
  // After a completed validation, the date of the order does not say since when the next one is pending.
  const again = back || old?.state === 'valid';
  return { pendingSince: again ? now : (requestedAt ?? now) };
}

/** The warnings before completed validations expire, if they expire before their certificate. */
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
            at: plus(expiresAt, -policy.validationExpiryWarningDays * DAY),
          },
        ]
      : [],
  );
}

/** The next reminder per pending validation. */
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

/** The times after due deadlines were processed at the time of the state. */
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

/** The times after all conditions that still exist are alerted again as of `at`. */
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

/** Leaves out types without a time, and an empty list. */
function timesWith(all: readonly OrganizationTimes[]): Times {
  const known = all.filter((one) => Object.keys(one).length > 1);
  return known.length === 0 ? {} : { organizationTimes: known };
}
