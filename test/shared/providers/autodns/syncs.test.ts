import { describe, expect, it } from 'vitest';
import * as paging from '../../../../infra/simulators/autodns/vendor-faults.ts';
import * as samples from '../../../../infra/simulators/autodns/sample-account.ts';
import { syncAccount } from '../../../../shared/tracking/sync/sync-account.ts';
import { DAY, HOUR, MINUTE, plus } from '../../../../shared/certificates/instant.ts';
import { certificateEventNames } from '../../../support/published-events.ts';
import { findSuccessions } from '../../../../shared/lifecycle/successor/match-successors.ts';
import { InMemoryCertificateStore } from '../../../support/in-memory-certificate-store.ts';
import { InMemoryMessageStore } from '../../../support/in-memory-message-store.ts';
import { InMemorySyncStore } from '../../../support/in-memory-sync-store.ts';
import { RecordingLog, RecordingMetrics } from '../../../support/recorders.ts';
import { ACCOUNT } from '../../../support/synced-account.ts';
import { virtualTimer } from '../../../support/virtual-timer.ts';
import { setStage } from './stage.ts';
import type { AutodnsStage } from './stage.ts';

/** Syncs of the account, an hour apart, as the deployed function makes them. */
function syncs({ scene }: AutodnsStage) {
  const store = new InMemoryCertificateStore();
  const memory = new InMemorySyncStore();
  const messages = new InMemoryMessageStore();
  return {
    store,
    messages,
    async sync() {
      scene.turnTo(plus(scene.now(), HOUR));
      const before = scene.requests.length;
      const timer = virtualTimer(Date.parse(scene.now()));
      const report = await syncAccount(
        { ...ACCOUNT, provider: 'autodns' },
        { signal: new AbortController().signal, deadline: Number.POSITIVE_INFINITY },
        {
          open: (pacing) => scene.open({ pacing, timer }),
          ...{ store, syncs: memory, messages, clock: scene.now },
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

describe.each(['json', 'xml'] as const)('syncs of an account by %s', (spoken) => {
  const stage = setStage(spoken);
  const wide = setStage(spoken, { settings: { pageSize: 100 } });
  const byJob = setStage(spoken, { pendingAs: 'job' });
  const polled = setStage(spoken, {
    settings: { messages: { unknown: 'confirm' } },
  });
  const stopped = setStage(spoken, { settings: { messages: {} } });

  it('a sync without changes requests only the listing', async () => {
    stage().scene.addIssued(50);
    const { sync } = syncs(stage());
    // Three pages of the certificates, and of the history of the jobs that created them.
    expect(await sync()).toMatchObject({ outcome: 'complete', requests: 3 + 6 + 50 });
    for (let day = 0; day < 3; day += 1) {
      expect(await sync()).toMatchObject({ outcome: 'complete', requests: 3 + 6 });
    }
  });

  it('a sync fetches details of pending rows each time and of changed rows once', async () => {
    const { scene } = stage();
    const ids = scene.addIssued(10);
    scene.addPending();
    const { sync } = syncs(stage());
    await sync();
    expect(await sync()).toMatchObject({ requests: 1 + 4 + 2 });
    scene.change(ids[3] ?? '');
    expect(await sync()).toMatchObject({ requests: 1 + 4 + 2 + 1 });
    expect(await sync()).toMatchObject({ requests: 1 + 4 + 2 });
  });

  it('a sync detects a revocation on the row of its certificate', async () => {
    const { scene } = stage();
    const requestedAt = plus(scene.now(), 2 * HOUR + 1);
    const { id } = scene.simulator.certificates.add(
      samples.issuedCertificate(scene.now(), { revocation: { requestedAt } }),
    );
    const { sync, stateOf } = syncs(stage());
    await sync();
    await sync();
    expect((await stateOf(String(id)))?.certificate.status).toBe('issued');
    await sync();
    expect((await stateOf(String(id)))?.certificate.status).toBe('revoking');
  });

  it('a sync links an order to its certificate', async () => {
    const { scene } = byJob();
    const issuedAt = plus(scene.now(), 3 * HOUR);
    const { id, jobId } = scene.simulator.certificates.add(
      samples.pendingCertificate(scene.now(), { issuedAt, notAfter: plus(issuedAt, 90 * DAY) }),
    );
    const { sync, stateOf } = syncs(byJob());
    for (let hours = 0; hours < 6; hours += 1) {
      expect(await sync()).toMatchObject({ outcome: 'complete' });
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

  it('a sync recognizes the certificate of a new order as the successor of an older one with the same name', async () => {
    const { scene } = byJob();
    const name = 'shop.autodns.example.net';
    const { certificates } = scene.simulator;
    const old = certificates.add(
      samples.issuedCertificate(scene.now(), { name, notAfter: plus(scene.now(), 10 * DAY) }),
    );
    const issuedAt = plus(scene.now(), 3 * HOUR);
    const next = certificates.add(
      samples.pendingCertificate(scene.now(), {
        name,
        issuedAt,
        notAfter: plus(issuedAt, 90 * DAY),
      }),
    );
    const { sync, stateOf } = syncs(byJob());
    for (let hours = 0; hours < 6; hours += 1) await sync();
    const candidates = await Promise.all([stateOf(String(old.id)), stateOf(String(next.id))]);
    const [oldState, nextState] = candidates;
    if (oldState === undefined || nextState === undefined) throw new Error('both are stored');
    expect(nextState.certificate.renewal?.renews).toBeUndefined();
    expect(findSuccessions([oldState, nextState], scene.now())).toEqual([
      { old: oldState, next: nextState },
    ]);
  });

  it('a sync reports no unexpected removals if several orders become certificates', async () => {
    const { scene } = byJob();
    const issuedAt = plus(scene.now(), 90 * 60_000);
    for (const name of ['a.example.com', 'b.example.com', 'c.example.com']) {
      const dates = { name, issuedAt, notAfter: plus(issuedAt, 90 * DAY) };
      scene.simulator.certificates.add(samples.pendingCertificate(scene.now(), dates));
    }
    const { sync } = syncs(byJob());
    expect(await sync()).toMatchObject({ counts: { certificates: 3 } });
    const report = await sync();
    expect(report).toMatchObject({ outcome: 'complete', counts: { certificates: 3, removed: 3 } });
    expect(report.failure).toBeUndefined();
  });

  it('a failed reissue causes one alert, and the reminders of the old certificate continue', async () => {
    const { scene } = stage();
    const requestedAt = plus(scene.now(), 90 * MINUTE);
    const failedAt = plus(scene.now(), 200 * MINUTE);
    const notAfter = plus(scene.now(), 20 * DAY);
    scene.simulator.certificates.add(
      samples.issuedCertificate(scene.now(), {
        ...{ id: 571_001, name: 'api.autodns.example.com', notAfter },
        replacements: [{ action: 'reissue', requestedAt, failedAt, notAfter: plus(notAfter, DAY) }],
      }),
    );
    const { sync, store } = syncs(stage());
    const reported: string[][] = [];
    for (let hours = 0; hours < 6; hours += 1) {
      const before = (await store.readCertificates(['autodns/main/571001'])).get(
        'autodns/main/571001',
      );
      await sync();
      const after = (await store.readCertificates(['autodns/main/571001'])).get(
        'autodns/main/571001',
      );
      if (after === undefined) throw new Error('the certificate is not stored');
      reported.push(after === before ? [] : certificateEventNames(before, after));
    }
    expect(reported).toEqual([
      ['discovered'],
      ['validation-pending'],
      [],
      ['reissue-failed'],
      [],
      [],
    ]);
    const state = (await store.readCertificates(['autodns/main/571001'])).get(
      'autodns/main/571001',
    );
    expect(state).toMatchObject({
      certificate: { status: 'issued', changePending: false, validity: { notAfter } },
      deadlines: expect.arrayContaining([
        expect.objectContaining({ kind: 'expiry-reminder', name: 'second' }),
        expect.objectContaining({ kind: 'expiry' }),
      ]),
    });
  });

  it('an order stays cancelled when its job is no longer in the history', async () => {
    const { scene } = stage();
    const { id, jobId = 0 } = scene.simulator.certificates.add(
      samples.pendingCertificate(scene.now(), { orderedAt: plus(scene.now(), -DAY) }),
    );
    scene.simulator.jobs.update(jobId, { status: 'CANCELED', subStatus: undefined });
    const { sync, stateOf } = syncs(stage());
    await sync();
    expect((await stateOf(String(id)))?.certificate.status).toBe('cancelled');
    scene.simulator.jobs.remove(jobId);
    for (const days of [1, 31]) {
      scene.turnTo(plus(scene.now(), days * DAY));
      await sync();
      expect(await stateOf(String(id))).toMatchObject({
        ...{ certificate: { status: 'cancelled' }, deadlines: [], validationPendingSince: [] },
      });
    }
  });

  it('an old order without a job is not pending', async () => {
    const { scene } = stage();
    const { id, jobId = 0 } = scene.simulator.certificates.add(
      samples.pendingCertificate(scene.now(), { orderedAt: plus(scene.now(), -32 * DAY) }),
    );
    scene.simulator.jobs.remove(jobId);
    const { sync, stateOf } = syncs(stage());
    await sync();
    expect(await stateOf(String(id))).toMatchObject({
      ...{ certificate: { status: 'unknown' }, deadlines: [], validationPendingSince: [] },
    });
  });

  it('a sync discovers no order whose certificate is missing from one listing', async () => {
    const { scene } = wide();
    scene.addIssued(39);
    const lost = ['a.example.com', 'b.example.com', 'c.example.com'].map((name, index) => {
      const names = index < 2 ? [name, `www.${name}`] : [name];
      const added = scene.simulator.certificates.add(
        samples.pendingCertificate(scene.now(), { name, names }),
      );
      return { ...added, id: String(added.id) };
    });
    const { sync, stateOf } = syncs(wide());
    expect(await sync()).toMatchObject({ counts: { certificates: 42 } });
    const gone = new Set(lost.map(({ id }) => id));
    scene.simulator.faults.on(paging.withoutRows(gone), {
      ...{ route: 'search-certificates', times: 1 },
    });
    expect(await sync()).toMatchObject({ outcome: 'complete', counts: { removed: 0 } });
    expect(await sync()).toMatchObject({ counts: { certificates: 42, removed: 0 } });
    for (const { id, jobId } of lost) {
      expect(await stateOf(`job-${jobId}`)).toBeUndefined();
      expect(await stateOf(id)).toMatchObject({ revision: 1 });
    }
  });

  it('syncs do not read the queue unless it is configured', async () => {
    const { scene } = stage();
    scene.simulator.queue.push({ kind: 'domain', name: 'a.example.com' });
    await syncs(stage()).sync();
    expect(stage().asked('poll')).toBe(0);
    expect(scene.simulator.queue.waiting).toBe(1);
  });

  it('a sync stores the messages of the queue and confirms them', async () => {
    const { queue } = polled().scene.simulator;
    const [id = ''] = polled().scene.addIssued(1);
    const ids = [
      queue.push({ kind: 'domain', name: 'a.example.com', authInfo: 'Marker+Authinfo' }),
      queue.push({ kind: 'certificate', certificateId: Number(id) }),
      queue.push({ kind: 'purge', type: 'Contact', name: 'Marker-Family' }),
    ];
    const { sync, messages } = syncs(polled());
    await sync();
    expect(messages.ids).toEqual(ids.map(String));
    expect(messages.read(`autodns/main/${ids[1]}`)?.about).toMatchObject({ certificate: id });
    expect(queue.waiting).toBe(0);
    const all = JSON.stringify(messages.changes).toLowerCase();
    for (const marker of [...polled().scene.markers, 'Marker+Authinfo']) {
      expect(all).not.toContain(marker.toLowerCase());
    }
  });

  it('syncs stop at a message about another object if configured to', async () => {
    const { scene } = stopped();
    const [id = ''] = scene.addIssued(1);
    scene.simulator.queue.push({ kind: 'certificate', certificateId: Number(id) });
    scene.simulator.queue.push({ kind: 'domain', name: 'a.example.com' });
    const { sync, messages } = syncs(stopped());
    await sync();
    await sync();
    expect(messages.ids).toHaveLength(2);
    expect(scene.simulator.queue.waiting).toBe(1);
  });
});
