import { expect, test } from 'vitest';
import { Certificate } from '../../../shared/certificates/certificate.ts';
import { DEFAULT_LIMITS, undiciExchanger } from '../../../shared/providers/http/exchange.ts';
import type { Exchanger } from '../../../shared/providers/http/exchange.ts';
import { BudgetExhausted, ProviderError } from '../../../shared/providers/provider-error.ts';
import type { ListingRow } from '../../../shared/providers/provider.ts';
import type { ProviderScene } from '../../contracts/provider.contract.ts';
import { chanceOf } from '../../support/chance.ts';
import { hostileExchanger } from '../../support/hostile-answers.ts';
import { virtualTimer } from '../../support/virtual-timer.ts';
import { startAcmScene } from './acm/scene.ts';
import { startAutodnsScene } from './autodns/scene.ts';
import { startDigicertScene } from './digicert/scene.ts';
import { startHuaweiScene } from './huawei/scene.ts';
import { startQualysScene } from './qualys/scene.ts';

const ROUNDS = 60;
const PAGES = 10;

/** The result of some work; `undefined` where it fails as a provider may fail. */
async function attempt<Result>(work: () => Promise<Result> | Result): Promise<Result | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProviderError || error instanceof BudgetExhausted) return undefined;
    throw error;
  }
}

test.each<[string, () => Promise<ProviderScene>]>([
  ['acm', () => startAcmScene()],
  ['autodns by JSON', () => startAutodnsScene('json')],
  ['autodns by XML', () => startAutodnsScene('xml')],
  ['digicert', () => startDigicertScene()],
  ['huawei', () => startHuaweiScene('access key')],
  ['qualys', () => startQualysScene()],
])(
  '%s throws only provider errors for hostile answers',
  async (_, start) => {
    const scene = await start();
    scene.addIssued(3);
    scene.addPending();
    const random = chanceOf(20_270_115);
    let read = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const exchange = hostileExchanger(random);
      const { provider } = await scene.open({ timer: virtualTimer(), exchange });
      const run = { signal: new AbortController().signal, deadline: Number.MAX_SAFE_INTEGER };
      const rows: ListingRow[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < PAGES; page += 1) {
        const listed = await attempt(() => provider.list(cursor, run));
        rows.push(...(listed?.rows ?? []));
        expect(Array.isArray(listed?.problems ?? [])).toBe(true);
        if (listed?.next === undefined) break;
        cursor = listed.next;
      }
      for (const row of rows) {
        const certificates = [
          await attempt(() => row.certificate()),
          ...((await attempt(() => provider.fetchDetails(row, run))) ?? []),
        ];
        for (const certificate of certificates) {
          if (certificate === undefined) continue;
          read += 1;
          const stored: unknown = JSON.parse(JSON.stringify(certificate));
          expect(certificate).toMatchObject(Certificate.parse(stored));
        }
      }
    }
    // Most answers are harmless, and one bad row hides no other.
    expect(read).toBeGreaterThan(ROUNDS);
    await scene.stop();
  },
  120_000,
);

test.each<[string, string, () => Promise<ProviderScene>]>([
  ['acm', 'DomainName', () => startAcmScene({ regions: ['eu-central-1'] })],
  ['autodns', 'product', () => startAutodnsScene('json')],
  ['digicert', 'common_name', () => startDigicertScene()],
  ['huawei', 'domain', () => startHuaweiScene('access key')],
  ['qualys', 'serialNumber', () => startQualysScene()],
])(
  '%s reads all other rows if the %s of one row is nested 10,000 levels deep',
  async (_, field, start) => {
    const scene = await start();
    scene.addIssued(3);
    const exchange: Exchanger = async (sent, signal) => {
      const answer = await undiciExchanger(DEFAULT_LIMITS)(sent, signal);
      const deep = `"${field}":${'['.repeat(10_000)}${']'.repeat(10_000)}`;
      return { ...answer, body: answer.body.replace(new RegExp(`"${field}":"[^"]*"`), deep) };
    };
    const { provider } = await scene.open({ timer: virtualTimer(), exchange });
    const run = { signal: new AbortController().signal, deadline: Number.MAX_SAFE_INTEGER };
    const { rows } = await provider.list(undefined, run);
    const ids = rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    const read = await Promise.all(rows.map((row) => attempt(() => row.certificate())));
    expect(read.filter((one) => one !== undefined).length).toBeGreaterThanOrEqual(2);
    await scene.stop();
  },
);
