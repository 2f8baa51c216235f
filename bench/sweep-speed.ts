import { setTimeout as pause } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { connectAccount, startServices } from './bench-account.ts';
import type { BenchAccount } from './bench-account.ts';
import { median, timed } from './measure.ts';
import type { Figure } from './figure.ts';

const ORDERS = 10_000;
const ROUNDS = 15;

/**
 * A sweep that finds nothing new, against its floor: the same pages, fetched one after the other by bare undici
 * and read by `JSON.parse`. Taken in turns, so that a busy machine is busy for both.
 */
export async function measureSweepSpeed(progress: (text: string) => void): Promise<Figure[]> {
  progress(`starting an account of ${ORDERS} orders and a database`);
  const { services, stop } = await startServices(ORDERS);
  const account = connectAccount(services);
  try {
    progress(`first sweep: writes ${ORDERS} certificates`);
    const first = await timed(() => account.sweep());
    await account.settle();
    // Where an answer has changed, if only by its countdowns, every row is looked at.
    const looking = await timed(() => account.sweep());
    const floors: number[] = [];
    const sweeps: number[] = [];
    let writes = 0;
    let requests = 0;
    let pages = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      progress(`round ${round + 1} of ${ROUNDS}`);
      const floor = await timed(() => fetchPages(account));
      const sweep = await timed(() => account.sweep());
      if (sweep.result.outcome !== 'complete') throw new Error('a sweep was not complete');
      floors.push(floor.milliseconds);
      sweeps.push(sweep.milliseconds);
      writes += sweep.result.certificateWrites;
      ({ requests } = sweep.result);
      pages = floor.result;
      await pause(50);
    }
    const ratio = median(sweeps) / median(floors);
    return [
      figure('floor: the same pages by bare undici and JSON.parse', median(floors), 'ms'),
      figure('sweep, nothing new', median(sweeps), 'ms'),
      { ...figure('sweep / floor', ratio, 'x'), aim: 1.5 },
      { ...figure('certificate writes of all these sweeps', writes, ''), aim: 0 },
      { ...figure(`requests of a sweep (the floor makes ${pages})`, requests, ''), aim: pages },
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

interface Page {
  readonly orders: readonly unknown[];
}

/** The pages that a listing takes, up to the short one that ends it. Answers how many. */
async function fetchPages({ baseUrl, apiKey }: BenchAccount): Promise<number> {
  const dispatcher = new Agent();
  const headers = {
    'x-dc-devkey': apiKey,
    accept: 'application/json',
    'content-type': 'application/json',
  };
  let pages = 0;
  let offset = 0;
  for (;;) {
    const url = `${baseUrl}/order/certificate?limit=1000&offset=${offset}&sort=order_id`;
    const { body } = await request(url, { dispatcher, headers });
    const document = JSON.parse(await body.text()) as Page;
    pages += 1;
    // As the sweep does: each page begins with the last row of the one before.
    offset += document.orders.length - 1;
    if (document.orders.length < 1000) break;
  }
  await dispatcher.close();
  return pages;
}
