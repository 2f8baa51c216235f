import { setTimeout as pause } from 'node:timers/promises';
import { connectAccount, startServices } from './bench-account.ts';
import { median, timed } from './measure.ts';
import type { Figure } from './figure.ts';
import { LEAST_REQUESTS } from './least-requests.ts';
import { replay } from './replay.ts';

const ORDERS = 10_000;
const ROUNDS = 15;

/**
 * A sweep that finds nothing new, against its floor: the same pages, fetched one after the other by bare undici
 * and read by `JSON.parse`. Taken in turns, so that a busy machine is busy for both.
 */
export async function measureSyncSpeed(progress: (text: string) => void): Promise<Figure[]> {
  progress(`starting an account of ${ORDERS} orders and a database`);
  const { services, stop } = await startServices('digicert', { issued: ORDERS });
  const account = connectAccount(services);
  try {
    progress(`first sweep: writes ${ORDERS} certificates`);
    const first = await timed(() => account.sync());
    await account.settle();
    // Where an answer has changed, if only by its countdowns, every row is looked at.
    const looking = await timed(() => account.sync());
    const floors: number[] = [];
    const syncs: number[] = [];
    let writes = 0;
    let requests = 0;
    const { recorded } = await account.record();
    const pages = recorded
      .filter((request) => 'sent' in request)
      .map(({ sent }, index) => ({ sent, after: index }));
    for (let round = 0; round < ROUNDS; round += 1) {
      progress(`round ${round + 1} of ${ROUNDS}`);
      const floor = await timed(() => replay(pages, JSON.parse));
      const sync = await timed(() => account.sync());
      if (sync.result.outcome !== 'complete') throw new Error('a sweep was not complete');
      floors.push(floor.milliseconds);
      syncs.push(sync.milliseconds);
      writes += sync.result.certificateWrites;
      ({ requests } = sync.result);
      await pause(50);
    }
    const ratio = median(syncs) / median(floors);
    return [
      figure('floor: the same pages by bare undici and JSON.parse', median(floors), 'ms'),
      figure('sweep, nothing new', median(syncs), 'ms'),
      { ...figure('sweep / floor', ratio, 'x'), aim: 1.5 },
      { ...figure('certificate writes of all these sweeps', writes, ''), aim: 0 },
      {
        ...figure('requests of a sweep', requests, ''),
        aim: LEAST_REQUESTS['digicert']?.({ issued: ORDERS, pending: 0 }) ?? 0,
      },
      figure('sweep after midnight: other countdowns, nothing new', looking.milliseconds, 'ms'),
      figure('first sweep, everything new', first.milliseconds, 'ms'),
    ];
  } finally {
    account.close();
    await stop();
  }
}

function figure(name: string, value: number, unit: Figure['unit']): Figure {
  return { name: `${name}, ${ORDERS} orders`, value, unit };
}
