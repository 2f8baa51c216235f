import { describe, expect, it } from 'vitest';
import * as samples from '../../../../infra/simulators/huawei/sample-account.ts';
import { DAY, HOUR, plus } from '../../../../shared/certificates/instant.ts';
import { newRun, setStage } from './stage.ts';

/** Where there is no certificate yet, as a rule. */
const UNDER_WAY: ReadonlySet<string> = new Set([
  'CHECKING',
  'CHECKING_DOMAIN',
  'CHECKING_ORG',
  'ISSUING',
  'CANCELCHECKING',
  'UNPASSED',
]);

describe('a status of any documentation version', () => {
  it.each([
    ['PAID', 'awaiting-application'],
    ['CHECKING', 'pending-review'],
    ['CHECKING_DOMAIN', 'pending-validation'],
    ['CHECKING_ORG', 'pending-validation'],
    ['ISSUING', 'pending-review'],
    ['CANCELCHECKING', 'pending-review'],
    ['ISSUED', 'issued'],
    ['UPLOAD', 'issued'],
    ['SUPPLEMENTCHECKING', 'issued'],
    ['CANCELSUPPLEMENTING', 'issued'],
    ['EXPIRED', 'expired'],
    ['REVOKING', 'revoking'],
    ['CANCLEREVOKING', 'revoking'],
    ['CANCELREVOKING', 'revoking'],
    ['REVOKED', 'revoked'],
    ['UNPASSED', 'rejected'],
    [' issued', 'issued'],
    ['ALL', 'unknown'],
    ['REISSUE_IN_REVIEW', 'unknown'],
  ])('status %s is read as %s in the row and in the details', async (raw, status) => {
    const { scene, look } = await setStage();
    const notAfter = UNDER_WAY.has(raw) ? undefined : plus(scene.now(), DAY);
    const certificate = samples.issuedCertificate(scene.now(), { status: raw, notAfter });
    const { listed, seen } = await look(certificate);
    expect(listed).toMatchObject({ status, rawStatus: raw.trim() });
    expect(seen).toMatchObject({ status, rawStatus: raw.trim() });
  });

  it.each([...UNDER_WAY])(
    'status %s of a certificate with an expiry is about the next certificate',
    async (status) => {
      const { scene, look } = await setStage();
      const { listed, seen } = await look(samples.issuedCertificate(scene.now(), { status }));
      const changePending = status !== 'UNPASSED';
      for (const one of [listed, seen]) {
        expect(one).toMatchObject({ status: 'issued', rawStatus: status, changePending });
      }
      expect(seen.validity?.notBefore).toBeDefined();
    },
  );

  it.each(['SUPPLEMENTCHECKING', 'CANCELSUPPLEMENTING'])(
    'status %s is a change of an issued certificate, or a review without an expiry',
    async (status) => {
      const { scene, look } = await setStage();
      const issued = await look(samples.issuedCertificate(scene.now(), { status }));
      expect(issued.seen).toMatchObject({ status: 'issued', changePending: true });
      const none = await look(
        samples.issuedCertificate(scene.now(), { status, notAfter: undefined }),
      );
      expect(none.seen).toMatchObject({ status: 'pending-review', changePending: false });
    },
  );

  it('a missing status is unknown', async () => {
    const { scene, look } = await setStage();
    const without = (document: object) => ({ ...document, status: null });
    const rewrite = { row: without, details: without };
    const { listed, seen } = await look(samples.issuedCertificate(scene.now(), { rewrite }));
    expect(listed).toMatchObject({ status: 'unknown', rawStatus: '' });
    expect(seen).toMatchObject({ status: 'unknown', rawStatus: '' });
  });

  it('the status of the details counts if the list has a coarser one', async () => {
    const { scene, look } = await setStage({ behavior: { listWords: 'coarse' } });
    const { listed, seen } = await look(samples.pendingCertificate(scene.now()));
    expect(listed).toMatchObject({ status: 'pending-review', rawStatus: 'CHECKING' });
    expect(seen).toMatchObject({ status: 'pending-validation', rawStatus: 'CHECKING_DOMAIN' });
  });
});

describe('a field without a value', () => {
  it.each(['absent', 'null', 'empty'] as const)(
    'a field without a value can be %s',
    async (blank) => {
      const { scene, look } = await setStage();
      const certificate = samples.issuedCertificate(scene.now(), { blank, notAfter: undefined });
      const { listed, seen } = await look(certificate);
      for (const one of [listed, seen]) {
        expect(one).not.toHaveProperty('validity');
        expect(one?.subjectAlternativeNames).toEqual(['huawei-www.example.com']);
      }
    },
  );

  it.each([undefined, null, ''])('a list without a value can be %j', async (authentification) => {
    const { scene, look } = await setStage();
    const rewrite = { details: (details: object) => ({ ...details, authentification }) };
    const { seen } = await look(samples.issuedCertificate(scene.now(), { rewrite }));
    expect(seen.domainValidations).toEqual([
      expect.objectContaining({ domain: 'huawei-www.example.com', state: 'valid' }),
    ]);
  });

  it('the content hash is the same for absent, null and empty fields', async () => {
    const contentHashes = new Set<string>();
    for (const blank of ['absent', 'null', 'empty'] as const) {
      const { scene } = await setStage();
      scene.add(1, { blank, notAfter: undefined });
      const { provider } = await scene.open();
      contentHashes.add((await provider.list(undefined, newRun())).rows[0]?.contentHash ?? '');
    }
    expect(contentHashes.size).toBe(1);
  });

  it('a field of the wrong type is ignored, unless it is a time', async () => {
    const { scene, look } = await setStage();
    const odd = { domain: 7, sans: ['a'], type: {}, brand: null, authentification: null };
    const rewrite = { details: (details: object) => ({ ...details, ...odd }) };
    const { seen } = await look(samples.issuedCertificate(scene.now(), { rewrite }));
    expect(seen).toMatchObject({ status: 'issued', commonName: 'huawei-www.example.com' });
  });

  it('a fingerprint does not make a certificate issued', async () => {
    const { scene, look } = await setStage();
    const { seen } = await look(samples.pendingCertificate(scene.now()));
    expect(seen.status).toBe('pending-validation');
    expect(seen).not.toHaveProperty('validity');
  });

  it('a field is read in the misspelled form of the documentation', async () => {
    const { scene, look } = await setStage();
    const { seen } = await look(samples.issuedCertificate(scene.now(), { misspelled: true }));
    expect(seen.status).toBe('issued');
  });
});

describe('a certificate', () => {
  it('a certificate has its domain and its other names in one text', async () => {
    const { scene, look } = await setStage();
    const { listed, seen } = await look(
      samples.issuedCertificate(scene.now(), {
        domain: '*.huawei.example.com',
        sans: ['huawei.example.com', 'b.example.com', '*.huawei.example.com'],
      }),
    );
    const names = ['*.huawei.example.com', 'huawei.example.com', 'b.example.com'];
    expect(listed).toMatchObject({ commonName: names[0], subjectAlternativeNames: names });
    expect(seen).toMatchObject({ commonName: names[0], subjectAlternativeNames: names });
  });

  it('the start of validity is read from the details, product and order from both documents', async () => {
    const { scene, look } = await setStage();
    const boughtAt = plus(scene.now(), -30 * DAY);
    const { listed, seen } = await look(samples.issuedCertificate(scene.now()));
    const common = { product: 'GEOTRUST DV_SSL_CERT', orderedAt: boughtAt };
    expect(listed).toMatchObject(common);
    expect(listed?.validity).not.toHaveProperty('notBefore');
    expect(seen).toMatchObject({ ...common, validity: { notBefore: boughtAt } });
  });

  it('a certificate is valid from its issuance if no start is stated', async () => {
    const { scene, look } = await setStage();
    const rewrite = { details: (details: object) => ({ ...details, not_before: '' }) };
    const start = scene.now();
    const { seen } = await look(samples.issuedCertificate(start, { rewrite }));
    expect(seen.validity?.notBefore).toBe(plus(start, -30 * DAY));
  });

  it('the expiry of the row counts if the details have none', async () => {
    const { scene, look } = await setStage();
    const rewrite = { details: (details: object) => ({ ...details, not_after: undefined }) };
    const start = scene.now();
    const { seen } = await look(samples.issuedCertificate(start, { rewrite }));
    expect(seen.validity?.notAfter).toBe(plus(start, 169 * DAY));
  });

  it('the expiry counts although the certificate stays issued in SCM', async () => {
    const { scene, look } = await setStage();
    const notAfter = plus(scene.now(), -2 * DAY);
    const { seen } = await look(
      samples.uploadedCertificate(scene.now(), { notAfter, flipsLate: true }),
    );
    expect(seen).toMatchObject({ rawStatus: 'UPLOAD', status: 'issued', validity: { notAfter } });
  });

  it('fetchDetails fails if a certificate with another ID is returned', async () => {
    const { scene, look } = await setStage();
    const rewrite = { details: (details: object) => ({ ...details, id: 'scs1000000000000' }) };
    await expect(look(samples.issuedCertificate(scene.now(), { rewrite }))).rejects.toMatchObject({
      kind: 'invalid-response',
    });
  });

  it('an order number can have any length, and a certificate any term', async () => {
    const { scene, look } = await setStage();
    const rewrite = { details: (details: object) => ({ ...details, validity_period: 3 }) };
    const orderId = 'CS20052117270N7V9';
    const { seen } = await look(samples.issuedCertificate(scene.now(), { orderId, rewrite }));
    expect(seen.status).toBe('issued');
  });

  it.each([404, 400] as const)(
    'fetchDetails reports a certificate that was removed since the listing as not found',
    async (unknownId) => {
      const { scene } = await setStage({ unknownId });
      const [id = ''] = scene.add(1);
      const { provider } = await scene.open();
      const { rows } = await provider.list(undefined, newRun());
      scene.simulator.certificates.remove(id);
      await expect(rows[0] && provider.fetchDetails(rows[0], newRun())).rejects.toMatchObject({
        kind: 'not-found',
        operation: `read certificate ${id}`,
      });
    },
  );

  it('a shared certificate is read from its row if only its owner can see the details', async () => {
    const { scene, look } = await setStage({ showsShared: false });
    const start = scene.now();
    const shared = await look(samples.issuedCertificate(start, { shared: true }));
    expect(shared.seen).toEqual(shared.listed);
    expect(shared.seen.validity?.notAfter).toBe(plus(start, 169 * DAY));
    await expect(
      look(samples.pendingCertificate(scene.now(), { shared: true })),
    ).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('details', () => {
  it.each([
    ['PAID', 0],
    ['CANCELCHECKING', 0],
    ['EXPIRED', 0],
    ['UNPASSED', 0],
    // For its reason.
    ['REVOKED', 1],
    ['ISSUED', 1],
    ['UPLOAD', 1],
    ['CHECKING_ORG', 1],
    ['REISSUE_IN_REVIEW', 1],
  ])('details of a certificate with status %s need %d requests', async (status, requests) => {
    const { scene, look, asked } = await setStage();
    await look(samples.issuedCertificate(scene.now(), { status, notAfter: undefined }));
    expect(asked('show-certificate')).toBe(requests);
  });

  it.each([
    ['PAID', 'when-changed'],
    ['CHECKING', 'always'],
    ['CHECKING_DOMAIN', 'always'],
    ['SUPPLEMENTCHECKING', 'always'],
    ['CHECKING_ORG', 'when-changed'],
    ['ISSUING', 'when-changed'],
    ['ISSUED', 'when-changed'],
    ['REISSUE_IN_REVIEW', 'when-changed'],
  ])('details of a certificate with status %s are fetched: %s', async (status, detailFetch) => {
    const { scene } = await setStage();
    scene.add(1, { status });
    const { provider } = await scene.open();
    expect((await provider.list(undefined, newRun())).rows).toMatchObject([{ detailFetch }]);
  });

  it('a withdrawn application has no pending validation', async () => {
    const { scene, look } = await setStage();
    const now = scene.now();
    const { seen } = await look(
      samples.pendingCertificate(now, {
        withdrawnAt: plus(now, -2 * HOUR),
        withdrawalReviewedAt: plus(now, -HOUR),
      }),
    );
    expect(seen).toMatchObject({ status: 'awaiting-application', domainValidations: [] });
  });
});
