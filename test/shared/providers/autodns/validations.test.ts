import { describe, expect, it } from 'vitest';
import * as samples from '../../../../infra/simulators/autodns/sample-account.ts';
import { setStage } from './stage.ts';

describe.each(['json', 'xml'] as const)('validations by %s', (spoken) => {
  const stage = setStage(spoken);

  it('fetchDetails reports manual checks in addition to domain validations', async () => {
    const { scene, fetchDetails } = stage();
    expect(await fetchDetails(samples.reviewedCertificate(scene.now()))).toMatchObject({
      status: 'pending-review',
      domainValidations: [{ domain: 'bank.autodns.example.net', state: 'valid' }],
      organizationValidations: [
        {
          ...{ type: 'organization', state: 'pending', rawState: 'IN_PROGRESS' },
          pendingChecks: [
            { check: 'documents', name: 'ORGANIZATION_VERIFICATION' },
            { check: 'phone-call', name: 'VERIFICATION_CALL' },
          ],
        },
      ],
    });
  });

  it('reports no organization validation while the domain is not validated', async () => {
    const { scene, fetchDetails } = stage();
    const reported = await fetchDetails(
      samples.reviewedCertificate(scene.now(), { job: { validatedAt: undefined } }),
    );
    expect(reported).toMatchObject({
      domainValidations: [{ state: 'pending' }],
      organizationValidations: [],
    });
  });

  it.each([
    ['two-tabs', '_dnsauth', 'TXT', 'dns-txt'],
    ['one-tab', '', 'TXT', 'dns-txt'],
    ['spaces', '_dnsauth', 'CNAME', 'dns-cname'],
    ['broken', '', 'TXT', 'dns-txt'],
  ] as const)(
    'splits a zone line with %s and label %j into a %s record',
    async (setting, label, recordType, method) => {
      const { scene, fetchDetails } = stage();
      const reported = await fetchDetails(
        samples.pendingCertificate(scene.now(), { authentication: { setting, label, recordType } }),
      );
      const name = `${label === '' ? '' : `${label}.`}shop.autodns.example.net`;
      expect(reported.domainValidations).toMatchObject([
        {
          ...{ domain: 'shop.autodns.example.net', state: 'pending', method },
          record: { name, type: recordType, value: expect.stringMatching(/^[\w.-]*\w$/) },
        },
      ]);
    },
  );

  it('fetchDetails reports the validation of each name', async () => {
    const { scene, fetchDetails } = stage();
    const names = ['several.autodns.example.net', '*.wild.autodns.example.net'];
    const reported = await fetchDetails(
      samples.pendingCertificate(scene.now(), { name: names[0] ?? '', names }),
    );
    const values = (reported.domainValidations ?? []).map(({ domain, record }) => [
      domain,
      record?.name,
    ]);
    expect(values).toEqual([
      ['several.autodns.example.net', '_dnsauth.several.autodns.example.net'],
      ['wild.autodns.example.net', '_dnsauth.wild.autodns.example.net'],
    ]);
    expect(new Set(reported.domainValidations?.map(({ record }) => record?.value)).size).toBe(2);
  });

  it('fetchDetails reports a record that the vendor publishes itself', async () => {
    const { scene, fetchDetails } = stage();
    const reported = await fetchDetails(
      samples.pendingCertificate(scene.now(), { authentication: { provisioning: true } }),
    );
    expect(reported.domainValidations).toMatchObject([
      {
        rawMethod: 'DNS, published automatically if InterNetX hosts the zone',
        record: { type: 'TXT' },
      },
    ]);
  });

  it('fetchDetails reports the content of a validation file and no e-mail address', async () => {
    const { scene, fetchDetails } = stage();
    const byFile = await fetchDetails(
      samples.pendingCertificate(scene.now(), { authentication: { method: 'FILE' } }),
    );
    expect(byFile.domainValidations).toMatchObject([
      { method: 'http', rawMethod: 'FILE', token: expect.stringMatching(/^20261120/) },
    ]);
    const byMail = await fetchDetails(
      samples.pendingCertificate(scene.now(), {
        ...{ name: 'mail.autodns.example.net', authentication: { method: 'EMAIL' } },
      }),
    );
    expect(byMail.domainValidations).toMatchObject([{ method: 'email', state: 'pending' }]);
    expect(JSON.stringify(byMail)).not.toContain('@');
  });
});

describe('validations with several methods', () => {
  const stage = setStage('json');

  it('fetchDetails reports the method with a DNS record if several methods are possible', async () => {
    const { scene, fetchDetails } = stage();
    const reported = await fetchDetails(
      samples.pendingCertificate(scene.now(), {
        rewrite: {
          info: (info) => ({
            ...info,
            authentication: [
              { method: 'EMAIL', approverEmails: ['admin@example.com'] },
              { method: 'DNS', dns: 'shop.autodns.example.net.\t\t300\tIN\tTXT\t\t"2018x"' },
              { method: 'FILE' },
            ],
          }),
        },
      }),
    );
    expect(reported.domainValidations).toMatchObject([
      {
        ...{ domain: 'shop.autodns.example.net', method: 'dns-txt' },
        rawMethod: 'DNS or EMAIL or FILE',
        record: { name: 'shop.autodns.example.net', value: '2018x' },
      },
    ]);
  });
});
