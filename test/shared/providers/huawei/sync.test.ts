import { describe, expect, it } from 'vitest';
import {
  issuedCertificate,
  pendingCertificate,
} from '../../../../infra/simulators/huawei/sample-account.ts';
import { HOUR, instantOf } from '../../../../shared/certificates/instant.ts';
import { NO_EXPIRY } from '../../../../shared/certificates/validity.ts';
import { syncAccount } from '../../../../shared/tracking/sync/sync-account.ts';
import { InMemoryCertificateStore } from '../../../support/in-memory-certificate-store.ts';
import { InMemoryMessageStore } from '../../../support/in-memory-message-store.ts';
import { InMemorySyncStore } from '../../../support/in-memory-sync-store.ts';
import { RecordingLog, RecordingMetrics } from '../../../support/recorders.ts';
import { ACCOUNT } from '../../../support/synced-account.ts';
import { virtualTimer } from '../../../support/virtual-timer.ts';
import type { HuaweiSceneOptions } from './scene.ts';
import { newRun, setStage } from './stage.ts';

/** An account that is synced as the deployed function does it, with an access key, so that no token is requested. */
async function syncedAccount(options: HuaweiSceneOptions = {}) {
  const { scene } = await setStage(options);
  const timer = virtualTimer(1_800_000_000_000);
  const store = new InMemoryCertificateStore();
  const syncs = new InMemorySyncStore();
  const log = new RecordingLog();
  const account = { ...ACCOUNT, provider: 'huawei', detailsPerSync: 1000 };
  return {
    scene,
    store,
    account,
    notes: () => log.lines.filter((line) => line.includes('by tag')).length,
    written: () => store.changes.filter(({ kind }) => kind === 'certificate').length,
    pass: (milliseconds: number) => {
      timer.advance(milliseconds);
    },
    async sync() {
      const before = scene.requests.length;
      const report = await syncAccount(account, newRun(), {
        open: async (pacing) => scene.open({ timer, pacing }),
        store,
        syncs,
        messages: new InMemoryMessageStore(),
        clock: () => instantOf(timer.now()),
        log,
        metrics: new RecordingMetrics(),
      });
      const asked = scene.requests.slice(before).map(({ route }) => route);
      return { report, asked };
    },
  };
}

describe('a sync of a Huawei account', () => {
  it('a sync without changes requests only the lists', async () => {
    const { scene, sync, pass } = await syncedAccount();
    scene.add(60);
    const first = await sync();
    expect(first.asked.filter((route) => route === 'show-certificate')).toHaveLength(60);
    pass(HOUR);
    const second = await sync();
    expect(second.asked).toEqual(['list-certificates', 'list-by-tag', 'list-certificates']);
    expect(second.report).toMatchObject({ outcome: 'complete', counts: { fetched: 0 } });
  });

  it('a sync writes a changed failure reason, and does not write unchanged certificates', async () => {
    const { scene, sync, pass, store, written } = await syncedAccount({ tags: true });
    const { certificates } = scene.simulator;
    const rejectedAt = scene.now();
    const { id } = certificates.add(
      pendingCertificate(scene.now(), { rejectedAt, failReason: 'no answer' }),
    );
    scene.add(30);
    await sync();
    const before = written();
    pass(HOUR);
    const unchanged = await sync();
    expect([written(), unchanged.report.counts.fetched]).toEqual([before, 0]);
    expect(unchanged.asked).toEqual(['list-certificates', 'list-by-tag']);
    certificates.update(id, { failReason: 'CAA forbids it' });
    pass(HOUR);
    await sync();
    expect(written()).toBe(before + 1);
    const state = (await store.readCertificates([`huawei/main/${id}`])).get(`huawei/main/${id}`);
    expect(state?.certificate.failureReason).toBe('CAA forbids it');
  });

  it('a sync without permission for the list by tags writes nothing and logs it once', async () => {
    const { scene, sync, pass, written, notes } = await syncedAccount({ tags: true });
    scene.add(30);
    await sync();
    const before = written();
    scene.simulator.forbid('list-by-tag');
    for (let syncs = 0; syncs < 3; syncs += 1) {
      pass(HOUR);
      expect((await sync()).report).toMatchObject({ outcome: 'complete', counts: { removed: 0 } });
      // Something changes, so that the whole list is looked at again.
      scene.add(1);
    }
    expect(written()).toBe(before + 2);
    expect(notes()).toBe(1);
  });

  it('a sync reads every other row next to an expiry in the year 9999 and one in the year 1', async () => {
    const { scene, sync, store, account } = await syncedAccount();
    const add = (expiry: string | undefined) =>
      scene.simulator.certificates.add(
        issuedCertificate(scene.now(), {
          rewrite:
            expiry === undefined
              ? {}
              : {
                  row: (row) => ({ ...row, expire_time: expiry }),
                  details: (details) => ({ ...details, not_after: expiry }),
                },
        }),
      ).id;
    const ids = ['9999-12-31 23:59:59.0', '0001-01-01 00:00:00', undefined].map(add);
    const { report } = await sync();
    expect(report).toMatchObject({
      outcome: 'complete',
      failure: { affected: 1, certificates: [ids[1]] },
    });
    const states = await store.readCertificates(ids.map((id) => `huawei/${account.account}/${id}`));
    const [never, zero, normal] = [...states.values()];
    expect(never?.certificate.validity?.notAfter).toBe(NO_EXPIRY);
    expect(never?.deadlines).toEqual([]);
    expect(zero?.certificate).not.toHaveProperty('validity');
    expect(normal?.deadlines.map(({ kind }) => kind)).toContain('expiry');
  });

  it('a sync fetches details of pending validations each time, and of changes once', async () => {
    const { scene, sync, pass } = await syncedAccount();
    const [first = ''] = scene.add(2);
    scene.simulator.certificates.add(pendingCertificate(scene.now()));
    await sync();
    scene.change(first);
    for (const looks of [2, 1]) {
      pass(HOUR);
      const { asked } = await sync();
      expect(asked.filter((route) => route === 'show-certificate')).toHaveLength(looks);
    }
  });

  it('a sync reports that there are more certificates than the list shows, and removes none', async () => {
    const { scene, sync, pass, store, account } = await syncedAccount();
    const ids = scene.add(700);
    const { report } = await sync();
    expect(report).toMatchObject({
      outcome: 'complete',
      failure: {
        kind: 'invalid-response',
        scope: 'certificates',
        message: expect.stringContaining('states 700 certificates, but shows only'),
      },
    });
    const [gone = ''] = ids;
    expect((await store.readCertificates([`huawei/main/${gone}`])).size).toBe(1);
    scene.simulator.certificates.remove(gone);
    for (let syncs = 0; syncs < 3; syncs += 1) {
      pass(HOUR);
      expect((await sync()).report.counts.removed).toBe(0);
    }
    expect(await store.readAccount(account)).toMatchObject({
      health: { status: 'reachable' },
      unreadable: { health: { status: 'unreachable', failure: { scope: 'certificates' } } },
    });
  });

  it('a sync detects removals again when the account is no longer too large', async () => {
    const { scene, sync, pass, store, account } = await syncedAccount();
    const ids = scene.add(640);
    await sync();
    for (const id of ids.slice(0, 400)) scene.simulator.certificates.remove(id);
    account.maxRemovedShare = 1;
    let removed = 0;
    for (let syncs = 0; syncs < 3; syncs += 1) {
      pass(HOUR);
      removed += (await sync()).report.counts.removed;
    }
    expect(removed).toBeGreaterThan(0);
    const state = await store.readAccount(account);
    expect(state).toMatchObject({ health: { status: 'reachable' } });
    expect(state).not.toHaveProperty('unreadable');
  });
});
