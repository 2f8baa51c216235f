import type { Certificate } from '../certificates/certificate.ts';
import { instantFor } from '../certificates/certificate-state.ts';
import type {
  CertificateState,
  Deadline,
  DomainInstant,
} from '../certificates/certificate-state.ts';
import { DAY, millisecondsBetween, plus } from '../certificates/instant.ts';
import type { Instant } from '../certificates/instant.ts';
import type { DomainValidation } from '../certificates/validation.ts';
import { pendingValidations } from './pending-validations.ts';

/** Days of pending validation after which the first reminders are due. */
const FIRST_DAYS = [1, 3, 7] as const;

/** The interval of reminders if the provider reports no end of its checks. */
const WITHOUT_PROVIDERS_DEADLINE = 7 * DAY;

/** A pending validation, and since when it is pending. */
export interface PendingValidation {
  readonly since: Instant;
  readonly automaticChecksUntil?: DomainValidation['automaticChecksUntil'];
}

/**
 * The next reminder per pending validation. Only the next one: the schedule has no end, and several missed reminders
 * are sent as one.
 */
export function planReminders(
  certificate: Certificate,
  pendingSince: readonly DomainInstant[],
  now: Instant,
): Deadline[] {
  return pendingValidations(certificate).flatMap(({ domain, automaticChecksUntil }) => {
    const since = instantFor(domain, pendingSince);
    if (since === undefined) return [];
    const pending = { since, automaticChecksUntil };
    const at = reminderAt(pending, remindersUntil(pending, now) + 1);
    return [{ kind: 'validation-reminder', name: domain, at }];
  });
}

/** The latest reminder of each given domain that was due by the time of the state. */
export function latestReminders(
  { certificate, validationPendingSince, changedAt }: CertificateState,
  domains: ReadonlySet<string>,
): DomainInstant[] {
  return pendingValidations(certificate).flatMap(({ domain, automaticChecksUntil }) => {
    const since = instantFor(domain, validationPendingSince);
    if (since === undefined || !domains.has(domain)) return [];
    const pending = { since, automaticChecksUntil };
    return [{ domain, at: reminderAt(pending, Math.max(1, remindersUntil(pending, changedAt))) }];
  });
}

/** When the n-th reminder is due: after 1, 3 and 7 days, and daily once the checks of the provider have stopped. */
export function reminderAt(pending: PendingValidation, number: number): Instant {
  const first = firstReminders(pending);
  const { from, every } = tail(pending);
  return first[number - 1] ?? plus(from, (number - first.length) * every);
}

/** How many reminders were due by an instant. */
export function remindersUntil(pending: PendingValidation, now: Instant): number {
  const first = firstReminders(pending);
  const { from, every } = tail(pending);
  const passed = first.filter((at) => at <= now).length;
  return passed < first.length
    ? passed
    : passed + Math.max(0, Math.floor(millisecondsBetween(from, now) / every));
}

function firstReminders({ since, automaticChecksUntil }: PendingValidation): Instant[] {
  return FIRST_DAYS.map((days) => plus(since, days * DAY)).filter(
    (at) => automaticChecksUntil === undefined || at < automaticChecksUntil,
  );
}

function tail({ since, automaticChecksUntil }: PendingValidation): {
  from: Instant;
  every: number;
} {
  if (automaticChecksUntil === undefined) {
    return { from: plus(since, FIRST_DAYS[2] * DAY), every: WITHOUT_PROVIDERS_DEADLINE };
  }
  // A `automaticChecksUntil` of an earlier request does not apply to this one.
  return { from: automaticChecksUntil > since ? automaticChecksUntil : since, every: DAY };
}
