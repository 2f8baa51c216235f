import type { CertificateState, Deadline } from '../../certificates/certificate-state.ts';
import { DAY, millisecondsBetween, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';

/** Days after which the first reminders of something pending are due. */
const FIRST_DAYS = [1, 3, 7] as const;

/** The interval of reminders if the provider reports no end of its checks. */
const WITHOUT_PROVIDERS_DEADLINE = 7 * DAY;

/** Since when something is pending, and until when the provider checks by itself. */
interface ReminderSchedule {
  readonly since: Instant;
  readonly automaticChecksUntil?: Instant | undefined;
  /** The request fails at `automaticChecksUntil`. */
  readonly failsAfterChecks?: true | undefined;
}

/** When the n-th reminder is due: after 1, 3 and 7 days, and daily once the checks of the provider have stopped. */
export function reminderAt(schedule: ReminderSchedule, number: number): Instant {
  const first = firstReminders(schedule);
  const { from, every } = tail(schedule);
  return first[number - 1] ?? plus(from, (number - first.length) * every);
}

/** How many reminders were due by an instant. */
export function remindersUntil(schedule: ReminderSchedule, now: Instant): number {
  const first = firstReminders(schedule);
  const { from, every } = tail(schedule);
  const passed = first.filter((at) => at <= now).length;
  return passed < first.length
    ? passed
    : passed + Math.max(0, Math.floor(millisecondsBetween(from, now) / every));
}

/**
 * The next reminder. Only the next one, because the schedule has no end. A reminder that is due and was not processed
 * yet stays due, unless the schedule began after it.
 */
export function planReminder(
  { deadlines }: Pick<CertificateState, 'deadlines'>,
  about: Pick<Deadline, 'kind' | 'name'>,
  schedule: ReminderSchedule,
  now: Instant,
): Deadline {
  const due = deadlines.find(
    ({ kind, name, at }) =>
      kind === about.kind && name === about.name && at <= now && at > schedule.since,
  );
  return due ?? { ...about, at: reminderAt(schedule, remindersUntil(schedule, now) + 1) };
}

/** When the last reminder until `now` was due, or else when the first one is. */
export function latestReminder(schedule: ReminderSchedule, now: Instant): Instant {
  return reminderAt(schedule, Math.max(1, remindersUntil(schedule, now)));
}

function firstReminders(schedule: ReminderSchedule): Instant[] {
  const { since, automaticChecksUntil, failsAfterChecks } = schedule;
  const reminders = FIRST_DAYS.map((days) => plus(since, days * DAY));
  if (automaticChecksUntil === undefined) return reminders;
  const lastChance = plus(automaticChecksUntil, -DAY);
  return [...reminders, ...(failsAfterChecks === true ? [lastChance] : [])]
    .filter((at) => at > since && at < automaticChecksUntil)
    .sort()
    .filter((at, index, all) => at !== all[index - 1]);
}

function tail({ since, automaticChecksUntil }: ReminderSchedule): {
  from: Instant;
  every: number;
} {
  if (automaticChecksUntil === undefined) {
    return { from: plus(since, FIRST_DAYS[2] * DAY), every: WITHOUT_PROVIDERS_DEADLINE };
  }
  // A `automaticChecksUntil` of an earlier request does not apply to this one.
  return { from: automaticChecksUntil > since ? automaticChecksUntil : since, every: DAY };
}
