import { describe, expect, it } from 'vitest';
import * as samples from '../../../../infra/simulators/autodns/sample-account.ts';
import { vendorError } from '../../../../infra/simulators/autodns/vendor-faults.ts';
import { DAY, HOUR, plus } from '../../../../shared/certificates/instant.ts';
import { listAll } from '../../../contracts/provider/recorder.ts';
import { newRun, setStage } from './stage.ts';

describe.each(['json', 'xml'] as const)('orders without a certificate, by %s', (spoken) => {
  const stage = setStage(spoken, { pendingAs: 'job' });

  it('orders without a certificate are separate rows after the certificates', async () => {
    const { scene, list, fetchAllDetails } = stage();
    const { jobId } = scene.simulator.certificates.add(samples.pendingCertificate(scene.now()));
    scene.addIssued(25);
    const { rows } = await list();
    expect(rows.map(({ id }) => id).at(-1)).toBe(`job-${jobId}`);
    expect(rows).toHaveLength(26);
    expect(rows.at(-1)?.detailFetch).toBe('always');
    expect(rows.at(-1)?.certificate()).toMatchObject({
      ...{ status: 'pending-validation', rawStatus: 'RUNNING/WF_DNS_AUTH' },
      ...{ commonName: 'shop.autodns.example.net' },
    });
    expect((await fetchAllDetails()).get(`job-${jobId}`)).toMatchObject({
      status: 'pending-validation',
      domainValidations: [
        {
          ...{ domain: 'shop.autodns.example.net', state: 'pending', method: 'dns-txt' },
          record: { name: '_dnsauth.shop.autodns.example.net', type: 'TXT' },
        },
      ],
    });
  });

  it('order IDs above 32 bits are kept exactly', async () => {
    const { scene, list } = stage();
    const { jobId = 0 } = scene.simulator.certificates.add(
      samples.pendingCertificate(scene.now(), { job: { id: 4_297_939_738 } }),
    );
    expect(jobId).toBeGreaterThan(2 ** 32);
    expect((await list()).rows.map(({ id }) => id)).toEqual(['job-4297939738']);
  });

  it.each([
    ['refused', samples.failedCertificate, 'rejected', 'FAILED'],
    ['taken back', samples.cancelledCertificate, 'cancelled', 'CANCELED'],
  ] as const)(
    'a finished order is listed for thirty days: %s',
    async (_, sample, status, rawStatus) => {
      const { scene, list, fetchAllDetails } = stage();
      const { jobId } = scene.simulator.certificates.add(sample(scene.now()));
      const [row] = (await list()).rows;
      expect(row).toMatchObject({ id: `job-${jobId}`, detailFetch: 'when-changed' });
      expect(row?.certificate()).toMatchObject({ status, rawStatus });
      const fetched = (await fetchAllDetails()).get(`job-${jobId}`);
      expect(fetched).toMatchObject({ status, rawStatus });
      expect(fetched?.failureReason).toBe(
        status === 'rejected'
          ? 'domain validation not completed for wrong.autodns.example.net'
          : '',
      );
      scene.turnTo(plus(scene.now(), 31 * DAY));
      expect((await list()).rows).toEqual([]);
    },
  );

  it('an order that fails long after it was placed is listed', async () => {
    const { scene, list } = stage();
    const { jobId } = scene.simulator.certificates.add(
      samples.failedCertificate(scene.now(), { orderedAt: plus(scene.now(), -60 * DAY) }),
    );
    const [row] = (await list()).rows;
    expect(row?.certificate()).toMatchObject({ id: `job-${jobId}`, status: 'rejected' });
  });

  it('orders that only the listing has are reported as listed', async () => {
    const { scene, fetchAllDetails } = stage();
    const { jobId } = scene.simulator.certificates.add(samples.pendingCertificate(scene.now()));
    for (const route of ['read-job', 'read-job-history'] as const) {
      scene.simulator.faults.on(vendorError(404, 'E300114', 'EF300114'), { route });
    }
    expect((await fetchAllDetails()).get(`job-${jobId}`)).toMatchObject({
      ...{ status: 'pending-validation', rawStatus: 'RUNNING/WF_DNS_AUTH' },
    });
  });

  it('an order and its certificate belong to the same lineage', async () => {
    const { scene, list, fetchAllDetails } = stage();
    const issuedAt = plus(scene.now(), HOUR);
    const { id, jobId } = scene.simulator.certificates.add(
      samples.pendingCertificate(scene.now(), { issuedAt, notAfter: plus(issuedAt, 90 * DAY) }),
    );
    expect((await list()).rows.map((row) => row.id)).toEqual([`job-${jobId}`]);
    scene.turnTo(plus(issuedAt, HOUR));
    const all = await fetchAllDetails();
    expect([...all.keys()]).toEqual([String(id)]);
    expect(all.get(String(id))).toMatchObject({
      status: 'issued',
      fromOrder: `job-${jobId}`,
    });
  });

  it('an order that finishes since the listing is linked to its certificate', async () => {
    const { scene } = stage();
    const issuedAt = plus(scene.now(), HOUR);
    const notAfter = plus(issuedAt, 90 * DAY);
    const { id } = scene.simulator.certificates.add(
      samples.pendingCertificate(scene.now(), { issuedAt, notAfter }),
    );
    const run = newRun();
    const { provider } = await stage().open();
    const [row] = (await listAll(provider, run)).rows;
    scene.turnTo(plus(issuedAt, HOUR));
    expect(row && (await provider.fetchDetails(row, run))).toMatchObject([
      {
        ...{ id: row?.id, status: 'issued', validity: { notAfter } },
        renewal: { renewedBy: String(id), successorIssued: true },
      },
    ]);
  });

  it('an order is not linked to an older certificate of the same name', async () => {
    const { scene, fetchAllDetails } = stage();
    const name = 'shop.autodns.example.net';
    const old = scene.simulator.certificates.add(samples.issuedCertificate(scene.now(), { name }));
    const { jobId } = scene.simulator.certificates.add(samples.pendingCertificate(scene.now()));
    const all = await fetchAllDetails();
    expect(all.get(String(old.id))).toMatchObject({ status: 'issued', changePending: false });
    expect(all.get(`job-${jobId}`)).toMatchObject({ status: 'pending-validation' });
  });

  it('an order with an undocumented status is listed with that status', async () => {
    const { scene, list } = stage();
    const id = scene.addWithStatus('QUARANTINED');
    expect(id).not.toBe('');
    expect((await list()).rows[0]?.certificate()).toMatchObject({
      status: 'unknown',
      rawStatus: 'QUARANTINED',
    });
  });

  it('jobs that no row depends on do not change the content hash of a page', async () => {
    const { scene } = stage();
    scene.simulator.certificates.add(samples.pendingCertificate(scene.now()));
    const contentHash = async () =>
      (await (await stage().open()).provider.list(undefined, newRun())).contentHash;
    const before = await contentHash();
    scene.turnTo(plus(scene.now(), HOUR));
    expect(await contentHash()).toBe(before);
  });
});
