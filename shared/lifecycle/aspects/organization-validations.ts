import { isOrderPending } from '../../certificates/certificate.ts';
import type { Certificate } from '../../certificates/certificate.ts';
import type { CertificateState, Deadline } from '../../certificates/certificate-state.ts';
import { DAY, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type {
  OrganizationTimes,
  OrganizationValidation,
} from '../../certificates/organization-validation.ts';
import { isInForce } from '../../certificates/status.ts';
import type { AlarmPolicy } from '../alarm-policy.ts';
import { applicable, withDeadlines } from '../deadlines.ts';
import type { DueStep, Planning, Reported, Step } from '../input.ts';
import { latestReminder, planReminder } from './reminder-schedule.ts';

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

/**
 * A validation is pending since its order requested it; if it was completed before, or its entry was removed, since now.
 * What was sent about a validation that expires at another time is forgotten.
 */
export const trackOrganizations: Step<Reported> = (state, { before, now }) => {
  const pending = pendingOrganizations(state.certificate);
  return withTimes(state, (validation) => {
    const { type, expiresAt } = validation;
    const old = before?.certificate.organizationValidations?.find((one) => one.type === type);
    const { warnedAt } = timesOf(type, state);
    return {
      ...(warnedAt !== undefined && old?.expiresAt === expiresAt && { warnedAt }),
      ...(pending.includes(validation) && pendingTimes(validation, old, { state, before, now })),
    };
  });
};

function pendingTimes(
  { type, requestedAt }: OrganizationValidation,
  old: OrganizationValidation | undefined,
  context: { state: Times; before: CertificateState | undefined; now: Instant },
): Omit<OrganizationTimes, 'type'> {
  const isBack = context.before?.removedAt !== undefined;
  const { pendingSince, remindedAt } = isBack ? {} : timesOf(type, context.state);
  if (pendingSince !== undefined) return { pendingSince, ...(remindedAt && { remindedAt }) };
  // After a completed validation, the date of the order does not say since when the next one is pending.
  const again = isBack || old?.state === 'valid';
  return { pendingSince: again ? context.now : (requestedAt ?? context.now) };
}

/** Plans the reminders of pending validations, and warnings of validations that expire before their certificate. */
export const planOrganizations: Step<Reported> = (state, { before, input, now }) => {
  const { policy } = input.settings;
  const known = before ? expiryWarnings(before.certificate, policy) : [];
  const planned = applicable(expiryWarnings(state.certificate, policy), known, state, now);
  const kind = 'organization-validation-expiry-reminder';
  return planOrganizationReminders(withDeadlines(state, [kind], planned), { now });
};

function expiryWarnings(certificate: Certificate, policy: AlarmPolicy): Deadline[] {
  const { validity, status, organizationValidations = [] } = certificate;
  if (validity === undefined || !isInForce(status)) return [];
  const kind = 'organization-validation-expiry-reminder';
  const early = -policy.validationExpiryWarningDays * DAY;
  return organizationValidations.flatMap(({ type: name, state, expiresAt }): Deadline[] =>
    state === 'valid' && expiresAt !== undefined && expiresAt < validity.notAfter
      ? [{ kind, name, at: plus(expiresAt, early) }]
      : [],
  );
}

/** The next reminder per pending validation. */
export const planOrganizationReminders: Planning = (state, { now }) => {
  const kind = 'organization-validation-reminder';
  const planned = pendingOrganizations(state.certificate).flatMap(({ type: name }): Deadline[] => {
    const { pendingSince: since } = timesOf(name, state);
    return since === undefined ? [] : [planReminder(state, { kind, name }, { since }, now)];
  });
  return withDeadlines(state, [kind], planned);
};

/** What was due of validations; of several missed reminders only the latest. */
export const recordDueOrganizations: DueStep = (state, { deadlines, now }) => {
  const due = (kind: Deadline['kind'], type: string) =>
    deadlines.find((one) => one.kind === kind && one.name === type);
  return withTimes(state, ({ type }) => {
    const times = timesOf(type, state);
    const { pendingSince: since } = times;
    const warning = due('organization-validation-expiry-reminder', type);
    const isReminded = due('organization-validation-reminder', type) !== undefined;
    return {
      ...times,
      ...(warning && { warnedAt: warning.at }),
      ...(isReminded && since && { remindedAt: latestReminder({ since }, now) }),
    };
  });
};

/** A reminder as of `at` of every validation that is pending, or expires soon. */
export function repeatOrganizationReminders(
  state: CertificateState,
  at: Instant,
): CertificateState {
  const pending = pendingOrganizations(state.certificate);
  const isAlerted = isInForce(state.certificate.status);
  return withTimes(state, (validation) => {
    const times = timesOf(validation.type, state);
    return {
      ...times,
      ...(pending.includes(validation) && { remindedAt: at }),
      ...(times.warnedAt && isAlerted && { warnedAt: at }),
    };
  });
}

/** The state with the times of each validation. Leaves out types without a time, and an empty list. */
function withTimes(
  state: CertificateState,
  times: (validation: OrganizationValidation) => Omit<OrganizationTimes, 'type'>,
): CertificateState {
  const { organizationTimes: _before, ...rest } = state;
  const organizationTimes = (state.certificate.organizationValidations ?? [])
    .map((validation) => ({ type: validation.type, ...times(validation) }))
    .filter((one) => Object.keys(one).length > 1);
  return organizationTimes.length === 0 ? rest : { ...rest, organizationTimes };
}
