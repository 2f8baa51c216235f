import { describe, expect, it } from 'vitest';
import { meanwhile } from '../../../../infra/simulators/faults.ts';
import * as samples from '../../../../infra/simulators/autodns/sample-account.ts';
import { DAY, HOUR, plus } from '../../../../shared/certificates/instant.ts';
import { listAll } from '../../../contracts/provider/recorder.ts';
import { newRun, setStage } from './stage.ts';

describe.each(['json', 'xml'] as const)('jobs of certificates, by %s', (spoken) => {
  const stage = setStage(spoken);

  it('jobs of a listed certificate are not listed as separate rows', async () => {
    const { scene, list } = stage();
    const pending = scene.addPending();
    const failed = scene.simulator.certificates.add(samples.failedCertificate(scene.now()));
    const { rows } = await list();
    expect(rows.map(({ id }) => id)).toEqual([pending, String(failed.id)]);
    expect(rows.map((row) => row.certificate()?.status)).toEqual([
      'pending-validation',
      'rejected',
    ]);
  });

  it('jobs are matched to certificates across pages and processes', async () => {
    const { scene } = stage();
    const pending = scene.addPending();
    scene.addIssued(45);
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const { provider } = await stage().open();
      const page = await provider.list(cursor, newRun());
      ids.push(...page.rows.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(ids[0]).toBe(pending);
    expect(ids.filter((id) => id.startsWith('job-'))).toEqual([]);
  });

  it('jobs are listed in pages of the configured pageSize', async () => {
    const { scene, list } = stage();
    for (let order = 0; order < 45; order += 1) scene.addPending();
    const asked: string[] = [];
    scene.simulator.faults.on(
      meanwhile(() => undefined),
      {
        route: 'search-jobs',
        where: ({ body }) => asked.push(/limit\W+(\d+)/.exec(body)?.[1] ?? '') === 0,
      },
    );
    expect((await list()).rows).toHaveLength(45);
    expect(asked).toEqual(['20', '20', '20']);
  });

  it('the job of an order is shown as the row of its certificate before the expiry is known', async () => {
    const { scene, fetchDetails } = stage();
    const reported = await fetchDetails(
      samples.pendingCertificate(scene.now(), {
        job: { id: 4_297_939_738, validatedAt: undefined },
      }),
    );
    expect(reported).toMatchObject({
      status: 'pending-validation',
      fromOrder: 'job-4297939738',
    });
  });

  it('the jobs of two orders with one name belong to the certificates that were created with them', async () => {
    const { scene, fetchAllDetails } = stage();
    const { certificates } = scene.simulator;
    const failed = certificates.add(
      samples.failedCertificate(scene.now(), {
        ...{ name: 'twice.autodns.example.net', orderedAt: plus(scene.now(), -9 * DAY) },
      }),
    );
    const pending = certificates.add(
      samples.pendingCertificate(scene.now(), { name: 'twice.autodns.example.net' }),
    );
    const all = await fetchAllDetails();
    expect(all.get(String(failed.id))?.status).toBe('rejected');
    expect(all.get(String(pending.id))?.status).toBe('pending-validation');
    expect(all.size).toBe(2);
  });

  it('a job counts only for the certificate that it states if several have the same name', async () => {
    const { scene, fetchAllDetails } = stage();
    const { certificates } = scene.simulator;
    const name = 'api.autodns.example.com';
    const calm = certificates.add(samples.issuedCertificate(scene.now(), { name }));
    const busy = certificates.add(samples.reissuePendingCertificate(scene.now(), { name }));
    const all = await fetchAllDetails();
    expect(all.get(String(calm.id))?.changePending).toBe(false);
    expect(all.get(String(busy.id))?.changePending).toBe(true);
  });

  it('jobs about other objects are ignored', async () => {
    const { scene, list } = stage();
    const { jobs } = scene.simulator;
    const createdAt = plus(scene.now(), -DAY);
    jobs.add({ type: 'domain', name: 'autodns.example.com', action: 'create', createdAt });
    jobs.add({
      ...{ type: 'domain', name: 'other.example.com', action: 'create', createdAt },
      ...{ endedAt: createdAt, outcome: 'FAILED' as const },
    });
    expect(await list()).toMatchObject({ rows: [], problems: [] });
  });

  it('jobs that have finished since the listing are read from the history', async () => {
    const { scene, asked } = stage();
    const issuedAt = plus(scene.now(), HOUR);
    scene.simulator.certificates.add(
      samples.pendingCertificate(scene.now(), { failedAt: issuedAt }),
    );
    const run = newRun();
    const { provider } = await stage().open();
    const [row] = (await listAll(provider, run)).rows;
    scene.turnTo(plus(issuedAt, HOUR));
    expect(row && (await provider.fetchDetails(row, run))).toMatchObject([{ status: 'rejected' }]);
    expect([asked('read-job'), asked('read-job-history')]).toEqual([1, 1]);
  });

  it('a certificate that a job deleted since the listing is reported as revoked', async () => {
    const { scene } = stage();
    const doneAt = plus(scene.now(), HOUR);
    scene.simulator.certificates.add(
      samples.issuedCertificate(scene.now(), {
        deletion: { requestedAt: plus(scene.now(), -HOUR), doneAt },
      }),
    );
    const run = newRun();
    const { provider } = await stage().open();
    const [row] = (await listAll(provider, run)).rows;
    scene.turnTo(plus(doneAt, HOUR));
    expect(row && (await provider.fetchDetails(row, run))).toMatchObject([
      { status: 'revoked', rawStatus: 'DELETED' },
    ]);
  });

  it('the content hash of a certificate changes when a job starts and when it finishes', async () => {
    const { scene, list } = stage();
    const requestedAt = plus(scene.now(), HOUR);
    const doneAt = plus(requestedAt, HOUR);
    scene.simulator.certificates.add(
      samples.issuedCertificate(scene.now(), { revocation: { requestedAt, doneAt } }),
    );
    const contentHashes = [];
    const detailFetches = [];
    for (const at of [scene.now(), requestedAt, doneAt]) {
      scene.turnTo(at);
      const [row] = (await list()).rows;
      contentHashes.push(row?.contentHash);
      detailFetches.push(row?.detailFetch);
    }
    expect(new Set(contentHashes).size).toBe(3);
    expect(detailFetches).toEqual(['when-changed', 'always', 'when-changed']);
  });

  it('jobs that cannot be read are reported and hide no other job', async () => {
    const { scene, list } = stage();
    scene.addIssued(1);
    scene.simulator.certificates.add(
      samples.pendingCertificate(scene.now(), {
        rewrite: {
          job: () => ({ status: 'RUNNING' }),
          xmlJob: () => '<certificate_job><job><status>RUNNING</status></job></certificate_job>',
        },
      }),
    );
    const { rows, problems } = await list();
    expect(rows).toHaveLength(2);
    expect(problems).toEqual([{ message: expect.stringContaining('list jobs') }]);
  });

  it('jobs are requested once per run, and again after a failure', async () => {
    const { scene, asked } = stage();
    scene.addIssued(1);
    const run = newRun();
    const { provider } = await stage().open();
    scene.simulator.faults.on(
      { kind: 'answer', answer: { status: 200, headers: {}, body: '' } },
      { route: 'search-jobs', times: 1 },
    );
    await expect(provider.list(undefined, run)).rejects.toMatchObject({ kind: 'invalid-response' });
    await provider.list(undefined, run);
    await provider.list(undefined, run);
    expect([asked('search-jobs'), asked('search-job-history')]).toEqual([2, 3]);
  });
});

describe('a job that no listing contains any more', () => {
  const stage = setStage('json');

  it('a job that no listing contains is found by the order number', async () => {
    const { scene, fetchDetails } = stage();
    const reported = await fetchDetails(
      samples.failedCertificate(scene.now(), {
        ...{ orderedAt: plus(scene.now(), -80 * DAY), failedAt: plus(scene.now(), -70 * DAY) },
      }),
    );
    expect(reported).toMatchObject({ status: 'rejected', rawStatus: 'FAILED' });
  });

  it('a job that no longer exists does not fail the sync', async () => {
    const { scene } = stage();
    const { id, jobId = 0 } = scene.simulator.certificates.add(
      samples.failedCertificate(scene.now(), {
        ...{ orderedAt: plus(scene.now(), -80 * DAY), failedAt: plus(scene.now(), -70 * DAY) },
      }),
    );
    scene.simulator.jobs.remove(jobId);
    expect((await stage().fetchAllDetails()).get(String(id))?.status).toBe('unknown');
  });
});
