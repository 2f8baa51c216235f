import { describe, expect, it } from 'vitest';
import { validationValue } from '../../../../infra/simulators/huawei/render-certificate.ts';
import * as samples from '../../../../infra/simulators/huawei/sample-account.ts';
import type { CertificateChange } from '../../../../infra/simulators/huawei/sample-account.ts';
import { HOUR, plus } from '../../../../shared/certificates/instant.ts';
import { setStage } from './stage.ts';

const SHOP = 'huawei-shop.example.net';

async function validationsOf(change: CertificateChange) {
  const { scene, look } = await setStage();
  const { seen } = await look(samples.pendingCertificate(scene.now(), change));
  return { seen, validations: seen.domainValidations ?? [] };
}

/** One entry of `authentification`, changed in one thing. */
async function validationOf(entry: object, change: CertificateChange = {}) {
  const validation = {
    record_name: `_dnsauth.${SHOP}`,
    record_type: 'TXT',
    record_value: 'V',
    domain: SHOP,
  };
  const details = (document: object) => ({
    ...document,
    authentification: [{ ...validation, ...entry }],
  });
  return (await validationsOf({ ...change, rewrite: { details } })).validations;
}

describe('a pending validation', () => {
  it('a pending validation by TXT contains the record to publish', async () => {
    const { seen, validations } = await validationsOf({});
    expect(validations).toEqual([
      {
        domain: SHOP,
        state: 'pending',
        method: 'dns-txt',
        rawMethod: 'DNS TXT',
        record: { name: `_dnsauth.${SHOP}`, type: 'TXT', value: validationValue(seen.id, SHOP) },
      },
    ]);
  });

  it('a pending validation is reported for each domain of the certificate', async () => {
    const { validations } = await validationsOf({ domain: '*.example.net', sans: ['example.org'] });
    expect(validations).toMatchObject([
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
  ])('the method %j is reported as %j', async (entry, validation) => {
    expect(await validationOf(entry)).toMatchObject([validation]);
  });

  it.each([
    [{ record_type: 'A' }, {}, { method: 'other', token: 'V' }],
    [{ record_type: '' }, {}, { method: 'other', rawMethod: 'DNS', token: 'V' }],
    [{ record_name: null }, {}, { method: 'dns-txt', token: 'V' }],
    [{ record_value: null }, {}, { method: 'dns-txt' }],
    [{}, { method: 'FILE' }, { method: 'http', token: 'V' }],
    [{ record_type: 'FILE' }, { method: 'FILE' }, { method: 'http', token: 'V' }],
    [{}, { method: 'EMAIL' }, { method: 'email', token: 'V' }],
  ] as const)(
    'a validation by %j with the record type %j has no record, but %j',
    async (entry, change, expected) => {
      const [validation] = await validationOf(entry, change);
      expect(validation).toMatchObject(expected);
      expect(validation).not.toHaveProperty('record');
    },
  );

  it('a validation by e-mail or without an entry is pending for every name', async () => {
    const { validations } = await validationsOf({ method: 'EMAIL', sans: ['example.org'] });
    expect(validations).toEqual([
      { domain: SHOP, state: 'pending', method: 'email', rawMethod: 'EMAIL' },
      { domain: 'example.org', state: 'pending', method: 'email', rawMethod: 'EMAIL' },
    ]);
  });

  it('a domain with two records has one validation, with the first record first', async () => {
    const validation = { record_type: 'TXT', domain: SHOP, record_name: `_dnsauth.${SHOP}` };
    const both = ['first', 'second'].map((record_value) => ({ ...validation, record_value }));
    const details = (document: object) => ({ ...document, authentification: both });
    const { validations } = await validationsOf({ rewrite: { details } });
    expect(validations).toMatchObject([{ record: { value: 'first' } }]);
  });

  it('a validation during a review is pending only with a record', async () => {
    expect(await validationOf({}, { status: 'CHECKING' })).toMatchObject([{ state: 'pending' }]);
    const { scene, look } = await setStage();
    const reviewedAt = plus(scene.now(), HOUR);
    const { seen } = await look(samples.pendingCertificate(scene.now(), { reviewedAt }));
    expect(seen).toMatchObject({ rawStatus: 'CHECKING', domainValidations: [] });
  });

  it('validations for added names are reported with the issued certificate', async () => {
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

describe('a completed validation', () => {
  it.each([true, false])(
    'a validation is valid once the certificate is issued, with validation data: %s',
    async (keepsValidations) => {
      const { scene, look } = await setStage();
      const { seen } = await look(
        samples.issuedCertificate(scene.now(), { keepsValidations, sans: ['a.example.com'] }),
      );
      expect(seen.domainValidations).toMatchObject([
        { domain: 'huawei-www.example.com', state: 'valid' },
        { domain: 'a.example.com', state: 'valid' },
      ]);
      expect(JSON.stringify(seen.domainValidations)).not.toMatch(/record|token/);
    },
  );

  it('an uploaded certificate has no validations', async () => {
    const { scene, look } = await setStage();
    const { seen } = await look(samples.uploadedCertificate(scene.now()));
    expect(seen).toMatchObject({ domainValidations: [], organizationValidations: [] });
  });
});

describe('an organization validation', () => {
  it.each([
    ['OV_SSL_CERT', 'ov'],
    ['EV_SSL_CERT_PRO', 'ev'],
  ])('the organization validation of %s is completed after the domains', async (type, kind) => {
    const now = (await setStage()).scene.now();
    const validatedAt = plus(now, -HOUR);
    const waiting = await validationsOf({ type, validatedAt });
    expect(waiting.seen).toMatchObject({
      status: 'pending-validation',
      rawStatus: 'CHECKING_ORG',
      organizationValidations: [{ type: kind, state: 'pending', rawState: 'CHECKING_ORG' }],
    });
    expect(waiting.validations).toMatchObject([{ state: 'valid' }]);
    const given = await validationsOf({ type, validatedAt, organizationValidatedAt: validatedAt });
    expect(given.seen).toMatchObject({
      rawStatus: 'ISSUING',
      organizationValidations: [{ type: kind, state: 'valid' }],
    });
  });

  it('a DV certificate, and one before its domain validation is complete, has no organization validation', async () => {
    expect((await validationsOf({})).seen.organizationValidations).toEqual([]);
    expect((await validationsOf({ type: 'OV_SSL_CERT' })).seen.organizationValidations).toEqual([]);
  });
});
