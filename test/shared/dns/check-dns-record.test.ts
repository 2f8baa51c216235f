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
  ['no server has the record', 'record-missing', {}],
  ['its name has another value', 'wrong-value', everywhere(WRONG)],
  [
    'the zone was appended twice to its name',
    'zone-appended-twice',
    everywhere(txt(DOUBLED, VALUE)),
  ],
  ['only one server of the zone has it', 'partially-published', { first: [RIGHT] }],
  [
    'every server has it, but resolvers have cached its absence',
    'partially-published',
    { ...everywhere(RIGHT), resolver: [] },
  ],
  [
    'only servers that the parent zone does not name have it',
    'wrong-delegation',
    { named: ['ns3.hosting.org'], elsewhere: [RIGHT] },
  ],
  ['the delegated servers do not serve the zone', 'wrong-delegation', { served: false }],
  [
    'a CAA record above the domain allows another authority',
    'caa-forbids',
    everywhere(RIGHT, caa('example.com', 'issue', 'letsencrypt.org')),
  ],
  [
    'a CAA record allows this authority',
    'published',
    everywhere(RIGHT, caa('example.com', 'issue', 'digicert.com; account=1')),
  ],
  [
    'the nearest CAA record allows this authority and one above forbids it',
    'published',
    everywhere(
      RIGHT,
      caa('www.example.com', 'issue', 'DigiCert.com'),
      caa('example.com', 'issue', ';'),
    ),
  ],
  [
    'its name is a CNAME whose target has no record',
    'cname-conflict',
    everywhere(cname(NAME, 'www.hosting.org')),
  ],
  [
    'its name is a CNAME whose target has the value',
    'published',
    everywhere(cname(NAME, '_proof.customers.org')),
  ],
  ['every server has it', 'published', everywhere(RIGHT)],
  ['it is one of several values', 'published', everywhere(WRONG, RIGHT)],
  [
    'every server has it, and automatic checks have stopped',
    'awaiting-provider-check',
    everywhere(RIGHT),
    { automaticChecksUntil: at('2027-01-01') },
  ],
  [
    'every server has it, and automatic checks continue',
    'published',
    everywhere(RIGHT),
    { automaticChecksUntil: at('2027-01-03') },
  ],
  [
    'at the name of the domain, an SPF value is not a wrong value',
    'record-missing',
    everywhere(txt('www.example.com', 'v=spf1 -all')),
    { record: { ...record, name: 'www.example.com' } },
  ],
  [
    'at the name of the domain, the value in extra quotes is a wrong value',
    'wrong-value',
    everywhere(txt('www.example.com', `"${VALUE}"`)),
    { record: { ...record, name: 'www.example.com' } },
  ],
  [
    'a CNAME record has the right target',
    'published',
    everywhere(cname('_abc.example.com', 'Proof.CA.example.org')),
    { record: { name: '_abc.example.com', type: 'CNAME', value: 'proof.ca.example.org' } },
  ],
  [
    'a CNAME record has another target',
    'wrong-value',
    everywhere(cname('_abc.example.com', 'other.example.org')),
    { record: { name: '_abc.example.com', type: 'CNAME', value: 'proof.ca.example.org' } },
  ],
  [
    'the domain does not exist',
    'record-missing',
    {},
    { domain: 'absent.com', record: { ...record, name: '_dnsauth.absent.com' } },
  ],
  [
    'only the parent zone names the servers, and they do not serve the zone',
    'wrong-delegation',
    {},
    { domain: 'ill.com', record: { ...record, name: '_dnsauth.ill.com' } },
  ],
  [
    'its name is a CNAME into a zone that no server serves',
    'cname-conflict',
    { ...everywhere(cname(NAME, 'proof.ill.com')), resolver: [cname(NAME, 'proof.ill.com')] },
  ],
  [
    'an internationalized name is published in its ASCII form',
    'published',
    everywhere(txt('xn--bcher-kva.example.com', VALUE)),
    { record: { ...record, name: 'Bücher.example.com.' } },
  ],
  [
    'a server that only the zone itself names does not have it',
    'published',
    { ...everywhere(RIGHT), named: ['ns1.hosting.org', 'ns3.hosting.org'], elsewhere: [] },
  ],
  [
    'it is at the alternative name that the provider accepts',
    'published',
    everywhere(txt('_dnsauth.example.com', VALUE)),
    { record: { ...record, name: 'example.com' }, accepted: [BELOW] },
  ],
  [
    'it is at another name, which the provider does not accept',
    'record-missing',
    everywhere(txt('_dnsauth.example.com', VALUE)),
    { record: { ...record, name: 'example.com' } },
  ],
  [
    'a CAA record has an unknown critical property',
    'caa-forbids',
    everywhere(RIGHT, caa('example.com', 'tbs', 'x', 128)),
  ],
  [
    'a CAA record has an unknown property that is not critical',
    'published',
    everywhere(RIGHT, caa('example.com', 'tbs', 'x', 1)),
  ],
  [
    'CAA records with known properties are critical',
    'published',
    everywhere(
      RIGHT,
      caa('example.com', 'ISSUE', 'digicert.com', 128),
      caa('example.com', 'iodef', 'mailto:security@example.com', 128),
      caa('example.com', 'contactemail', 'security@example.com', 128),
    ),
  ],
  [
    'a CAA record forbids wildcards, and the certificate has one',
    'caa-forbids',
    everywhere(RIGHT, caa('www.example.com', 'issuewild', ';')),
    { names: ['www.example.com', '*.www.example.com'] },
  ],
  [
    'a CAA record forbids wildcards, and the certificate has none',
    'published',
    everywhere(RIGHT, caa('www.example.com', 'issuewild', ';')),
    { names: ['www.example.com'] },
  ],
  [
    'CAA records allow only wildcards, and the certificate has only a wildcard',
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

test('findings list the answer of each server and are equal for equal answers', async () => {
  const first = await dnsChecked({ first: [RIGHT], second: [WRONG] });
  expect(first?.findings).toEqual([
    'ns1.hosting.org has the record',
    'ns2.hosting.org has "the-right-value-of-yesterday"',
    'resolver 127.0.0.1 has the record',
  ]);
  expect(await dnsChecked({ first: [RIGHT], second: [WRONG] })).toEqual(first);
});

test('findings name the delegated servers if the record is only on others', async () => {
  const found = await dnsChecked({ named: ['ns3.hosting.org'], elsewhere: [RIGHT] });
  expect(found?.findings).toContain('example.com is delegated to ns1.hosting.org, ns2.hosting.org');
});

test('answers that do not fit into a datagram are read completely by TCP', async () => {
  const crowd = Array.from({ length: 30 }, (_, index) => txt(NAME, `${index}`.padEnd(100, 'x')));
  expect((await dnsChecked(everywhere(...crowd, RIGHT)))?.result).toBe('published');
});

test('a value of more than 255 bytes is joined from its strings', async () => {
  const value = 'v'.repeat(300);
  const long = txt(NAME, [value.slice(0, 255), value.slice(255)]);
  const found = await dnsChecked(everywhere(long), { record: { ...record, value } });
  expect(found?.result).toBe('published');
});
