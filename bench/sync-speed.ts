import { setTimeout as pause } from 'node:timers/promises';
import { connectAccount, startServices } from './bench-account.ts';
import { median, timed } from './measure.ts';
import type { Figure } from './figure.ts';
import { LEAST_REQUESTS } from './least-requests.ts';
import { replay } from './replay.ts';

const ORDERS = 10_000;
const ROUNDS = 15;

/**
 * Compares a sync without changes with its minimum: the same pages, fetched one after the other by bare undici and
 * parsed by `JSON.parse`. The two alternate, so that a busy machine affects both.
 */
export async function measureSyncSpeed(progress: (text: string) => void): Promise<Figure[]> {
  progress(`starting an account of ${ORDERS} orders and a database`);
  const { services, stop } = await startServices('digicert', { issued: ORDERS });
  const account = connectAccount(services);
  try {
    progress(`first sync: writes ${ORDERS} certificates`);
    const first = await timed(() => account.sync());
    await account.settle();
    // After a changed response, even if only countdowns differ, every row is compared.
    const comparing = await timed(() => account.sync());
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
      if (sync.result.outcome !== 'complete') throw new Error('A sync did not complete.');
      floors.push(floor.milliseconds);
      syncs.push(sync.milliseconds);
      writes += sync.result.certificateWrites;
      ({ requests } = sync.result);
      await pause(50);
    }
    const ratio = median(syncs) / median(floors);
    return [
      figure('minimum: the same pages by bare undici and JSON.parse', median(floors), 'ms'),
      figure('sync, nothing new', median(syncs), 'ms'),
      { ...figure('sync / minimum', ratio, 'x'), limit: 1.5 },
      { ...figure('certificate writes of all these syncs', writes, ''), limit: 0 },
      {
        ...figure('requests of a sync', requests, ''),
        limit: LEAST_REQUESTS['digicert']?.({ issued: ORDERS, pending: 0 }) ?? 0,
      },
      figure('sync after midnight: other countdowns, nothing new', comparing.milliseconds, 'ms'),
      figure('first sync, everything new', first.milliseconds, 'ms'),
    ];
  } finally {
    account.close();
    await stop();
  }
}

function figure(name: string, value: number, unit: Figure['unit']): Figure {
  return { name: `${name}, ${ORDERS} orders`, value, unit };
}
