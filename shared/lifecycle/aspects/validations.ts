import { isOrderPending } from '../../certificates/certificate.ts';
import type { Certificate } from '../../certificates/certificate.ts';
import { instantFor } from '../../certificates/certificate-state.ts';
import type {
  CertificateState,
  Deadline,
  DomainInstant,
} from '../../certificates/certificate-state.ts';
import { DAY, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { canonicalName } from '../../certificates/names.ts';
import type { DomainValidation } from '../../certificates/validation.ts';
import type { AlarmPolicy } from '../alarm-policy.ts';
import { applicable, withDeadlines } from '../deadlines.ts';
import type { DueStep, Planning, Reported, Step } from '../input.ts';
import { endingValidity } from './planned-expiry.ts';
import { latestReminder, planReminder } from './reminder-schedule.ts';

/** The domain validations that block an issuance. A cancelled order has none. */
export function pendingValidations(certificate: Certificate): DomainValidation[] {
  if (!isOrderPending(certificate) && certificate.changePending !== true) return [];
  return (certificate.domainValidations ?? []).filter(({ state }) => state !== 'valid');
}

type Expiring = Pick<DomainValidation, 'state' | 'expiresAt'>;

/** A completed validation of a domain or an organization expires, regardless of the state that the provider reports after that. */
export const expireValidations: Step<Reported> = (state, { now }) => {
  const isExpired = ({ state: reported, expiresAt }: Expiring) =>
    reported === 'valid' && expiresAt !== undefined && expiresAt <= now;
  const expire = <Validation extends Expiring>(validation: Validation): Validation =>
    isExpired(validation) ? { ...validation, state: 'expired' } : validation;
  const { domainValidations, organizationValidations } = state.certificate;
  const certificate = {
    ...state.certificate,
    ...(domainValidations && { domainValidations: domainValidations.map(expire) }),
    ...(organizationValidations && {
      organizationValidations: organizationValidations.map(expire),
    }),
  };
  return { ...state, certificate };
};

/**
 * A validation is pending since it was requested; if it was completed before, or its entry was removed, since now,
 * whenever the order was placed.
 */
export const trackPendingValidations: Step<Reported> = (state, { before, now }) => {
  const isBack = before?.removedAt !== undefined;
  const wasCompleted = (domain: string) =>
    before?.certificate.domainValidations?.some(
      (one) => one.domain === domain && one.state === 'valid',
    );
  const since = ({ domain, requestedAt }: DomainValidation): Instant => {
    const known = isBack ? undefined : instantFor(domain, state.validationPendingSince);
    return known ?? (isBack || wasCompleted(domain) === true ? now : (requestedAt ?? now));
  };
  const validationPendingSince = pendingValidations(state.certificate).map((validation) => ({
    domain: validation.domain,
    at: since(validation),
  }));
  return { ...state, validationPendingSince };
};

/** Forgets what was sent about validations that are no longer pending, or that expire at another time. */
export const forgetSettledValidations: Step<Reported> = (state, { before }) => {
  const pending = new Set(pendingValidations(state.certificate).map(({ domain }) => domain));
  const isPending = ({ domain }: DomainInstant) => pending.has(domain);
  const { validationReminders, validationExpiring, ...warnings } = state.warnings;
  const reminders = validationReminders?.filter(isPending) ?? [];
  return {
    ...state,
    warnings: {
      ...warnings,
      validationExpiring: validationExpiring.filter(
        ({ domain }) => expiryOf(domain, before) === expiryOf(domain, state),
      ),
      validationChecksStopped: warnings.validationChecksStopped.filter(isPending),
      ...(reminders.length > 0 && { validationReminders: reminders }),
    },
  };
};

function expiryOf(domain: string, state: CertificateState | undefined): Instant | undefined {
  return state?.certificate.domainValidations?.find((one) => one.domain === domain)?.expiresAt;
}

/** Plans the reminders of pending validations, the end of the provider's checks, and warnings of expiring validations. */
export const planValidations: Step<Reported> = (state, { before, input, now }) => {
  const { policy } = input.settings;
  const plan = ({ certificate }: CertificateState) => [
    ...expiryWarnings(certificate, policy),
    ...endsOfChecks(certificate),
  ];
  const planned = applicable(plan(state), before ? plan(before) : [], state, now);
  const kinds = ['validation-expiry-reminder', 'validation-checks-stopped'] as const;
  return planValidationReminders(withDeadlines(state, kinds, planned), { now });
};

/** A validation that expires after its certificate needs no warning; one that expires before it delays the renewal. */
function expiryWarnings(certificate: Certificate, policy: AlarmPolicy): Deadline[] {
  const validity = endingValidity(certificate);
  if (validity === undefined) return [];
  const kind = 'validation-expiry-reminder';
  const early = -policy.validationExpiryWarningDays * DAY;
  return (certificate.domainValidations ?? []).flatMap(({ domain: name, state, expiresAt }) =>
    state === 'valid' && expiresAt !== undefined && expiresAt < validity.notAfter
      ? [{ kind, name, at: plus(expiresAt, early) }]
      : [],
  );
}

function endsOfChecks(certificate: Certificate): Deadline[] {
  return pendingValidations(certificate).flatMap(
    ({ domain: name, automaticChecksUntil: at, failsAfterChecks }) =>
      at === undefined || failsAfterChecks === true
        ? []
        : [{ kind: 'validation-checks-stopped', name, at }],
  );
}

/** The next reminder per pending validation. */
export const planValidationReminders: Planning = (state, { now }) => {
  const planned = pendingValidations(state.certificate).flatMap((validation): Deadline[] => {
    const schedule = scheduleOf(validation, state);
    const about = { kind: 'validation-reminder' as const, name: validation.domain };
    return schedule ? [planReminder(state, about, schedule, now)] : [];
  });
  return withDeadlines(state, ['validation-reminder'], planned);
};

function scheduleOf(
  { domain, automaticChecksUntil, failsAfterChecks }: DomainValidation,
  { validationPendingSince }: CertificateState,
) {
  const since = instantFor(domain, validationPendingSince);
  return since && { since, automaticChecksUntil, failsAfterChecks };
}

/** What was due of validations; of several missed reminders of one domain only the latest. */
export const recordDueValidations: DueStep = (state, { deadlines, now }) => {
  const due = (kind: Deadline['kind']): DomainInstant[] =>
    deadlines.flatMap((one) =>
      one.kind === kind ? [{ domain: canonicalName(one.name), at: one.at }] : [],
    );
  const reminded = new Set(due('validation-reminder').map(({ domain }) => domain));
  const latest = pendingValidations(state.certificate).flatMap((validation): DomainInstant[] => {
    const schedule = scheduleOf(validation, state);
    const { domain } = validation;
    return schedule && reminded.has(domain) ? [{ domain, at: latestReminder(schedule, now) }] : [];
  });
  const { validationExpiring, validationChecksStopped, validationReminders = [] } = state.warnings;
  const reminders = merge(validationReminders, latest);
  return {
    ...state,
    warnings: {
      ...state.warnings,
      validationExpiring: merge(validationExpiring, due('validation-expiry-reminder')),
      validationChecksStopped: merge(validationChecksStopped, due('validation-checks-stopped')),
      ...(reminders.length > 0 && { validationReminders: reminders }),
    },
  };
};

/** The later entry of a domain replaces the earlier one. */
function merge(before: readonly DomainInstant[], later: readonly DomainInstant[]): DomainInstant[] {
  const again = new Set(later.map(({ domain }) => domain));
  return [...before.filter(({ domain }) => !again.has(canonicalName(domain))), ...later];
}

/** A reminder of every pending validation as of `at`. */
export function repeatValidationReminders(state: CertificateState, at: Instant): CertificateState {
  const validationReminders = pendingValidations(state.certificate).map(({ domain }) => ({
    ...{ domain, at },
  }));
  return validationReminders.length === 0
    ? state
    : { ...state, warnings: { ...state.warnings, validationReminders } };
}
