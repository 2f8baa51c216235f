import { describe, expect, it } from 'vitest';
import {
  authorities,
  servedCertificate,
  staleCertificate,
} from '../../../../infra/simulators/qualys/sample-account.ts';
import { DAY, plus } from '../../../../shared/certificates/instant.ts';
import { InventoryRow } from '../../../../shared/providers/qualys/row.ts';
import { listAll } from '../../../contracts/provider/recorder.ts';
import { newRun, setDetailStage } from './detail-stage.ts';

const stage = setDetailStage();
const list = { route: 'list-certificates' } as const;

async function listed() {
  const { open } = stage();
  return listAll(await open(), newRun());
}

describe('a certificate of the Qualys inventory', () => {
  it('a certificate of the inventory has its hash as ID, its names and its expiry', async () => {
    const { scene, show } = stage();
    const certificate = servedCertificate(scene.now(), {
      commonName: 'www.qualys.example.com',
      dnsNames: ['www.qualys.example.com', 'qualys.example.com'],
      serialNumber: '00a1B2c3',
    });
    expect(await show(certificate)).toEqual({
      provider: 'qualys',
      account: 'main',
      id: expect.stringMatching(/^[0-9a-f]{64}$/),
      status: 'issued',
      rawStatus: 'issued',
      commonName: 'www.qualys.example.com',
      subjectAlternativeNames: ['www.qualys.example.com', 'qualys.example.com'],
      validity: {
        notBefore: certificate.validFrom,
        notAfter: certificate.validTo,
        precision: 'instant',
      },
      serialNumber: 'A1B2C3',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      issuer: 'DigiCert Test SHA2 Intermediate CA-1',
      issuerOrganization: 'DigiCert Inc',
      keyAlgorithm: 'RSA',
      keySize: 2048,
      signatureAlgorithm: 'SHA256WITHRSA',
      changePending: false,
    });
  });

  it.each([
    ['REVOKED', 'revoked', 'REVOKED'],
    ['Revoked', 'revoked', 'Revoked'],
    ['GOOD', 'issued', 'issued'],
    ['NOT_REVOKED', 'issued', 'issued'],
    ['', 'issued', 'issued'],
  ])(
    'a certificate with the revocation status %j is %s',
    async (revocationStatus, status, rawStatus) => {
      const { scene, show } = stage();
      const certificate = servedCertificate(scene.now(), { revocationStatus });
      expect(await show(certificate)).toMatchObject({ status, rawStatus });
    },
  );

  it('a certificate is read again when only its revocation status has changed', async () => {
    const { scene } = stage();
    const hash = scene.addCertificate(servedCertificate(scene.now()));
    const [before] = (await listed()).rows;
    scene.simulator.certificates.update(hash, { revocationStatus: 'REVOKED' });
    const [after] = (await listed()).rows;
    expect(after?.contentHash).not.toBe(before?.contentHash);
  });

  it('a certificate is read without the facts that older API versions do not report', async () => {
    const { scene, show } = stage();
    const without = { issuer: null, keySize: 'unknown', publicKeyAlgorithm: null };
    const certificate = servedCertificate(scene.now(), {
      rewrite: (row) => ({ ...row, ...without, signatureAlgorithm: undefined }),
    });
    const reported = await show(certificate);
    expect(reported).toMatchObject({ fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) });
    for (const fact of ['issuer', 'keySize', 'keyAlgorithm', 'signatureAlgorithm']) {
      expect(reported).not.toHaveProperty(fact);
    }
  });

  it.each<[string, Record<string, unknown>, object | undefined]>([
    [
      'both',
      { validTo: 1_830_000_000_000, validToDate: '2030-01-01T00:00:00.000+0000' },
      { notAfter: '2027-12-28T13:20:00.000Z', precision: 'instant' },
    ],
    [
      'digits',
      { validTo: '1830000000000', validToDate: null },
      { notAfter: '2027-12-28T13:20:00.000Z', precision: 'instant' },
    ],
    [
      'only a date-time',
      { validTo: null, validToDate: '2030-01-01T00:00:00.000+0100' },
      { notAfter: '2029-12-31T23:00:00.000Z', precision: 'instant' },
    ],
    [
      'a date-time without a zone, of which the earliest meaning counts',
      { validTo: null, validToDate: '2030-01-01T00:00:00' },
      { notAfter: '2029-12-31T10:00:00.000Z', precision: 'assumed-zone' },
    ],
    ['none at all', { validTo: null, validToDate: '' }, undefined],
  ])('reads its expiry from %s', async (_what, change, expected) => {
    const { scene, show } = stage();
    const rewrite = (row: object) => ({ ...row, ...change });
    const { validity } = await show(servedCertificate(scene.now(), { rewrite }));
    if (expected === undefined) expect(validity).toBeUndefined();
    else expect(validity).toMatchObject(expected);
  });

  it.each([1_830_000_000, 1.5e12 + 0.5, 1.83e15, true, {}, 'tomorrow'])(
    'the invalid expiry %j is reported as a problem of its row',
    async (validTo) => {
      const { scene, show } = stage();
      const rewrite = (row: object) => ({ ...row, validTo });
      await expect(show(servedCertificate(scene.now(), { rewrite }))).rejects.toMatchObject({
        kind: 'invalid-response',
        message: expect.stringContaining('validTo'),
      });
    },
  );

  it('names are stored without NUL and other invisible characters', async () => {
    const { scene, show } = stage();
    const rewrite = (row: object) => ({
      ...row,
      subject: { name: 'www\u0000.qualys\u202e.example.com\u0000\n' },
      subjectAlternativeNames: { dnsNames: ['a\u0007.example.com', '\u0000', null, 5] },
    });
    expect(await show(servedCertificate(scene.now(), { rewrite }))).toMatchObject({
      commonName: 'www.qualys.example.com',
      subjectAlternativeNames: ['a.example.com'],
    });
  });

  it('a certificate without issuer, names, subject and serial number is read', async () => {
    const { scene, show } = stage();
    const rewrite = ({ certhash, validTo }: Readonly<Record<string, unknown>>) => ({
      certhash,
      validTo,
      issuer: null,
      subject: null,
    });
    const reported = await show(servedCertificate(scene.now(), { rewrite }));
    expect(reported).toMatchObject({ status: 'issued', subjectAlternativeNames: [] });
    expect(reported).not.toHaveProperty('commonName');
  });

  it('a certificate whose renewal is pending stays issued', async () => {
    const { scene, show } = stage();
    const rewrite = (row: object) => ({ ...row, status: 'IN_RENEWAL' });
    expect(await show(servedCertificate(scene.now(), { rewrite }))).toMatchObject({
      status: 'issued',
      rawStatus: 'IN_RENEWAL',
      changePending: true,
    });
  });
});

describe('the Qualys inventory', () => {
  it('list requests pages of 200 certificates with their names, with the configured API version', async () => {
    const { scene } = stage();
    const bodies: unknown[] = [];
    scene.simulator.faults.on(
      {
        kind: 'rewrite',
        rewrite: (answer, { path, body }) => {
          bodies.push([path, JSON.parse(body)]);
          return answer;
        },
      },
      list,
    );
    scene.addIssued(1);
    scene.settings = { apiVersion: 'v2.1' };
    await listed();
    const includes = ['EXTENSIVE_CERTIFICATE_INFO'];
    const path = '/certview/v2.1/certificates';
    expect(bodies).toEqual(
      [0, 1].map((pageNumber) => [path, { pageNumber, pageSize: 200, includes }]),
    );
  });

  it('list returns no CA certificates', async () => {
    const { scene } = stage();
    for (const authority of authorities(scene.now())) scene.addCertificate(authority);
    const [leaf] = scene.addIssued(1);
    const { rows, problems } = await listed();
    expect([rows.map(({ id }) => id), problems]).toEqual([[leaf], []]);
  });

  it('list returns certificates of an undocumented type', async () => {
    const { scene } = stage();
    const odd = scene.addCertificate(
      servedCertificate(scene.now(), { rewrite: (row) => ({ ...row, type: 'Selfsigned' }) }),
    );
    expect((await listed()).rows).toMatchObject([{ id: odd }]);
  });

  it('list leaves out certificates that no scan has found for staleAfterDays, until a scan finds them again', async () => {
    const { scene } = stage();
    scene.addIssued(1);
    const stale = scene.addCertificate(staleCertificate(scene.now()));
    const ids = async () => (await listed()).rows.map(({ id }) => id);
    expect(await ids()).not.toContain(stale);
    scene.settings = { staleAfterDays: 61 };
    expect(await ids()).toContain(stale);
    scene.settings = {};
    scene.simulator.certificates.update(stale, { lostAt: plus(scene.now(), -29 * DAY) });
    expect(await ids()).toContain(stale);
  });

  it.each([null, 0, 'never', undefined])(
    'list returns a certificate whose last scan is %j',
    async (lastFound) => {
      const { scene } = stage();
      scene.addCertificate(
        staleCertificate(scene.now(), { rewrite: (row) => ({ ...row, lastFound }) }),
      );
      expect((await listed()).rows).toHaveLength(1);
    },
  );

  it('list returns another content hash for the same page when one of its rows becomes stale', async () => {
    const { scene } = stage();
    const lostAt = plus(scene.now(), -29.5 * DAY);
    scene.addCertificate(servedCertificate(scene.now(), { validFrom: plus(lostAt, -DAY), lostAt }));
    const provider = (
      await scene.open({
        timer: { now: () => Date.parse(scene.now()), sleep: async () => undefined },
      })
    ).provider;
    const before = await provider.list(undefined, newRun());
    scene.moveTo(plus(scene.now(), DAY));
    const after = await provider.list(undefined, newRun());
    expect([before.rows.length, after.rows.length]).toEqual([1, 0]);
    expect(after.contentHash).not.toBe(before.contentHash);
  });

  it('list reports a problem when no scan finds any certificate any more', async () => {
    const { scene } = stage();
    scene.addCertificate(staleCertificate(scene.now()));
    scene.addCertificate(
      staleCertificate(scene.now(), {
        validFrom: plus(scene.now(), -300 * DAY),
        lostAt: plus(scene.now(), -200 * DAY),
      }),
    );
    const { problems } = await listed();
    expect(problems).toEqual([
      { message: expect.stringContaining('no scan has found any of the 1 ') },
    ]);
    // What cannot be read may be served.
    const odd = scene.addCertificate(
      servedCertificate(scene.now(), { rewrite: (row) => ({ ...row, certhash: 'none' }) }),
    );
    expect((await listed()).problems).toEqual([
      { message: expect.stringContaining('has no valid hash') },
    ]);
    scene.simulator.certificates.remove(odd);
    scene.addIssued(1);
    expect((await listed()).problems).toEqual([]);
  });

  it('the content hash of a deeply nested row does not overflow the stack', () => {
    const nested: unknown = JSON.parse('['.repeat(20_000) + ']'.repeat(20_000));
    const contentHash = (row: object) =>
      new InventoryRow('ab', { ...row }, { provider: 'qualys', account: 'main' }).contentHash;
    const odd = contentHash({ validTo: nested, subjectAlternativeNames: { dnsNames: [nested] } });
    expect(odd).not.toBe(contentHash({ validTo: 5 }));
  });

  it('list returns only certificates that the user can see', async () => {
    const { scene } = stage();
    scene.addIssued(3);
    const own = scene.addCertificate(servedCertificate(scene.now(), { tags: ['scoped'] }));
    const { username, password } = scene.simulator.scopedUser;
    scene.secret = { username, password };
    expect((await listed()).rows.map(({ id }) => id)).toEqual([own]);
  });

  it('list returns the orders of the settings last, without a request', async () => {
    const { scene, asked } = stage();
    const ids = [scene.addPending(), scene.addUndated()];
    const { rows, pages } = await listed();
    expect(rows.map(({ id, contentHash, detailFetch }) => [id, contentHash, detailFetch])).toEqual(
      ids.map((id) => [id, 'order', 'until-settled']),
    );
    expect(rows.map((row) => row.certificate())).toEqual([undefined, undefined]);
    expect([pages, asked('list-certificates'), asked('order')]).toEqual([1, 1, 0]);
  });
});
