import { setTimeout as pause } from 'node:timers/promises';
import { PROVIDERS } from '../shared/providers/registry.ts';
import { connectAccount, startServices } from './bench-account.ts';
import type { Figure } from './figure.ts';
import { LEAST_REQUESTS } from './least-requests.ts';
import type { AccountSize } from './least-requests.ts';
import { median, timed } from './measure.ts';

const ROUNDS = 11;

/** Certificates per account: 1,000, or the maximum that the provider's listing shows. */
const MAX = 1000;
const SHOWN: Readonly<Record<string, number>> = { huawei: 300 };

const PENDING_SHARES = { unchanged: 0, '1 % pending': 0.01 };

/**
 * Measures a sync of 1,000 known certificates at each provider: the number of requests against the minimum, and the
 * time, without rate limits, against the same requests (to the provider and to the database) sent by bare clients. The
 * two alternate, so that a busy machine affects both.
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
        ...measured.map((figure) => ({
          ...figure,
          name: `${provider}, ${certificates} certificates, ${title}: ${figure.name}`,
        })),
      );
    }
  }
  return figures;
}

async function measure(provider: string, size: AccountSize): Promise<Figure[]> {
  const least = LEAST_REQUESTS[provider]?.(size);
  if (least === undefined) throw new Error(`LEAST_REQUESTS does not contain ${provider}.`);
  const { services, stop } = await startServices(provider, size);
  const account = connectAccount(services);
  try {
    await account.sync();
    await account.settle();
    await account.sync();
    const { recorded, outcome, counts, certificateWrites, requests } = await account.record();
    if (outcome !== 'complete') throw new Error(`A sync of ${provider} ended as ${outcome}.`);
    const missing = size.issued + size.pending - counts.certificates;
    const floors: number[] = [];
    const syncs: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      floors.push((await timed(() => account.replay(recorded, JSON.parse))).milliseconds);
      syncs.push((await timed(() => account.sync())).milliseconds);
      await pause(20);
    }
    const ratio = median(syncs) / median(floors);
    return [
      { name: 'requests', value: requests, unit: '', limit: least },
      { name: 'certificates missing', value: missing, unit: '', limit: 0 },
      { name: 'certificate writes', value: certificateWrites, unit: '', limit: 0 },
      { name: 'minimum: the same requests by bare clients', value: median(floors), unit: 'ms' },
      { name: 'sync', value: median(syncs), unit: 'ms' },
      { name: 'sync / minimum', value: ratio, unit: 'x', limit: 1.5 },
    ];
  } finally {
    account.close();
    await stop();
  }
}
