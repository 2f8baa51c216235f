import { REPLAY } from './faults.ts';
import type { Trial } from './schedule.ts';
import { isExcused, deliveredWith } from './trial-channel.ts';
import type { TrialChannel } from './trial-channel.ts';

/** The result of one or many schedules. */
export interface Result {
  /** Expected deliveries: pairs of a notification and a channel. */
  readonly pending: number;
  /** Deliveries that the channel did not accept in time. */
  readonly lost: number;
  /** Duplicate deliveries without a lost response or record, and unexpected deliveries. */
  readonly double: number;
  /** Deliveries repeated after a lost response or record. */
  readonly repeated: number;
  /** Messages that were dropped or never completed. */
  readonly left: number;
  /** Grouped notifications that a channel accepted. */
  readonly listed: number;
}

export const NOTHING: Result = { pending: 0, lost: 0, double: 0, repeated: 0, left: 0, listed: 0 };

export function checkTrial(trial: Trial): Result {
  const topic = checkChannel(trial, trial.topic);
  const slack = checkChannel(trial, trial.slack);
  return {
    ...add(topic, slack),
    left: trial.left,
  };
}

export function add(a: Result, b: Result): Result {
  return {
    pending: a.pending + b.pending,
    lost: a.lost + b.lost,
    double: a.double + b.double,
    repeated: a.repeated + b.repeated,
    left: a.left + b.left,
    listed: a.listed + b.listed,
  };
}

/** An accepted group counts as acceptance of each member; no member may be in two groups. */
function checkChannel({ pending }: Trial, { takes }: TrialChannel): Result {
  let lost = 0;
  let double = takes
    .flatMap(({ notification }) => deliveredWith(notification))
    .filter((id) => !pending.has(id)).length;
  let repeated = 0;
  for (const id of pending.keys()) {
    const taken = takes.filter(({ notification }) => deliveredWith(notification).includes(id));
    const alike = taken.filter(({ notification }) => notification.id === taken[0]?.notification.id);
    const more = Math.max(0, alike.length - 1);
    // The last delivery is not repeated, so it excuses nothing.
    const excused = Math.min(more, alike.slice(0, -1).filter(isExcused).length);
    if (!taken.some(({ at }) => at < REPLAY)) lost += 1;
    repeated += excused;
    double += more - excused + (taken.length - alike.length);
  }
  const listed = takes.filter(({ notification }) => notification.listed !== undefined).length;
  return { ...NOTHING, pending: pending.size, lost, double, repeated, listed };
}
