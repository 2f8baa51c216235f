import { REPLAY } from './faults.ts';
import type { Trial } from './schedule.ts';
import { isExcused, deliveredWith } from './trial-channel.ts';
import type { TrialChannel } from './trial-channel.ts';

/** What one schedule, or many, came to. */
export interface Result {
  /** Pairs of a notice and a channel. */
  readonly pending: number;
  /** Those that the channel did not take by the time at which everything is said. */
  readonly lost: number;
  /** Those that it took once more than it can be excused, and what nobody owed. */
  readonly double: number;
  /** Those that it took again because it was not heard, or could not be recorded, that it had. */
  readonly repeated: number;
  /** Messages that were given up, or never done with. */
  readonly left: number;
  /** Lists that a channel took. */
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

/** A list that is taken is each of its members taken, and what was said in one list is said in no other. */
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
    // The last one is repeated by nobody, so it excuses nothing.
    const excused = Math.min(more, alike.slice(0, -1).filter(isExcused).length);
    if (!taken.some(({ at }) => at < REPLAY)) lost += 1;
    repeated += excused;
    double += more - excused + (taken.length - alike.length);
  }
  const listed = takes.filter(({ notification }) => notification.listed !== undefined).length;
  return { ...NOTHING, pending: pending.size, lost, double, repeated, listed };
}
