import { describe, expect, it } from 'vitest';
import * as samples from '../../../../infra/local/simulators/autodns/sample-certificates.ts';
import { sweepAccount } from '../../../../lambdas/poll-certificates/sweep-account.ts';
import { DAY, HOUR, plus } from '../../../../shared/certificates/instant.ts';
import { InMemoryCertificateStore } from '../../../support/in-memory-certificate-store.ts';
import { InMemoryMessageStore } from '../../../support/in-memory-message-store.ts';
import { InMemorySweepStore } from '../../../support/in-memory-sweep-store.ts';
import { RecordingLog, RecordingMetrics } from '../../../support/recorders.ts';
import { ACCOUNT } from '../../../support/swept-account.ts';
import { virtualTimer } from '../../../support/virtual-timer.ts';
import { setStage } from './stage.ts';
import type { AutodnsStage } from './stage.ts';

/** Sweeps of the account, an hour apart, as the deployed function makes them. */
function sweeps({ scene }: AutodnsStage) {
  const store = new InMemoryCertificateStore();
  const memory = new InMemorySweepStore();
  return {
    store,
    async sweep() {
      scene.turnTo(plus(scene.now(), HOUR));
      const before = scene.requests.length;
      const timer = virtualTimer(Date.parse(scene.now()));
      const report = await sweepAccount(
        { ...ACCOUNT, provider: 'autodns' },
        { signal: new AbortController().signal, deadline: Number.POSITIVE_INFINITY },
        {
          open: (pacing) => scene.open({ pacing, timer }),
          ...{ store, sweeps: memory, messages: new InMemoryMessageStore(), clock: scene.now },
          ...{ log: new RecordingLog(), metrics: new RecordingMetrics() },
        },
      );
      return { ...report, requests: scene.requests.length - before };
    },
    async stateOf(id: string) {
      const key = `autodns/main/${id}`;
      return (await store.readCertificates([key])).get(key);
    },
  };
}

describe.each(['json', 'xml'] as const)('sweeps of an account by %s', (spoken) => {
  const stage = setStage(spoken);
  const byJob = setStage(spoken, { pendingAs: 'job' });

  it('look at each certificate once, and then ask for nothing but the listing', async () => {
    stage().scene.addIssued(50);
    const { sweep } = sweeps(stage());
    expect(await sweep()).toMatchObject({ outcome: 'complete', requests: 3 + 2 + 50 });
    for (let day = 0; day < 3; day += 1) {
      expect(await sweep()).toMatchObject({ outcome: 'complete', requests: 3 + 2 });
    }
  });

  it('look at what waits every time, and at what has changed once', async () => {
    const { scene } = stage();
    const ids = scene.addIssued(10);
    scene.addPending();
    const { sweep } = sweeps(stage());
    await sweep();
    expect(await sweep()).toMatchObject({ requests: 1 + 2 + 2 });
    scene.change(ids[3] ?? '');
    expect(await sweep()).toMatchObject({ requests: 1 + 2 + 2 + 1 });
    expect(await sweep()).toMatchObject({ requests: 1 + 2 + 2 });
  });

  it('see a revocation come, on the row that it is about', async () => {
    const { scene } = stage();
    const requestedAt = plus(scene.now(), 2 * HOUR + 1);
    const { id } = scene.simulator.certificates.add(
      samples.issuedCertificate(scene.now(), { revocation: { requestedAt } }),
    );
    const { sweep, stateOf } = sweeps(stage());
    await sweep();
    await sweep();
    expect((await stateOf(String(id)))?.certificate.status).toBe('issued');
    await sweep();
    expect((await stateOf(String(id)))?.certificate.status).toBe('revoking');
  });

  it('follow an order into its certificate', async () => {
    const { scene } = byJob();
    const issuedAt = plus(scene.now(), 3 * HOUR);
    const { id, jobId } = scene.simulator.certificates.add(
      samples.pendingCertificate(scene.now(), { issuedAt, notAfter: plus(issuedAt, 90 * DAY) }),
    );
    const { sweep, stateOf } = sweeps(byJob());
    for (let hours = 0; hours < 6; hours += 1) {
      expect(await sweep()).toMatchObject({ outcome: 'complete' });
    }
    const order = await stateOf(`job-${jobId}`);
    const certificate = await stateOf(String(id));
    expect(order).toMatchObject({
      certificate: { status: 'pending-validation' },
      removedAt: expect.any(String),
    });
    expect(certificate).toMatchObject({ certificate: { status: 'issued' } });
    expect(certificate?.lineage).toBe(order?.lineage);
  });
});
