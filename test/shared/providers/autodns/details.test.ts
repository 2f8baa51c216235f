import { describe, expect, it } from 'vitest';
import * as samples from '../../../../infra/simulators/autodns/sample-account.ts';
import { DAY, HOUR, parseInstant, plus } from '../../../../shared/certificates/instant.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import { listAll } from '../../../contracts/provider/recorder.ts';
import { newRun, setStage } from './stage.ts';

describe.each(['json', 'xml'] as const)('details of a certificate by %s', (spoken) => {
  const stage = setStage(spoken);
  const digits = setStage(spoken, { expireAs: 'utc-digits' });

  it.each([
    ['as it is', stage],
    ['with the digits of UTC', digits],
  ])('the expiry of the certificate file wins over `expire` %s', async (_, on) => {
    const { scene, list, fetchAllDetails } = on();
    const issuedAt = plus(scene.now(), -20 * DAY);
    const notAfter = parseInstant('2027-06-10T12:00:00Z') as Instant;
    scene.simulator.certificates.add(
      samples.issuedCertificate(scene.now(), {
        ...{ names: ['www.autodns.example.com', 'autodns.example.com'], issuedAt, notAfter },
      }),
    );
    const [row] = (await list()).rows;
    const [certificate] = [...(await fetchAllDetails()).values()];
    expect(certificate).toMatchObject({
      ...{ status: 'issued', rawStatus: 'PEM', changePending: false },
      ...{ commonName: 'www.autodns.example.com', product: 'QUICKSSLPREMIUM' },
      subjectAlternativeNames: ['www.autodns.example.com', 'autodns.example.com'],
      validity: { notBefore: issuedAt, notAfter, precision: 'instant' },
      domainValidations: [
        { domain: 'www.autodns.example.com', state: 'valid', method: 'dns-txt' },
        ...(spoken === 'json' ? [{}] : [{}]),
      ],
    });
    // The row alone is never late, and at most two hours early.
    const listed = row?.certificate()?.validity?.notAfter ?? expect.fail('it tells an end');
    expect(listed <= notAfter && listed >= plus(notAfter, -2 * HOUR)).toBe(true);
  });

  it('fetchDetails normalizes serial numbers with leading zeros', async () => {
    const { scene, fetchDetails } = stage();
    const { serialNumber } = await fetchDetails(samples.issuedCertificate(scene.now()));
    expect(serialNumber).toMatch(/^6[0-9A-F]{30}$/);
  });

  it('fetchDetails reads `NOT_SET` as no serial number and uses `expire` without a file', async () => {
    const { scene, fetchDetails } = stage();
    const reported = await fetchDetails(samples.documentCertificate(scene.now()));
    expect(reported).toMatchObject({
      ...{ status: 'issued', rawStatus: 'EXPIRE', domainValidations: [] },
      validity: { precision: 'assumed-zone' },
    });
    expect(reported).not.toHaveProperty('serialNumber');
    expect(reported.validity).not.toHaveProperty('notBefore');
  });

  it('fetchDetails reports a certificate with a serial number as issued, even without expiry and file', async () => {
    const { scene, fetchDetails } = stage();
    const reported = await fetchDetails(samples.undatedCertificate(scene.now()));
    expect(reported).toMatchObject({ status: 'issued', rawStatus: 'SERIAL' });
    expect(reported).not.toHaveProperty('validity');
  });

  it('fetchDetails reads an expiry long in the past', async () => {
    const { scene, fetchDetails } = stage();
    expect(await fetchDetails(samples.ancientCertificate(scene.now()))).toMatchObject({
      status: 'issued',
      validity: { notAfter: '2030-01-01T22:59:59.000Z', precision: 'assumed-zone' },
    });
  });

  it('fetchDetails uses `expire` if the file is not readable', async () => {
    const { scene, fetchDetails } = stage();
    const broken = '----BEGIN CERTIFICATE ----- .... -----END CERTIFICATE-----';
    const reported = await fetchDetails(
      samples.issuedCertificate(scene.now(), {
        rewrite: {
          info: (info) => ({ ...info, server: broken }),
          xmlInfo: (info) => info.replace(/<server>.*?<\/server>/s, `<server>${broken}</server>`),
        },
      }),
    );
    expect(reported).toMatchObject({
      rawStatus: 'EXPIRE',
      validity: { precision: 'assumed-zone' },
    });
  });

  it('fetchDetails reports the old expiry and the pending validation during a reissue', async () => {
    const { scene, fetchDetails } = stage();
    const reported = await fetchDetails(samples.reissuePendingCertificate(scene.now()));
    expect(reported).toMatchObject({
      ...{ status: 'issued', rawStatus: 'PEM', changePending: true },
      domainValidations: [
        {
          ...{ domain: 'api.autodns.example.com', state: 'pending', method: 'dns-txt' },
          record: { name: '_dnsauth.api.autodns.example.com', type: 'TXT' },
          requestedAt: plus(scene.now(), -DAY),
        },
      ],
    });
  });

  it('fetchDetails reports the new certificate with the same ID after a reissue', async () => {
    const { scene, fetchDetails } = stage();
    const reported = await fetchDetails(samples.reissuedCertificate(scene.now()));
    expect(reported).toMatchObject({
      ...{ status: 'issued', changePending: false },
      validity: { notBefore: plus(scene.now(), -5 * DAY), notAfter: plus(scene.now(), 190 * DAY) },
    });
  });

  it('fetchDetails reports a certificate that is being revoked or deleted as revoking', async () => {
    const { scene, fetchDetails } = stage();
    const requestedAt = plus(scene.now(), -HOUR);
    const revoking = { revocation: { requestedAt } };
    const deleting = { deletion: { requestedAt }, name: 'other.autodns.example.com' };
    for (const change of [revoking, deleting]) {
      expect(await fetchDetails(samples.issuedCertificate(scene.now(), change))).toMatchObject({
        ...{ status: 'revoking', rawStatus: 'RUNNING', changePending: false },
      });
    }
  });

  it('fetchDetails reports an expired certificate', async () => {
    const { scene, fetchDetails } = stage();
    expect(await fetchDetails(samples.expiredCertificate(scene.now()))).toMatchObject({
      status: 'expired',
      rawStatus: 'PEM',
    });
  });

  it.each([
    ['refused', samples.failedCertificate, 'rejected', 'FAILED'],
    ['taken back', samples.cancelledCertificate, 'cancelled', 'CANCELED'],
    ['not confirmed', samples.unconfirmedCertificate, 'pending-review', 'WAIT/WF_CONFIRM'],
  ] as const)(
    'fetchDetails determines the status of an order: %s',
    async (_, sample, status, rawStatus) => {
      const { scene, fetchDetails } = stage();
      expect(await fetchDetails(sample(scene.now()))).toMatchObject({ status, rawStatus });
    },
  );

  it('fetchDetails reports no name of a certificate for mail', async () => {
    const { scene, fetchAllDetails } = stage();
    for (const name of ['Jane Doe', 'jane.doe@example.com']) {
      scene.simulator.certificates.add(
        samples.issuedCertificate(scene.now(), {
          ...{ name, names: [], certificateType: 'MAIL', product: 'SMIME' },
        }),
      );
    }
    const all = JSON.stringify([...(await fetchAllDetails()).values()]);
    expect(all).not.toMatch(/jane|doe/i);
    const rows = (await stage().list()).rows.map((row) => row.certificate());
    expect(JSON.stringify(rows)).not.toMatch(/jane|doe/i);
  });

  it('fetchDetails names the certificate that was removed since it was listed', async () => {
    const { scene } = stage();
    const run = newRun();
    const id = Number(scene.addIssued(1)[0]);
    const { provider } = await stage().open();
    const [row] = (await listAll(provider, run)).rows;
    scene.simulator.certificates.remove(id);
    await expect(row && provider.fetchDetails(row, run)).rejects.toMatchObject({
      kind: 'not-found',
      operation: `read certificate ${id}`,
    });
  });

  it('fetchDetails fails if another certificate is returned', async () => {
    const { scene } = stage();
    const run = newRun();
    scene.simulator.certificates.add(
      samples.issuedCertificate(scene.now(), {
        rewrite: {
          info: (info) => ({ ...info, id: 7 }),
          xmlInfo: (info) => info.replace(/<id>\d+<\/id>(?=<!--|<created>)/, '<id>7</id>'),
        },
      }),
    );
    const { provider } = await stage().open();
    const [row] = (await listAll(provider, run)).rows;
    await expect(row && provider.fetchDetails(row, run)).rejects.toMatchObject({
      kind: 'invalid-response',
      message: expect.stringContaining('another certificate'),
    });
  });

  it('fetchDetails sends one request, and one more for a job', async () => {
    const { scene } = stage();
    scene.simulator.certificates.add(samples.issuedCertificate(scene.now()));
    scene.simulator.certificates.add(samples.reissuePendingCertificate(scene.now()));
    const { provider, traffic } = await stage().open();
    const run = newRun();
    const { rows } = await listAll(provider, run);
    const costs = [];
    for (const row of rows) {
      const before = traffic.requests;
      await provider.fetchDetails(row, run);
      costs.push(traffic.requests - before);
    }
    expect(costs).toEqual([1, 2]);
  });
});

describe('facts that only JSON reports', () => {
  const stage = setStage('json');

  it('fetchDetails reports that the current certificate was revoked', async () => {
    const { scene, fetchDetails } = stage();
    const revoked = await fetchDetails(samples.revokedCertificate(scene.now()));
    expect(revoked).toMatchObject({ status: 'revoked', rawStatus: 'HISTORY' });
  });

  it('fetchDetails compares serial numbers as integers to find a revocation', async () => {
    const { scene, fetchDetails } = stage();
    const reported = await fetchDetails(
      samples.revokedCertificate(scene.now(), {
        rewrite: {
          info: ({ histories, ...info }) => ({
            ...info,
            histories: (Array.isArray(histories) ? histories : []).map((one) => ({
              ...one,
              serialNumber: `00:${String(one.serialNumber).toLowerCase()}`,
            })),
          }),
        },
      }),
    );
    expect(reported.status).toBe('revoked');
  });

  it('fetchDetails does not report the revocation of an earlier certificate', async () => {
    const { scene, fetchDetails } = stage();
    const reported = await fetchDetails(
      samples.issuedCertificate(scene.now(), {
        rewrite: {
          info: (info) => ({
            ...info,
            histories: [
              { serialNumber: '6AB', revoked: '2026-10-01T10:00:00.000+0200' },
              { serialNumber: info['serialNumber'] },
            ],
          }),
        },
      }),
    );
    expect(reported.status).toBe('issued');
  });
});
