import { describe, expect, it, onTestFinished } from 'vitest';
import * as samples from '../../../../infra/simulators/digicert/sample-account.ts';
import { syncAccount } from '../../../../shared/tracking/sync/sync-account.ts';
import { InMemoryCertificateStore } from '../../../support/in-memory-certificate-store.ts';
import { InMemoryMessageStore } from '../../../support/in-memory-message-store.ts';
import { InMemorySyncStore } from '../../../support/in-memory-sync-store.ts';
import { RecordingLog, RecordingMetrics } from '../../../support/recorders.ts';
import { ACCOUNT } from '../../../support/synced-account.ts';
import { virtualTimer } from '../../../support/virtual-timer.ts';
import { newRun } from './detail-stage.ts';
import { startDigicertScene } from './scene.ts';

/** A DigiCert account, and its syncs: each returns the routes that it requested. */
async function stageSyncs() {
  const scene = await startDigicertScene();
  onTestFinished(() => scene.stop());
  const store = new InMemoryCertificateStore();
  const stores = { store, syncs: new InMemorySyncStore(), messages: new InMemoryMessageStore() };
  const sync = async () => {
    const before = scene.requests.length;
    const { outcome } = await syncAccount(ACCOUNT, newRun(), {
      ...stores,
      open: (pacing) => scene.open({ timer: virtualTimer(), pacing }),
      clock: scene.now,
      log: new RecordingLog(),
      metrics: new RecordingMetrics(),
    });
    expect(outcome).toBe('complete');
    return scene.requests.slice(before).map(({ route }) => route);
  };
  const stored = async (id: number) => {
    const key = `digicert/main/${id}`;
    return (await store.readCertificates([key])).get(key)?.certificate;
  };
  return { scene, sync, stored };
}

describe('a sync of a DigiCert account', () => {
  it('a sync reads a changed order again without downloading its certificate again', async () => {
    const { scene, sync, stored } = await stageSyncs();
    const { orders } = scene.simulator;
    const { id } = orders.add(samples.issuedOrder(scene.now()));
    const details = ['list-orders', 'order-info', 'order-validation'];
    expect(await sync()).toEqual([...details, 'download-certificate']);
    orders.update(id, { container: { id: 6, name: 'Shop' } });
    expect(await sync()).toEqual(details);
    expect(await stored(id)).toMatchObject({
      division: 'Shop',
      validity: { precision: 'instant' },
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('a sync stores all 500 pending domains of an order, the first 50 with their records', async () => {
    const { scene, sync, stored } = await stageSyncs();
    const domains = Array.from({ length: 500 }, (_, index) => ({ name: `d${index}.example.net` }));
    const { id } = scene.simulator.orders.add(samples.pendingOrder(scene.now(), { domains }));
    for (let syncs = 0; syncs < 2; syncs += 1) {
      const routes = await sync();
      expect(routes.filter((route) => route === 'domain-info')).toHaveLength(50);
      const pending = (await stored(id))?.domainValidations ?? [];
      expect(pending.map(({ domain }) => domain)).toEqual(domains.map(({ name }) => name));
      expect(pending.every(({ state }) => state === 'pending')).toBe(true);
      expect(pending.findLastIndex(({ record }) => record !== undefined)).toBe(49);
      expect(pending.filter(({ record }) => record !== undefined)).toHaveLength(50);
    }
  });
});
