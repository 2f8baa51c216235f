import type { Figure } from './figure.ts';
import { add, checkTrial, NOTHING } from '../test/support/delivery-log-trial/check-trial.ts';
import { tryOut } from '../test/support/delivery-log-trial/schedule.ts';
import { timed } from './measure.ts';

const SCHEDULES = 10_000;

/** Whether every notice reaches every channel once, whatever befalls the runs that send it. */
export async function measureDeliveryLog(progress: (text: string) => void): Promise<Figure[]> {
  let result = NOTHING;
  let runs = 0;
  const { milliseconds } = await timed(async () => {
    for (let seed = 1; seed <= SCHEDULES; seed += 1) {
      if (seed % 5_000 === 0) progress(`${seed} schedules`);
      const trial = await tryOut(seed);
      runs += trial.runs;
      result = add(result, checkTrial(trial));
    }
  });
  return [
    { name: 'schedules tried', value: SCHEDULES, unit: '' },
    { name: 'runs of send-notifications and post-to-slack in them', value: runs, unit: '' },
    { name: 'notices owed to a channel', value: result.pending, unit: '' },
    { name: 'lists of a burst taken', value: result.listed, unit: '' },
    { name: 'lost', value: result.lost, unit: '', aim: 0 },
    { name: 'said twice', value: result.double, unit: '', aim: 0 },
    { name: 'messages given up', value: result.left, unit: '', aim: 0 },
    { name: 'repeated, the answer or its record lost', value: result.repeated, unit: '' },
    { name: 'a schedule', value: milliseconds / SCHEDULES, unit: 'ms' },
  ];
}
