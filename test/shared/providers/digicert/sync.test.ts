import { expect, onTestFinished, test } from 'vitest';
import * as samples from '../../../../infra/simulators/digicert/sample-orders.ts';
import { syncAccount } from '../../../../shared/tracking/sync/sync-account.ts';
import { InMemoryCertificateStore } from '../../../support/in-memory-certificate-store.ts';
import { InMemoryMessageStore } from '../../../support/in-memory-message-store.ts';
import { InMemorySyncStore } from '../../../support/in-memory-sync-store.ts';
import { RecordingLog, RecordingMetrics } from '../../../support/recorders.ts';
import { ACCOUNT } from '../../../support/synced-account.ts';
import { virtualTimer } from '../../../support/virtual-timer.ts';
import { newRun } from './detail-stage.ts';
import { startDigicertScene } from './scene.ts';

test('a changed order is read again, and its certificate is not downloaded again', async () => {
  const scene = await startDigicertScene();
  onTestFinished(() => scene.stop());
  const { orders } = scene.simulator;
  const { id } = orders.add(samples.issuedOrder(scene.now()));
  const store = new InMemoryCertificateStore();
  const stores = { store, syncs: new InMemorySyncStore(), messages: new InMemoryMessageStore() };
  const routes = async () => {
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
  const details = ['list-orders', 'order-info', 'order-validation'];
  expect(await routes()).toEqual([...details, 'download-certificate']);
  orders.update(id, { container: { id: 6, name: 'Shop' } });
  expect(await routes()).toEqual(details);
  const key = `digicert/main/${id}`;
  const { certificate } = (await store.readCertificates([key])).get(key) ?? {};
  expect(certificate).toMatchObject({
    division: 'Shop',
    validity: { precision: 'instant' },
    fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});
