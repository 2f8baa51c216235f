import { setTimeout as pause } from 'node:timers/promises';
import { PROVIDERS } from '../shared/providers/registry.ts';
import { connectAccount, startServices } from './bench-account.ts';
import type { Figure } from './figure.ts';
import { LEAST_REQUESTS } from './least-requests.ts';
import type { AccountSize } from './least-requests.ts';
import { median, timed } from './measure.ts';

const ROUNDS = 11;

/** Certificates in an account: a thousand, or the most that the provider's listing shows. */
const MAX = 1000;
const SHOWN: Readonly<Record<string, number>> = { huawei: 300 };

const PENDING_SHARES = { unchanged: 0, '1 % pending': 0.01 };

/**
 * What a sweep of 1,000 known certificates takes at each provider: its requests against the least possible, and
 * its time, rate limits left out, against the same requests, those to the database too, sent by bare clients.
 * In turns, so that a busy machine is busy for both.
 */
export async function measureProviders(progress: (text: string) => void): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const provider of Object.keys(PROVIDERS)) {
    for (const [title, share] of Object.entries(PENDING_SHARES)) {
      const certificates = SHOWN[provider] ?? MAX;
      progress(`${provider}, ${certificates} certificates, ${title}`);
      const pending = certificates * share;
      const measured = await measure(provider, { issued: certificates - pending, pending });
      figures.push(
        ...measured.map((one) => ({
          ...one,
          name: `${provider}, ${certificates} certificates, ${title}: ${one.name}`,
        })),
      );
    }
  }
  return figures;
}

async function measure(provider: string, size: AccountSize): Promise<Figure[]> {
  const least = LEAST_REQUESTS[provider]?.(size);
  if (least === undefined) throw new Error(`nobody has said how few requests ${provider} takes`);
  const { services, stop } = await startServices(provider, size);
  const account = connectAccount(services);
  try {
    await account.sync();
    await account.settle();
    await account.sync();
    const { recorded, outcome, counts, certificateWrites, requests } = await account.record();
    if (outcome !== 'complete') throw new Error(`a sweep of ${provider} is ${outcome}`);
    const seen = size.issued + size.pending - counts.certificates;
    const floors: number[] = [];
    const syncs: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      floors.push((await timed(() => account.replay(recorded, JSON.parse))).milliseconds);
      syncs.push((await timed(() => account.sync())).milliseconds);
      await pause(20);
    }
    const ratio = median(syncs) / median(floors);
    return [
      { name: 'requests', value: requests, unit: '', aim: least },
      { name: 'certificates missing', value: seen, unit: '', aim: 0 },
      { name: 'certificate writes', value: certificateWrites, unit: '', aim: 0 },
      { name: 'floor, the same requests', value: median(floors), unit: 'ms' },
      { name: 'sweep', value: median(syncs), unit: 'ms' },
      { name: 'sweep / floor', value: ratio, unit: 'x', aim: 1.5 },
    ];
  } finally {
    account.close();
    await stop();
  }
}
