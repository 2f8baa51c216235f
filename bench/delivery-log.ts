import type { Figure } from './figure.ts';
import { add, checkTrial, NO_RESULT } from '../test/support/delivery-log-trial/check-trial.ts';
import { runSchedule } from '../test/support/delivery-log-trial/schedule.ts';
import { timed } from './measure.ts';

const SCHEDULES = 10_000;

/** Counts lost and duplicate notifications in schedules with random faults of the sending functions. */
export async function measureDeliveryLog(progress: (text: string) => void): Promise<Figure[]> {
  let result = NO_RESULT;
  let runs = 0;
  const { milliseconds } = await timed(async () => {
    for (let seed = 1; seed <= SCHEDULES; seed += 1) {
      if (seed % 5_000 === 0) progress(`${seed} schedules`);
      const trial = await runSchedule(seed);
      runs += trial.runs;
      result = add(result, checkTrial(trial));
    }
  });
  return [
    { name: 'schedules', value: SCHEDULES, unit: '' },
    { name: 'runs of send-notifications and deliver-to-channel', value: runs, unit: '' },
    { name: 'deliveries expected (notification and channel)', value: result.required, unit: '' },
    { name: 'grouped notifications', value: result.grouped, unit: '' },
    { name: 'lost', value: result.lost, unit: '', limit: 0 },
    { name: 'sent twice', value: result.duplicates, unit: '', limit: 0 },
    { name: 'messages in dead-letter queues', value: result.left, unit: '', limit: 0 },
    { name: 'repeated after a lost response or record', value: result.repeated, unit: '' },
    { name: 'time per schedule', value: milliseconds / SCHEDULES, unit: 'ms' },
  ];
}
