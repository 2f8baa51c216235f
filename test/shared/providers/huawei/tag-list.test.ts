import { describe, expect, it } from 'vitest';
import * as faults from '../../../../infra/simulators/faults.ts';
import { badParameter } from '../../../../infra/simulators/huawei/errors.ts';
import * as samples from '../../../../infra/simulators/huawei/sample-account.ts';
import { JSON_HEADERS } from '../../../../infra/simulators/simulated-request.ts';
import { DAY, HOUR, plus } from '../../../../shared/certificates/instant.ts';
import { listAll } from '../../../contracts/provider/recorder.ts';
import { newRun } from './stage.ts';
import { stageOf } from './tag-list-stage.ts';

const BY_TAG = { route: 'list-by-tag' } as const;

describe('the list by tags', () => {
  it('the list by tags adds the exact expiry, order number, failure reason and automatic renewal', async () => {
    const { scene, read } = await stageOf();
    const start = scene.now();
    const { id } = scene.simulator.certificates.add(
      samples.issuedCertificate(start, { partnerOrderId: '4711', autoRenewStatus: 1 }),
    );
    const rejected = scene.simulator.certificates.add(
      samples.pendingCertificate(start, {
        rejectedAt: plus(start, -HOUR),
        failReason: 'CAA forbids it; ask jane@example.com',
      }),
    );
    const { certificates, notes } = await read();
    expect(certificates.get(id)).toMatchObject({
      validity: { notAfter: plus(start, 169 * DAY), precision: 'instant' },
      orderNumber: '4711',
      failureReason: '',
      automaticRenewal: true,
      signatureAlgorithm: 'SHA256WITHRSA',
    });
    expect(certificates.get(rejected.id)).toMatchObject({
      status: 'rejected',
      failureReason: 'CAA forbids it; ask (e-mail removed)',
    });
    expect(notes).toEqual([]);
  });

  it('an undocumented value of the renewal flag is ignored', async () => {
    const { scene, look } = await stageOf();
    const order = samples.issuedCertificate(scene.now(), { autoRenewStatus: 1 });
    expect((await look(order)).seen.renewal).toEqual({});
    const odd = samples.issuedCertificate(scene.now(), { autoRenewStatus: 7 });
    expect((await look(odd)).seen).not.toHaveProperty('automaticRenewal');
  });

  it('the details of a certificate keep the facts of the list by tags', async () => {
    const { scene, look } = await stageOf();
    const start = scene.now();
    const order = samples.issuedCertificate(start, { partnerOrderId: '4711', name: 'shop' });
    const { seen } = await look(order);
    expect(seen).toMatchObject({
      validity: { notAfter: plus(start, 169 * DAY), precision: 'instant' },
      orderNumber: '4711',
      displayName: 'shop',
    });
  });

  it('the list by tags adds the exact start of validity to the details', async () => {
    const { scene, look } = await stageOf({ behavior: { zone: 'UTC' } });
    const start = scene.now();
    const { seen } = await look(samples.issuedCertificate(start));
    expect(seen.validity?.notBefore).toBe(plus(start, -30 * DAY));
  });

  it.each([
    ['a day or more away from that of the details', String(Date.parse('2020-01-01T00:00:00Z'))],
    ['unreadable', 'soon'],
  ])(
    'the start of validity of the details counts if the one of the list by tags is %s',
    async (_case, issuedTime) => {
      const { scene, look } = await stageOf();
      const start = scene.now();
      const rewrite = { tagged: (detail: object) => ({ ...detail, cert_issued_time: issuedTime }) };
      const { seen } = await look(samples.issuedCertificate(start, { rewrite }));
      expect(seen.validity?.notBefore).toBe(plus(start, -30 * DAY));
    },
  );

  it('the list by tags links a certificate with its issued renewal, in both directions', async () => {
    const { scene, read } = await stageOf();
    const start = scene.now();
    const { certificates: records } = scene.simulator;
    const next = records.add(samples.issuedCertificate(start, { boughtAt: plus(start, -DAY) }));
    const old = records.add(samples.issuedCertificate(start, { renewalId: next.id }));
    const { certificates } = await read();
    expect(certificates.get(old.id)?.renewal).toEqual({
      renewedBy: next.id,
      successorIssued: true,
    });
    expect(certificates.get(next.id)?.renewal).toEqual({ renews: old.id });
  });

  it.each([
    ['not issued yet', { issuedAt: undefined, validatedAt: undefined }],
    ['for other names', { domain: 'other.example.com' }],
    ['earlier to expire', { notAfter: '2026-02-01T00:00:00.000Z' }],
    ['revoked', { revokedAt: '2026-01-01T00:00:00.000Z' }],
  ] as const)('the list by tags does not link a renewal that is %s', async (_state, change) => {
    const { scene, read } = await stageOf();
    const start = scene.now();
    const { certificates: records } = scene.simulator;
    const next = records.add(
      samples.issuedCertificate(start, { boughtAt: plus(start, -DAY), ...(change as object) }),
    );
    const old = records.add(samples.issuedCertificate(start, { renewalId: next.id }));
    const { certificates } = await read();
    expect(certificates.get(old.id)?.renewal).toEqual({});
    expect(certificates.get(next.id)?.renewal).toEqual({});
  });

  it('the list by tags does not link a certificate that is not in the account', async () => {
    const { scene, read } = await stageOf();
    const { id } = scene.simulator.certificates.add(
      samples.issuedCertificate(scene.now(), { renewalId: 'scs9999999999999' }),
    );
    expect((await read()).certificates.get(id)?.renewal).toEqual({});
  });

  it('the list by tags is read once per run, with one request per page', async () => {
    const { scene, read, asked } = await stageOf();
    scene.add(75);
    await read();
    expect(asked('list-certificates')).toBe(2);
    expect(asked('list-by-tag')).toBe(2);
  });

  it.each([
    ['from 100 on', 10_000],
    ['that ends at 100', 100],
  ])(
    'the list by tags is read to an empty page if its total is one %s',
    async (_total, largestTotal) => {
      const { scene, read, asked } = await stageOf({ behavior: { largestTotal } });
      scene.add(120);
      const { certificates, notes } = await read();
      expect(asked('list-by-tag')).toBe(4);
      expect(
        [...certificates.values()].every((one) => one?.validity?.precision === 'instant'),
      ).toBe(true);
      expect(notes).toEqual([]);
    },
  );

  it('the list by tags is used as far as it was read if the site refuses a later offset', async () => {
    const { scene, read } = await stageOf();
    const ids = scene.add(120);
    const { status, headers, body } = badParameter();
    scene.simulator.faults.on(faults.instead(status, headers, String(body)), {
      ...BY_TAG,
      where: (request) => /"offset":100\b/.test(request.body),
    });
    const { certificates, notes, problems } = await read();
    expect([...certificates.keys()].sort()).toEqual(ids.sort());
    const exact = [...certificates.values()].filter(
      (one) => one?.validity?.precision === 'instant',
    );
    expect(exact).toHaveLength(100);
    expect(notes).toEqual([expect.stringContaining('lacks 20 certificates')]);
    expect(problems).toEqual([]);
  });

  it('the list by tags completes the certificate list of a large account without further passes', async () => {
    const { scene, read, asked } = await stageOf();
    const ids = scene.add(420);
    const { certificates, problems, notes } = await read();
    expect([...certificates.keys()].sort()).toEqual(ids.sort());
    expect(problems).toEqual([]);
    expect(notes).toEqual([]);
    expect(asked('list-certificates')).toBe(6);
  });

  it('the list by tags does not complete a certificate list whose certificates it lacks', async () => {
    const { scene, read, asked } = await stageOf({ behavior: { listsUploads: false } });
    scene.add(420);
    const upload = scene.simulator.certificates.add(
      samples.uploadedCertificate(scene.now(), { boughtAt: scene.now() }),
    );
    const { certificates, problems } = await read();
    expect(certificates.has(upload.id)).toBe(true);
    expect(asked('list-certificates')).toBeGreaterThan(6);
    expect(problems).toEqual([expect.stringContaining('421 certificates')]);
    // What only the list by tags has shown is watched all the same.
    expect(certificates.size).toBe(421);
  });
});

describe('an account is read without the list by tags', () => {
  it.each([
    [
      'if the user has no permission',
      undefined,
      /no permission to list certificates by tag.*allow the action scm:cert:list/,
    ],
    ['if the site has none', faults.instead(404, {}, ''), /cannot be read/],
    ['if it is refused', faults.instead(400, JSON_HEADERS, '{"error_code":"SCM.0005"}'), /SCM/],
    ['if it is another document', faults.instead(200, JSON_HEADERS, '{"items":[]}'), /cannot/],
    ['if it is unavailable', faults.serverError(503), /cannot be read/],
  ])(
    'an account is read without the list by tags, with one note, %s',
    async (_why, fault, note) => {
      const { scene, read } = await stageOf();
      if (fault === undefined) scene.simulator.forbid(BY_TAG.route);
      else scene.simulator.faults.on(fault, BY_TAG);
      const [id = ''] = scene.add(60);
      const { certificates, notes, problems } = await read();
      expect(certificates.size).toBe(60);
      expect(certificates.get(id)).toMatchObject({ validity: { precision: 'assumed-zone' } });
      // What it would report stays as it is stored.
      expect(certificates.get(id)).not.toHaveProperty('failureReason');
      expect(certificates.get(id)).not.toHaveProperty('renewal');
      expect(problems).toEqual([]);
      expect(notes).toEqual([expect.stringMatching(note)]);
    },
  );

  it('an account is not read without the list by tags after a refused sign-in', async () => {
    const { scene } = await stageOf();
    scene.add(1);
    const refused = '{"error_code":"APIGW.0301","error_msg":"x"}';
    scene.simulator.faults.on(faults.instead(401, JSON_HEADERS, refused), BY_TAG);
    const { provider } = await scene.open();
    await expect(listAll(provider, newRun())).rejects.toMatchObject({ kind: 'authentication' });
  });
});
