import { X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  issuedCertificate,
  pendingCertificate,
  documentCertificate,
  ancientCertificate,
  undatedCertificate,
} from '../../../../infra/simulators/autodns/sample-account.ts';
import { DAY, plus } from '../../../../shared/certificates/instant.ts';
import { NOW, instant, listed, openAccount, resultsOf } from './account.ts';
import type { TestAccount } from './account.ts';

const info = (id: number) =>
  `<task><code>400104</code><certificate><id>${id}</id></certificate></task>`;

async function both(account: TestAccount, id: number) {
  const { data } = await account.json(`/certificate/${id}`);
  const [result] = resultsOf(await account.xml(info(id)));
  return { json: data[0], xml: result.data.certificate[0] };
}

test('the file is a certificate, and the serial number in documents omits its leading zero', async () => {
  const account = await openAccount();
  const names = ['www.autodns.example.com', '*.autodns.example.com'];
  const { id } = account.simulator.certificates.add(issuedCertificate(NOW, { names }));
  const { json, xml } = await both(account, id);
  expect(xml.server).toBe(json.server.trim());
  const file = new X509Certificate(json.server);
  expect(file.serialNumber).toBe(`0${json.serialNumber}`);
  expect(json.serialNumber).toMatch(/^[1-9A-F][0-9A-F]{30}$/);
  expect(xml.serial_number).toBe(json.serialNumber);
  expect(file.subjectAltName).toBe('DNS:www.autodns.example.com, DNS:*.autodns.example.com');
  expect(file.validTo).toBe('May 10 11:00:00 2027 GMT');
  const [{ caCertificate }] = json.certificationAuthority;
  expect(file.verify(new X509Certificate(caCertificate).publicKey)).toBe(true);
  expect(json.subjectAlternativeNames).toMatchObject([{ type: 'FQDN' }, { type: 'WILDCARD' }]);
});

test('the expiry has the precision of the file', async () => {
  const account = await openAccount();
  const { id } = account.simulator.certificates.add(
    issuedCertificate(NOW, { notAfter: instant('2027-01-31T12:00:00.836Z') }),
  );
  const { json } = await both(account, id);
  expect(json.expire).toBe('2027-01-31T13:00:00.000+0100');
  expect(new X509Certificate(json.server).validTo).toBe('Jan 31 12:00:00 2027 GMT');
});

describe('times', () => {
  test('have the offset of Berlin, without a colon over JSON and not at all over XML', async () => {
    const account = await openAccount();
    const { certificates } = account.simulator;
    const winter = certificates.add(
      issuedCertificate(NOW, { notAfter: instant('2027-01-31T12:00:00Z') }),
    );
    const summer = certificates.add(
      issuedCertificate(NOW, { notAfter: instant('2027-07-31T12:00:00Z') }),
    );
    const [cold, warm] = [await both(account, winter.id), await both(account, summer.id)];
    expect([cold.json.expire, cold.xml.expire]).toEqual([
      '2027-01-31T13:00:00.000+0100',
      '2027-01-31 13:00:00',
    ]);
    expect([warm.json.expire, warm.xml.expire]).toEqual([
      '2027-07-31T14:00:00.000+0200',
      '2027-07-31 14:00:00',
    ]);
  });

  test('of the repeated hour at the end of summer time are ambiguous in XML, and distinct in JSON', async () => {
    const account = await openAccount();
    const ends = ['2027-10-31T00:30:00Z', '2027-10-31T01:30:00Z'].map((end) => {
      const { id } = account.simulator.certificates.add(
        issuedCertificate(NOW, { notAfter: instant(end) }),
      );
      return both(account, id);
    });
    const [first, second] = await Promise.all(ends);
    expect(first?.xml.expire).toBe(second?.xml.expire);
    expect([first?.json.expire, second?.json.expire]).toEqual([
      '2027-10-31T02:30:00.000+0200',
      '2027-10-31T02:30:00.000+0100',
    ]);
  });

  test('can be the digits of UTC with the offset of Berlin, an hour or two too early', async () => {
    const account = await openAccount({ expireAs: 'utc-digits' });
    const { id } = account.simulator.certificates.add(
      issuedCertificate(NOW, { notAfter: instant('2027-07-31T12:00:00Z') }),
    );
    const { json, xml } = await both(account, id);
    expect(json).toMatchObject({
      expire: '2027-07-31T12:00:00.000+0200',
      created: '2026-10-23T11:00:00.000+0200',
    });
    expect(xml.expire).toBe('2027-07-31 12:00:00');
    expect(await listed(account, { keys: ['expire'] })).toMatchObject([{ expire: json.expire }]);
    expect(new X509Certificate(json.server).validTo).toBe('Jul 31 12:00:00 2027 GMT');
  });
});

describe('the line of a zone', () => {
  test.each([
    [
      'two-tabs',
      '_dnsauth',
      'TXT',
      /^_dnsauth\.a\.example\.com\.\t\t300\tIN\tTXT\t"[0-9a-z]{64}"$/,
    ],
    ['one-tab', '', 'TXT', /^a\.example\.com\.\t300\tIN\tTXT\t"20261120110000[0-9a-z]{50}"$/],
    ['spaces', '', 'TXT', /^a\.example\.com\. 300 IN TXT "[0-9a-z]{64}"$/],
    ['broken', '', 'TXT', /^a\.example\.com\.\t300\tIN\tTXT\t"[0-9a-z]{64}\n"$/],
    [
      'spaces',
      '_dnsauth',
      'CNAME',
      /^_dnsauth\.a\.example\.com\. 300 IN CNAME "[0-9a-z]{32}\.dcv\.example\.net\."$/,
    ],
  ] as const)('is formatted with %s, at "%s", as %s', async (setting, label, recordType, line) => {
    const account = await openAccount();
    const authentication = { setting, label, recordType };
    const { id } = account.simulator.certificates.add(
      pendingCertificate(NOW, { name: 'a.example.com', authentication }),
    );
    const { json, xml } = await both(account, id);
    expect(json.authentication.dns).toMatch(line);
    expect(xml.authentication).toMatchObject([{ dns: json.authentication.dns, method: 'DNS' }]);
  });

  test('exists for every name, including a wildcard', async () => {
    const account = await openAccount();
    const names = ['a.example.com', '*.b.example.com'];
    const { id } = account.simulator.certificates.add(pendingCertificate(NOW, { names }));
    const { json, xml } = await both(account, id);
    const [first, second] = json.authentication.domains;
    expect(json.authentication).toMatchObject({ name: 'a.example.com', dns: first.dns });
    expect(second.dns).toMatch(/^_dnsauth\.b\.example\.com\./);
    expect(first.dns.slice(-20)).not.toBe(second.dns.slice(-20));
    expect(xml.authentication.map(({ dns }: { dns: string }) => dns)).toEqual([
      first.dns,
      second.dns,
    ]);
  });

  test('is absent for validation by file or e-mail', async () => {
    const account = await openAccount();
    const add = (method: 'FILE' | 'EMAIL' | 'ORG') =>
      account.simulator.certificates.add(
        pendingCertificate(NOW, { name: 'a.example.com', authentication: { method } }),
      );
    const [file, mail] = [
      await both(account, add('FILE').id),
      await both(account, add('EMAIL').id),
    ];
    expect(file.json.authentication).toMatchObject({
      fileName: 'http://a.example.com/.well-known/pki-validation/fileauth.txt',
      fileContent: expect.stringMatching(/^[0-9a-z]{64}$/),
    });
    expect(file.xml.authentication).toMatchObject([
      { file_content: file.json.authentication.fileContent },
    ]);
    expect(mail.json.authentication.approverEmails).toEqual([
      'admin@a.example.com',
      'hostmaster@a.example.com',
    ]);
    expect(mail.xml.authentication[0].approver_email).toHaveLength(2);
    const organisation = await both(account, add('ORG').id);
    for (const one of [file, mail, organisation])
      expect(one.json.authentication).not.toHaveProperty('dns');
  });
});

describe('missing values', () => {
  test('include expiry and file of a certificate with a serial number', async () => {
    const account = await openAccount();
    const { id } = account.simulator.certificates.add(undatedCertificate(NOW));
    const { json, xml } = await both(account, id);
    for (const one of [json, xml]) {
      expect(one).not.toHaveProperty('expire');
      expect(one).not.toHaveProperty('server');
    }
    expect(json.serialNumber).toBe(xml.serial_number);
    expect(await listed(account, { keys: ['expire'] })).toEqual([
      { id, name: 'undated.autodns.example.com' },
    ]);
  });

  test('include the serial number of a seal, which expires at midnight in Berlin', async () => {
    const account = await openAccount();
    const { id } = account.simulator.certificates.add(documentCertificate(NOW));
    expect((await both(account, id)).json).toMatchObject({
      serialNumber: 'NOT_SET',
      certificateType: 'DOCUMENT',
      expire: '2027-09-18T00:00:00.000+0200',
      authentication: { method: 'ORG' },
    });
  });

  test('include a plausible expiry of an old entry', async () => {
    const account = await openAccount();
    const { id } = account.simulator.certificates.add(ancientCertificate(NOW));
    expect((await both(account, id)).xml).toMatchObject({ expire: '2030-01-01 23:59:59' });
  });

  test('include all values of the file before issuance', async () => {
    const account = await openAccount();
    const { id } = account.simulator.certificates.add(pendingCertificate(NOW));
    const { json, xml } = await both(account, id);
    expect(json).toMatchObject({
      signatureHashAlgorithm: 'NOT_SET',
      id,
      partnerOrderId: expect.stringMatching(/^IX-CC-/),
    });
    for (const field of [
      'server',
      'serialNumber',
      'expire',
      'histories',
      'certificationAuthority',
    ]) {
      expect(json).not.toHaveProperty(field);
    }
    expect(xml).toMatchObject({ extension: '', sha: 'NOT_SET' });
  });
});

test('a multi-year plan is paid beyond the expiry of its certificate', async () => {
  const account = await openAccount();
  const payable = plus(NOW, 900 * DAY);
  const { id } = account.simulator.certificates.add(
    issuedCertificate(NOW, { payable, reissueRequired: true }),
  );
  expect((await both(account, id)).json).toMatchObject({
    multiyear: true,
    reissueRequired: true,
    payable: '2029-05-10T12:00:00.000+0200',
  });
});
