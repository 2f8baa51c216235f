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

/** After so many days of waiting people are reminded. */
const FIRST_DAYS = [1, 3, 7] as const;

/** Where the provider never says when it stops to look, there is no day from which it is urgent. */
const WITHOUT_PROVIDERS_DEADLINE = 7 * DAY;

/** A proof that is owed, and since when. */
export interface PendingValidation {
  readonly since: Instant;
  readonly automaticChecksUntil?: DomainValidation['automaticChecksUntil'];
}

/**
 * The next reminder of every proof that is owed. Only the one: the schedule has no end, and what was missed is
 * said once.
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

/** Of each of some domains, the last reminder that has become due by the state's own time. */
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

/** When people are reminded for the n-th time: after 1, 3 and 7 days, and daily after the provider's deadline. */
export function reminderAt(pending: PendingValidation, number: number): Instant {
  const first = firstReminders(pending);
  const { from, every } = tail(pending);
  return first[number - 1] ?? plus(from, (number - first.length) * every);
}

/** How many reminders have been due by an instant. */
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
  // A deadline of an earlier request says nothing of this one.
  return { from: automaticChecksUntil > since ? automaticChecksUntil : since, every: DAY };
}
