import { onTestFinished } from 'vitest';
import type { SyncedAccount } from '../../../../shared/tracking/sync/synced-account.ts';
import { syncAccount } from '../../../../shared/tracking/sync/sync-account.ts';
import type { SyncReport } from '../../../../shared/tracking/sync/sync-report.ts';
import type { CertificateState } from '../../../../shared/certificates/certificate-state.ts';
import type { MonitorEvent } from '../../../../shared/events/event.ts';
import { eventsOf } from '../../../../shared/events/events-of.ts';
import { HOUR, instantOf } from '../../../../shared/certificates/instant.ts';
import { InMemoryCertificateStore } from '../../../support/in-memory-certificate-store.ts';
import { InMemoryMessageStore } from '../../../support/in-memory-message-store.ts';
import { InMemorySyncStore } from '../../../support/in-memory-sync-store.ts';
import { RecordingLog, RecordingMetrics } from '../../../support/recorders.ts';
import { ACCOUNT } from '../../../support/synced-account.ts';
import { virtualTimer } from '../../../support/virtual-timer.ts';
import type { VirtualTimer } from '../../../support/virtual-timer.ts';
import { startQualysScene } from './scene.ts';
import type { QualysScene, SceneOptions } from './scene.ts';

/** A simulated account that is synced as the deployed function does it, with the stored result. */
export interface WatchedAccount {
  readonly scene: QualysScene;
  readonly timer: VirtualTimer;
  synced: SyncedAccount;
  /** Syncs once, and returns the report and the routes of the requests. */
  sync(runFor?: number): Promise<SyncReport & { readonly asked: readonly string[] }>;
  state(id: string): Promise<CertificateState | undefined>;
  health(): Promise<unknown>;
  readonly store: InMemoryCertificateStore;
  /** The events of its certificates so far. */
  events(): MonitorEvent[];
}

export async function watchAccount(options: SceneOptions = {}): Promise<WatchedAccount> {
  const timer = virtualTimer();
  const scene = await startQualysScene({ ...options, timer });
  onTestFinished(() => scene.stop());
  const store = new InMemoryCertificateStore();
  const syncs = new InMemorySyncStore();
  const tokens = new Map();
  const clock = () => instantOf(timer.now());
  const watched: WatchedAccount = {
    scene,
    timer,
    synced: { ...ACCOUNT, provider: 'qualys', detailsPerSync: 1000 },
    async sync(runFor = HOUR) {
      const before = scene.requests.length;
      const report = await syncAccount(
        watched.synced,
        { signal: new AbortController().signal, deadline: timer.now() + runFor },
        {
          open: (pacing) => scene.open({ pacing, tokens, timer }),
          ...{ store, syncs, clock },
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
    events: () =>
      store.changes.flatMap((saved) => (saved.kind === 'certificate' ? eventsOf(saved) : [])),
    health: async () => (await store.readAccount({ provider: 'qualys', account: 'main' }))?.health,
  };
  return watched;
}
