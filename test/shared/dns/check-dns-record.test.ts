import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DnsRecord } from '../../../shared/certificates/validation.ts';
import { checkDnsRecord } from '../../../shared/dns/check-dns-record.ts';
import type { DnsClient } from '../../../shared/dns/dns-client.ts';
import { at } from '../../support/certificates.ts';
import { DnsScene, caa, cname, txt } from '../../support/dns-scene.ts';
import type { DnsSetting } from '../../support/dns-scene.ts';

const VALUE = 'the-right-value-0123456789';
const NAME = '_dnsauth.www.example.com';
const DOUBLED = `${NAME}.example.com`;
const RIGHT = txt(NAME, VALUE);
const WRONG = txt(NAME, 'the-right-value-of-yesterday');
const record: DnsRecord = { name: NAME, type: 'TXT', value: VALUE };
const BELOW: DnsRecord = { ...record, name: '_dnsauth.example.com' };
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
  {
    names = [],
    accepted = [],
    ...asked
  }: {
    record?: DnsRecord;
    automaticChecksUntil?: ReturnType<typeof at>;
    domain?: string;
    names?: string[];
    accepted?: DnsRecord[];
  } = {},
) {
  scene.set(setting);
  return checkDnsRecord(
    { domain: 'www.example.com', state: 'pending', method: 'dns-txt', record, ...asked },
    { now, names, accepted, authorities: ['digicert.com'] },
    dns,
    new AbortController().signal,
  );
}

test.each<[string, string, DnsSetting, Parameters<typeof dnsChecked>[1]?]>([
  ['nobody has the record', 'record-missing', {}],
  ['there is another value at its name', 'wrong-value', everywhere(WRONG)],
  [
    'it stands under its name and the zone once more',
    'zone-appended-twice',
    everywhere(txt(DOUBLED, VALUE)),
  ],
  [
    'one server of the zone has it and the other has not',
    'partially-published',
    { first: [RIGHT] },
  ],
  [
    'every server has it, but resolvers remember that it was missing',
    'partially-published',
    { ...everywhere(RIGHT), resolver: [] },
  ],
  [
    'the zone names other servers than its parent, and these have it',
    'wrong-delegation',
    { named: ['ns3.hosting.org'], elsewhere: [RIGHT] },
  ],
  ['the servers of the delegation know nothing of the zone', 'wrong-delegation', { served: false }],
  [
    'a CAA record above the domain allows another authority',
    'caa-forbids',
    everywhere(RIGHT, caa('example.com', 'issue', 'letsencrypt.org')),
  ],
  [
    'a CAA record lets this authority issue',
    'published',
    everywhere(RIGHT, caa('example.com', 'issue', 'digicert.com; account=1')),
  ],
  [
    'the nearest CAA record counts, and not one further up',
    'published',
    everywhere(
      RIGHT,
      caa('www.example.com', 'issue', 'DigiCert.com'),
      caa('example.com', 'issue', ';'),
    ),
  ],
  [
    'an alias stands there, and leads to nothing',
    'cname-conflict',
    everywhere(cname(NAME, 'www.hosting.org')),
  ],
  [
    'an alias leads to where the value is',
    'published',
    everywhere(cname(NAME, '_proof.customers.org')),
  ],
  ['everybody has it', 'published', everywhere(RIGHT)],
  ['it is one of several', 'published', everywhere(WRONG, RIGHT)],
  [
    'everybody has it, and the provider looks no more',
    'awaiting-provider-check',
    everywhere(RIGHT),
    { automaticChecksUntil: at('2027-01-01') },
  ],
  [
    'everybody has it, and the provider looks still',
    'published',
    everywhere(RIGHT),
    { automaticChecksUntil: at('2027-01-03') },
  ],
  [
    'at the name of a domain, what others publish there is no wrong value',
    'record-missing',
    everywhere(txt('www.example.com', 'v=spf1 -all')),
    { record: { ...record, name: 'www.example.com' } },
  ],
  [
    'at the name of a domain, the value in quotes is a wrong one',
    'wrong-value',
    everywhere(txt('www.example.com', `"${VALUE}"`)),
    { record: { ...record, name: 'www.example.com' } },
  ],
  [
    'a CNAME record that leads where it should',
    'published',
    everywhere(cname('_abc.example.com', 'Proof.CA.example.org')),
    { record: { name: '_abc.example.com', type: 'CNAME', value: 'proof.ca.example.org' } },
  ],
  [
    'a CNAME record that leads elsewhere',
    'wrong-value',
    everywhere(cname('_abc.example.com', 'other.example.org')),
    { record: { name: '_abc.example.com', type: 'CNAME', value: 'proof.ca.example.org' } },
  ],
  [
    'the domain does not exist',
    'record-missing',
    {},
    { domain: 'nobody.com', record: { ...record, name: '_dnsauth.nobody.com' } },
  ],
  [
    'the servers of the delegation are known to the parent zone alone, and to them the zone is not',
    'wrong-delegation',
    {},
    { domain: 'ill.com', record: { ...record, name: '_dnsauth.ill.com' } },
  ],
  [
    'an alias leads into a zone that is gone',
    'cname-conflict',
    { ...everywhere(cname(NAME, 'proof.ill.com')), resolver: [cname(NAME, 'proof.ill.com')] },
  ],
  [
    'other letters are written as DNS has them',
    'published',
    everywhere(txt('xn--bcher-kva.example.com', VALUE)),
    { record: { ...record, name: 'Bücher.example.com.' } },
  ],
  [
    'servers that the zone names and its parent does not are of no account',
    'published',
    { ...everywhere(RIGHT), named: ['ns1.hosting.org', 'ns3.hosting.org'], elsewhere: [] },
  ],
  [
    'it is below the label that counts too',
    'published',
    everywhere(txt('_dnsauth.example.com', VALUE)),
    { record: { ...record, name: 'example.com' }, accepted: [BELOW] },
  ],
  [
    'it is below a label that does not count',
    'record-missing',
    everywhere(txt('_dnsauth.example.com', VALUE)),
    { record: { ...record, name: 'example.com' } },
  ],
  [
    'a CAA record has a critical property that no authority knows',
    'caa-forbids',
    everywhere(RIGHT, caa('example.com', 'tbs', 'x', 128)),
  ],
  [
    'a CAA record has an unknown property that is not critical',
    'published',
    everywhere(RIGHT, caa('example.com', 'tbs', 'x', 1)),
  ],
  [
    'CAA records are critical, and known to authorities',
    'published',
    everywhere(
      RIGHT,
      caa('example.com', 'ISSUE', 'digicert.com', 128),
      caa('example.com', 'iodef', 'mailto:security@example.com', 128),
      caa('example.com', 'contactemail', 'security@example.com', 128),
    ),
  ],
  [
    'a CAA record forbids the wildcard name of the certificate',
    'caa-forbids',
    everywhere(RIGHT, caa('www.example.com', 'issuewild', ';')),
    { names: ['www.example.com', '*.www.example.com'] },
  ],
  [
    'a CAA record forbids wildcard names, of which there is none',
    'published',
    everywhere(RIGHT, caa('www.example.com', 'issuewild', ';')),
    { names: ['www.example.com'] },
  ],
  [
    'a CAA record forbids all but the wildcard name, and that is the only one',
    'published',
    everywhere(
      RIGHT,
      caa('www.example.com', 'issue', ';'),
      caa('www.example.com', 'issuewild', 'digicert.com'),
    ),
    { names: ['*.www.example.com'] },
  ],
])('%s: %s', async (_sentence, result, setting, asked) => {
  const found = await dnsChecked(setting, asked);
  expect(found?.result, found?.findings.join('\n')).toBe(result);
});

test('findings list each server, with the same words for the same answer', async () => {
  const first = await dnsChecked({ first: [RIGHT], second: [WRONG] });
  expect(first?.findings).toEqual([
    'ns1.hosting.org has it',
    'ns2.hosting.org has "the-right-value-of-yesterday"',
    'resolver 127.0.0.1 has it',
  ]);
  expect(await dnsChecked({ first: [RIGHT], second: [WRONG] })).toEqual(first);
});

test('where the record was published elsewhere, the findings name both sets of servers', async () => {
  const found = await dnsChecked({ named: ['ns3.hosting.org'], elsewhere: [RIGHT] });
  expect(found?.findings).toContain('example.com is delegated to ns1.hosting.org, ns2.hosting.org');
});

test('values that fill more than a datagram are read in full, by TCP', async () => {
  const crowd = Array.from({ length: 30 }, (_, index) => txt(NAME, `${index}`.padEnd(100, 'x')));
  expect((await dnsChecked(everywhere(...crowd, RIGHT)))?.result).toBe('published');
});

test('a value of more than 255 bytes is one value', async () => {
  const value = 'v'.repeat(300);
  const long = txt(NAME, [value.slice(0, 255), value.slice(255)]);
  const found = await dnsChecked(everywhere(long), { record: { ...record, value } });
  expect(found?.result).toBe('published');
});
