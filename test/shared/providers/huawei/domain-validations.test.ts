import { describe, expect, it } from 'vitest';
import * as samples from '../../../../infra/local/simulators/huawei/sample-certificates.ts';
import { proofValue } from '../../../../infra/local/simulators/huawei/render-certificate.ts';
import type { CertificateChange } from '../../../../infra/local/simulators/huawei/sample-certificates.ts';
import { HOUR, plus } from '../../../../shared/certificates/instant.ts';
import { setStage } from './stage.ts';

const SHOP = 'huawei-shop.example.net';

async function proofsOf(change: CertificateChange) {
  const { scene, look } = await setStage();
  const { seen } = await look(samples.pendingCertificate(scene.now(), change));
  return { seen, proofs: seen.domainValidations ?? [] };
}

/** One entry of `authentification`, changed in one thing. */
async function proofOf(entry: object, change: CertificateChange = {}) {
  const proof = {
    record_name: `_dnsauth.${SHOP}`,
    record_type: 'TXT',
    record_value: 'V',
    domain: SHOP,
  };
  const details = (document: object) => ({
    ...document,
    authentification: [{ ...proof, ...entry }],
  });
  return (await proofsOf({ ...change, rewrite: { details } })).proofs;
}

describe('a proof that is owed', () => {
  it('by TXT comes with the record to publish', async () => {
    const { seen, proofs } = await proofsOf({});
    expect(proofs).toEqual([
      {
        domain: SHOP,
        state: 'pending',
        method: 'dns-txt',
        rawMethod: 'DNS TXT',
        record: { name: `_dnsauth.${SHOP}`, type: 'TXT', value: proofValue(seen.id, SHOP) },
      },
    ]);
  });

  it('comes for each domain of the certificate', async () => {
    const { proofs } = await proofsOf({ domain: '*.example.net', sans: ['example.org'] });
    expect(proofs).toMatchObject([
      { domain: '*.example.net', record: { name: '_dnsauth.example.net' } },
      { domain: 'example.org', record: { name: '_dnsauth.example.org' } },
    ]);
  });

  it.each([
    [
      { record_type: 'CNAME', record_value: 'v.example.com.' },
      { method: 'dns-cname', record: { type: 'CNAME', value: 'v.example.com' } },
    ],
    [
      { record_type: 'txt', record_value: '"V"' },
      { method: 'dns-txt', record: { type: 'TXT', value: 'V' } },
    ],
    [{ record_name: `_dnsauth.${SHOP}.` }, { record: { name: `_dnsauth.${SHOP}` } }],
    [{ domain: null }, { domain: SHOP }],
    [
      { domain: 'Bücher.Example.net.', record_name: '_dnsauth.Bücher.Example.net' },
      { domain: 'xn--bcher-kva.example.net', record: { name: '_dnsauth.Bücher.Example.net' } },
    ],
    [
      { domain: '', record_name: '' },
      { domain: SHOP, method: 'dns-txt', token: 'V' },
    ],
  ])('of %j is %j', async (entry, proof) => {
    expect(await proofOf(entry)).toMatchObject([proof]);
  });

  it.each([
    [{ record_type: 'A' }, {}, { method: 'other', token: 'V' }],
    [{ record_type: '' }, {}, { method: 'other', rawMethod: 'DNS', token: 'V' }],
    [{ record_name: null }, {}, { method: 'dns-txt', token: 'V' }],
    [{ record_value: null }, {}, { method: 'dns-txt' }],
    [{}, { method: 'FILE' }, { method: 'http', token: 'V' }],
    [{ record_type: 'FILE' }, { method: 'FILE' }, { method: 'http', token: 'V' }],
    [{}, { method: 'EMAIL' }, { method: 'email', token: 'V' }],
  ] as const)('of %j with %j has no record, but %j', async (entry, change, expected) => {
    const [proof] = await proofOf(entry, change);
    expect(proof).toMatchObject(expected);
    expect(proof).not.toHaveProperty('record');
  });

  it('by e-mail or without any entry is owed for every name', async () => {
    const { proofs } = await proofsOf({ method: 'EMAIL', sans: ['example.org'] });
    expect(proofs).toEqual([
      { domain: SHOP, state: 'pending', method: 'email', rawMethod: 'EMAIL' },
      { domain: 'example.org', state: 'pending', method: 'email', rawMethod: 'EMAIL' },
    ]);
  });

  it('twice for a domain is told once, and the other when that one is given', async () => {
    const proof = { record_type: 'TXT', domain: SHOP, record_name: `_dnsauth.${SHOP}` };
    const both = ['first', 'second'].map((record_value) => ({ ...proof, record_value }));
    const details = (document: object) => ({ ...document, authentification: both });
    const { proofs } = await proofsOf({ rewrite: { details } });
    expect(proofs).toMatchObject([{ record: { value: 'first' } }]);
  });

  it('during a review is owed where its record is told, and for nothing where it is not', async () => {
    expect(await proofOf({}, { status: 'CHECKING' })).toMatchObject([{ state: 'pending' }]);
    const { scene, look } = await setStage();
    const reviewedAt = plus(scene.now(), HOUR);
    const { seen } = await look(samples.pendingCertificate(scene.now(), { reviewedAt }));
    expect(seen).toMatchObject({ rawStatus: 'CHECKING', domainValidations: [] });
  });

  it('for names that are being added hangs on the issued certificate', async () => {
    const { scene, look } = await setStage();
    const now = scene.now();
    const { seen } = await look(
      samples.issuedCertificate(now, {
        sans: ['a.example.com'],
        supplement: { names: ['b.example.com'], requestedAt: plus(now, -HOUR) },
      }),
    );
    expect(seen).toMatchObject({
      status: 'issued',
      changePending: true,
      domainValidations: [{ domain: 'b.example.com', state: 'pending', method: 'dns-txt' }],
    });
  });
});

describe('a proof that was given', () => {
  it.each([true, false])(
    'is valid once issued, whether it is still told: %s',
    async (keepsProofs) => {
      const { scene, look } = await setStage();
      const { seen } = await look(
        samples.issuedCertificate(scene.now(), { keepsProofs, sans: ['a.example.com'] }),
      );
      expect(seen.domainValidations).toMatchObject([
        { domain: 'huawei-www.example.com', state: 'valid' },
        { domain: 'a.example.com', state: 'valid' },
      ]);
      expect(JSON.stringify(seen.domainValidations)).not.toMatch(/record|token/);
    },
  );

  it('is none of a certificate that was issued elsewhere', async () => {
    const { scene, look } = await setStage();
    const { seen } = await look(samples.uploadedCertificate(scene.now()));
    expect(seen).toMatchObject({ domainValidations: [], organizationValidations: [] });
  });
});

describe('an organisation', () => {
  it.each([
    ['OV_SSL_CERT', 'ov'],
    ['EV_SSL_CERT_PRO', 'ev'],
  ])('of %s is proven after its domains', async (type, kind) => {
    const now = (await setStage()).scene.now();
    const provenAt = plus(now, -HOUR);
    const waiting = await proofsOf({ type, provenAt });
    expect(waiting.seen).toMatchObject({
      status: 'pending-validation',
      rawStatus: 'CHECKING_ORG',
      organizationValidations: [{ type: kind, state: 'pending', rawState: 'CHECKING_ORG' }],
    });
    expect(waiting.proofs).toMatchObject([{ state: 'valid' }]);
    const given = await proofsOf({ type, provenAt, organizationProvenAt: provenAt });
    expect(given.seen).toMatchObject({
      rawStatus: 'ISSUING',
      organizationValidations: [{ type: kind, state: 'valid' }],
    });
  });

  it('has nothing to prove for a DV certificate, nor before its turn', async () => {
    expect((await proofsOf({})).seen.organizationValidations).toEqual([]);
    expect((await proofsOf({ type: 'OV_SSL_CERT' })).seen.organizationValidations).toEqual([]);
  });
});
