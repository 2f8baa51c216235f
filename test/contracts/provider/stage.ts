import { afterEach, beforeEach } from 'vitest';
import { expect } from 'vitest';
import type { ExchangeLimits } from '../../../shared/providers/http/exchange.ts';
import type { HttpClient } from '../../../shared/providers/http/http-client.ts';
import type {
  CertificateProvider,
  ListingRow,
  ProviderRun,
} from '../../../shared/providers/provider.ts';
import { virtualTimer } from '../../support/virtual-timer.ts';
import type { ProviderHarness, ProviderScene } from './harness.ts';
import { createRecorder, listAll } from './recorder.ts';

/** A new scene for each test, and an account whose results are searched for secrets after the test. */
export interface Stage {
  readonly scene: ProviderScene;
  open(options?: StageOptions): Promise<OpenStage>;
}

export interface StageOptions {
  readonly key?: 'right' | 'wrong';
  readonly limits?: Partial<ExchangeLimits>;
}

export interface OpenStage {
  readonly provider: CertificateProvider;
  readonly traffic: Pick<HttpClient, 'requests' | 'pacing'>;
  readonly run: ProviderRun;
  readonly stop: AbortController;
  /** The row of this id, from the listing. */
  row(id: string): Promise<ListingRow>;
}

/** Waits take no real time, except for hanging connections, which end after short timeouts. */
export function setStage(harness: ProviderHarness): () => Stage {
  let scene: ProviderScene;
  let recorder = createRecorder();
  beforeEach(async () => {
    scene = await harness.start();
    recorder = createRecorder();
  });
  afterEach(async () => {
    await scene.stop();
    recorder.expectNoneOf(scene.markers);
  });
  const open = async ({ key = 'right', limits = {} }: StageOptions = {}): Promise<OpenStage> => {
    const timer = virtualTimer();
    const opened = await scene.open({ key, timer, limits: { ...SHORT, ...limits } });
    const provider = recorder.watch(opened.provider);
    const stop = new AbortController();
    const run = { signal: stop.signal, deadline: timer.now() + 3_600_000 };
    const row = async (id: string) => {
      const { rows } = await listAll(provider, run);
      return rows.find((row) => row.id === id) ?? expect.fail(`no row ${id}`);
    };
    return { provider, traffic: opened.traffic, run, stop, row };
  };
  return () => ({ scene, open });
}

const SHORT = { connectTimeout: 2000, headersTimeout: 2000, bodyTimeout: 2000 };
