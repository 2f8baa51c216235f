import { REPLAY_AT } from './faults.ts';
import type { Trial } from './schedule.ts';
import { deliveredWith, isExcused } from './trial-channel.ts';
import type { TrialChannel } from './trial-channel.ts';

/** The counts of one or more trials. */
export interface TrialResult {
  /** Pairs of a notification and a channel that require a delivery. */
  readonly required: number;
  /** Pairs without a delivery before the replay. */
  readonly lost: number;
  /** Deliveries that no fault excuses, and deliveries that were not required. */
  readonly duplicates: number;
  /** Repeated deliveries that a lost response or an unclosed claim excuses. */
  readonly repeated: number;
  /** Messages in the dead-letter queue, or still in the queue at the end. */
  readonly left: number;
  /** Grouped notifications that a channel accepted. */
  readonly grouped: number;
}

export const NO_RESULT: TrialResult = {
  required: 0,
  lost: 0,
  duplicates: 0,
  repeated: 0,
  left: 0,
  grouped: 0,
};

export function checkTrial(trial: Trial): TrialResult {
  const topic = checkChannel(trial, trial.topic);
  const slack = checkChannel(trial, trial.slack);
  return {
    ...add(topic, slack),
    left: trial.left,
  };
}

export function add(a: TrialResult, b: TrialResult): TrialResult {
  return {
    required: a.required + b.required,
    lost: a.lost + b.lost,
    duplicates: a.duplicates + b.duplicates,
    repeated: a.repeated + b.repeated,
    left: a.left + b.left,
    grouped: a.grouped + b.grouped,
  };
}

/** A delivered group counts as a delivery of each member, and a member must not be delivered in two groups. */
function checkChannel({ required }: Trial, { takes }: TrialChannel): TrialResult {
  let lost = 0;
  let duplicates = takes
    .flatMap(({ notification }) => deliveredWith(notification))
    .filter((id) => !required.has(id)).length;
  let repeated = 0;
  for (const id of required.keys()) {
    const taken = takes.filter(({ notification }) => deliveredWith(notification).includes(id));
    const sameId = taken.filter(
      ({ notification }) => notification.id === taken[0]?.notification.id,
    );
    const more = Math.max(0, sameId.length - 1);
    // No delivery follows the last one, so its faults excuse nothing.
    const excused = Math.min(more, sameId.slice(0, -1).filter(isExcused).length);
    if (!taken.some(({ at }) => at < REPLAY_AT)) lost += 1;
    repeated += excused;
    duplicates += more - excused + (taken.length - sameId.length);
  }
  const grouped = takes.filter(({ notification }) => notification.listed !== undefined).length;
  return { ...NO_RESULT, required: required.size, lost, duplicates, repeated, grouped };
}
