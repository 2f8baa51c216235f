import type { Figure } from './figure.ts';
import { add, judgeTrial, NOTHING } from './ledger-trial/judge-trial.ts';
import { tryOut } from './ledger-trial/schedule.ts';
import { timed } from './measure.ts';

const SCHEDULES = 10_000;

/** Whether every notice reaches every channel once, whatever befalls the runs that send it. */
export async function measureLedger(progress: (text: string) => void): Promise<Figure[]> {
  let verdict = NOTHING;
  let runs = 0;
  const { milliseconds } = await timed(async () => {
    for (let seed = 1; seed <= SCHEDULES; seed += 1) {
      if (seed % 5_000 === 0) progress(`${seed} schedules`);
      const trial = await tryOut(seed);
      runs += trial.runs;
      verdict = add(verdict, judgeTrial(trial));
    }
  });
  return [
    { name: 'schedules tried', value: SCHEDULES, unit: '' },
    { name: 'runs of send-notices and post-to-slack in them', value: runs, unit: '' },
    { name: 'notices owed to a channel', value: verdict.owed, unit: '' },
    { name: 'lists of a burst taken', value: verdict.listed, unit: '' },
    { name: 'lost', value: verdict.lost, unit: '', aim: 0 },
    { name: 'said twice', value: verdict.double, unit: '', aim: 0 },
    { name: 'messages given up', value: verdict.left, unit: '', aim: 0 },
    { name: 'repeated, the answer or its record lost', value: verdict.repeated, unit: '' },
    { name: 'a schedule', value: milliseconds / SCHEDULES, unit: 'ms' },
  ];
}
