import { onTestFinished } from 'vitest';
import type { SweptAccount } from '../../../../lambdas/poll-certificates/env.ts';
import { sweepAccount } from '../../../../lambdas/poll-certificates/sweep-account.ts';
import type { SweepReport } from '../../../../lambdas/poll-certificates/sweep-report.ts';
import type { CertificateState } from '../../../../shared/certificates/certificate-state.ts';
import type { CertificateChange } from '../../../../shared/changes/change.ts';
import { detectCertificateChanges } from '../../../../shared/changes/detect-certificate-changes.ts';
import { HOUR, instantOf } from '../../../../shared/certificates/instant.ts';
import { InMemoryCertificateStore } from '../../../support/in-memory-certificate-store.ts';
import { InMemoryMessageStore } from '../../../support/in-memory-message-store.ts';
import { InMemorySweepStore } from '../../../support/in-memory-sweep-store.ts';
import { RecordingLog, RecordingMetrics } from '../../../support/recorders.ts';
import { ACCOUNT } from '../../../support/swept-account.ts';
import { virtualTimer } from '../../../support/virtual-timer.ts';
import type { VirtualTimer } from '../../../support/virtual-timer.ts';
import { startQualysScene } from './scene.ts';
import type { QualysScene, SceneOptions } from './scene.ts';

/** A simulated account that is swept as the deployed function does, with what that has made of it. */
export interface WatchedAccount {
  readonly scene: QualysScene;
  readonly timer: VirtualTimer;
  swept: SweptAccount;
  /** Sweeps once, and answers how that ended and which routes were asked. */
  sweep(runFor?: number): Promise<SweepReport & { readonly asked: readonly string[] }>;
  state(id: string): Promise<CertificateState | undefined>;
  health(): Promise<unknown>;
  readonly store: InMemoryCertificateStore;
  /** What happened to its certificates so far, each with the state after it. */
  changes(): [CertificateChange, CertificateState][];
}

export async function watchAccount(options: SceneOptions = {}): Promise<WatchedAccount> {
  const timer = virtualTimer();
  const scene = await startQualysScene({ ...options, timer });
  onTestFinished(() => scene.stop());
  const store = new InMemoryCertificateStore();
  const sweeps = new InMemorySweepStore();
  const tokens = new Map();
  const clock = () => instantOf(timer.now());
  const watched: WatchedAccount = {
    scene,
    timer,
    swept: { ...ACCOUNT, provider: 'qualys', inspectionsPerSweep: 1000 },
    async sweep(runFor = HOUR) {
      const before = scene.requests.length;
      const report = await sweepAccount(
        watched.swept,
        { signal: new AbortController().signal, deadline: timer.now() + runFor },
        {
          open: (pacing) => scene.open({ pacing, tokens, timer }),
          ...{ store, sweeps, clock },
          messages: new InMemoryMessageStore(),
          log: new RecordingLog(),
          metrics: new RecordingMetrics(),
        },
      );
      const asked = scene.requests.slice(before).map(({ route = 'nothing' }) => route);
      return { ...report, asked };
    },
    async state(id) {
      const key = `qualys/main/${id}`;
      return (await store.readCertificates([key])).get(key);
    },
    store,
    changes: () =>
      store.changes.flatMap((saved) =>
        saved.kind === 'certificate'
          ? detectCertificateChanges(saved.previous, saved.current).map(
              (change): [CertificateChange, CertificateState] => [change, saved.current],
            )
          : [],
      ),
    health: async () => (await store.readAccount({ provider: 'qualys', account: 'main' }))?.health,
  };
  return watched;
}
