import { REPLAY } from './faults.ts';
import type { Trial } from './schedule.ts';
import { isExcused, saidWith } from './trial-channel.ts';
import type { TrialChannel } from './trial-channel.ts';

/** What one schedule, or many, came to. */
export interface Verdict {
  /** Pairs of a notice and a channel. */
  readonly owed: number;
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

export const NOTHING: Verdict = { owed: 0, lost: 0, double: 0, repeated: 0, left: 0, listed: 0 };

export function judgeTrial(trial: Trial): Verdict {
  const topic = judgeChannel(trial, trial.topic);
  const slack = judgeChannel(trial, trial.slack);
  return {
    ...add(topic, slack),
    left: trial.left,
  };
}

export function add(a: Verdict, b: Verdict): Verdict {
  return {
    owed: a.owed + b.owed,
    lost: a.lost + b.lost,
    double: a.double + b.double,
    repeated: a.repeated + b.repeated,
    left: a.left + b.left,
    listed: a.listed + b.listed,
  };
}

/** A list that is taken is each of its members taken, and what was said in one list is said in no other. */
function judgeChannel({ owed }: Trial, { takes }: TrialChannel): Verdict {
  let lost = 0;
  let double = takes.flatMap(({ notice }) => saidWith(notice)).filter((id) => !owed.has(id)).length;
  let repeated = 0;
  for (const id of owed.keys()) {
    const taken = takes.filter(({ notice }) => saidWith(notice).includes(id));
    const alike = taken.filter(({ notice }) => notice.id === taken[0]?.notice.id);
    const more = Math.max(0, alike.length - 1);
    // The last one is repeated by nobody, so it excuses nothing.
    const excused = Math.min(more, alike.slice(0, -1).filter(isExcused).length);
    if (!taken.some(({ at }) => at < REPLAY)) lost += 1;
    repeated += excused;
    double += more - excused + (taken.length - alike.length);
  }
  const listed = takes.filter(({ notice }) => notice.listed !== undefined).length;
  return { ...NOTHING, owed: owed.size, lost, double, repeated, listed };
}
