import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DnsRecord } from '../../../shared/certificates/validation.ts';
import { checkDnsRecord } from '../../../shared/dns/check-dns-record.ts';
import type { DnsClient } from '../../../shared/dns/dns-client.ts';
import { at } from '../../support/certificates.ts';
import { DnsScene, caa, cname, dname, txt } from '../../support/dns-scene.ts';
import type { DnsSetting } from '../../support/dns-scene.ts';

const VALUE = 'the-right-value-0123456789';
const record: DnsRecord = { name: '_dnsauth.www.example.com', type: 'TXT', value: VALUE };
const BELOW: DnsRecord = { ...record, name: '_dnsauth.example.com' };
const RIGHT = txt(record.name, VALUE);
const now = at('2027-01-02');

const scene = new DnsScene();
let dns: DnsClient;
beforeAll(async () => {
  dns = await scene.open();
});
afterAll(async () => scene.close());

const everywhere = (...records: NonNullable<DnsSetting['first']>): DnsSetting => ({
  ...{ first: records, second: records },
});

async function dnsChecked(
  setting: DnsSetting,
  { accepted = [], ...asked }: { record?: DnsRecord; accepted?: DnsRecord[]; domain?: string } = {},
) {
  scene.set(setting);
  return checkDnsRecord(
    { domain: 'www.example.com', state: 'pending', method: 'dns-txt', record, ...asked },
    { now, accepted, authorities: ['digicert.com'] },
    dns,
    new AbortController().signal,
  );
}

test('a forbidding CAA record is reported with the missing record and the existing ones to keep', async () => {
  const other = caa('example.com', 'issue', 'ca.example.net; account=1');
  const found = await dnsChecked(everywhere(RIGHT, other));
  expect(found?.caa).toEqual({
    name: 'example.com',
    present: [{ flags: 0, tag: 'issue', value: 'ca.example.net; account=1' }],
    critical: [],
    missing: [{ flags: 0, tag: 'issue', value: 'digicert.com' }],
    recordPublished: true,
  });
  expect((await dnsChecked(everywhere(other)))?.caa?.recordPublished).toBe(false);
});

test('an unknown critical CAA property is reported, and forbids also if the authority is not known', async () => {
  const unknown = { flags: 128, tag: 'tbs', value: 'x' };
  scene.set(everywhere(RIGHT, caa('example.com', 'tbs', 'x', 128)));
  const found = await checkDnsRecord(
    { domain: 'www.example.com', state: 'pending', method: 'dns-txt', record },
    { now },
    dns,
    new AbortController().signal,
  );
  expect(found?.caa).toEqual({
    ...{ name: 'example.com', present: [unknown], critical: [unknown], missing: [] },
    recordPublished: true,
  });
  expect(found?.findings).toContain(
    'CAA at example.com has a critical property that authorities do not know: 128 tbs "x"',
  );
});

test('a validation record at the accepted alternative name counts as published even if CAA forbids issuance', async () => {
  const found = await dnsChecked(
    everywhere(txt('_dnsauth.example.com', VALUE), caa('example.com', 'issue', ';')),
    { record: { ...record, name: 'example.com' }, accepted: [BELOW] },
  );
  expect(found?.caa?.recordPublished).toBe(true);
});

test.each([
  ['too many records', Array.from({ length: 21 }, (_, index) => `ca-${index}.example.net`)],
  ['a value that is too long', ['x'.repeat(201)]],
  ['a line break in a value', ['ca.example.net\n']],
])('no corrected CAA records are suggested if the existing ones have %s', async (_what, values) => {
  const records = values.map((value) => caa('example.com', 'issue', value));
  const found = await dnsChecked(everywhere(RIGHT, ...records));
  expect(found?.result).toBe('caa-forbids');
  expect(found).not.toHaveProperty('caa');
});

describe('CAA records found through an alias', () => {
  const other = (name: string) => caa(name, 'issue', 'letsencrypt.org');

  test('are reported with their owner name and the alias', async () => {
    const found = await dnsChecked({
      ...everywhere(RIGHT, cname('www.example.com', 'x.cdn.org')),
      foreign: [other('x.cdn.org')],
    });
    expect(found?.result).toBe('caa-forbids');
    expect(found?.caa).toMatchObject({
      name: 'x.cdn.org',
      alias: { name: 'www.example.com', type: 'CNAME' },
      missing: [{ flags: 0, tag: 'issue', value: 'digicert.com' }],
    });
    expect(found?.findings).toContain('CAA at x.cdn.org allows only letsencrypt.org to issue');
  });

  test('of a wildcard CNAME are read at its target', async () => {
    const found = await dnsChecked({
      ...everywhere(cname('*.example.com', 'x.cdn.org')),
      foreign: [other('x.cdn.org')],
    });
    expect(found?.caa).toMatchObject({
      name: 'x.cdn.org',
      alias: { name: '*.example.com', type: 'CNAME' },
    });
  });

  test('of a name below a DNAME record are read at the redirected name', async () => {
    const found = await dnsChecked(
      {
        ...everywhere(dname('old.example.com', 'cdn.org')),
        foreign: [other('www.cdn.org')],
      },
      { domain: 'www.old.example.com' },
    );
    expect(found?.caa).toMatchObject({
      name: 'www.cdn.org',
      alias: { name: 'old.example.com', type: 'DNAME' },
    });
  });

  test('are suggested for the wildcard name if the existing ones are there, because a record at the exact name would hide the wildcard', async () => {
    const found = await dnsChecked(everywhere(other('*.example.com')));
    expect(found?.caa?.name).toBe('*.example.com');
    expect(found?.caa).not.toHaveProperty('alias');
  });
});
