import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkDnsRecord } from '../../../shared/dns/check-dns-record.ts';
import type { DnsClient } from '../../../shared/dns/dns-client.ts';
import { acceptedRecords } from '../../../shared/providers/digicert/dns-records.ts';
import { findNamed } from '../../support/bind.ts';
import { HAS_IPV6, startBindZones } from '../../support/bind-fixture.ts';
import { LONG_VALUE, VALUE } from '../../support/bind-zones.ts';
import { at } from '../../support/certificates.ts';

const named = findNamed();
if (named === undefined) {
  console.warn(
    'SKIPPED: the tests against a real name server need BIND 9 (Debian: apt-get install bind9).',
  );
}

/** Differences from the default check: a TXT record of `www.example.com`, with DigiCert as the authority. */
interface Changes {
  readonly value?: string;
  readonly type?: 'CNAME';
  readonly domain?: string;
}

type Case = [sentence: string, name: string, result: string, changes?: Changes];
const CASES: Case[] = [
  ['the name does not exist', '_dnsauth.absent.example.com', 'record-missing'],
  ['the name has only records of another type', '_dnsauth.nodata.example.com', 'record-missing'],
  ['the name has no records, only names below it', 'tree.example.com', 'record-missing'],
  ['the domain does not exist', '_dnsauth.absent.com', 'record-missing'],
  ['the name has another value', '_dnsauth.wrong.example.com', 'wrong-value'],
  ['the value has extra quotes', '_dnsauth.quoted.example.com', 'wrong-value'],
  ['the zone was appended twice', '_dnsauth.doubled.example.com', 'zone-appended-twice'],
  ['one of two servers has the record', '_dnsauth.partly.example.com', 'partially-published'],
  ['the target of a CNAME has no record', '_dnsauth.alias.example.com', 'cname-conflict'],
  [
    'the target of a CNAME is in a zone that no server serves',
    '_dnsauth.dangling.example.com',
    'cname-conflict',
  ],
  ['CNAME records form a loop', '_dnsauth.circle.example.com', 'cname-conflict'],
  ['the target of a CNAME has the value', '_dnsauth.leads.example.com', 'published'],
  ['the target of a DNAME has the value', '_dnsauth.old.example.com', 'published'],
  ['all servers have the record', '_dnsauth.right.example.com', 'published'],
  ['the name is in another case', '_DNSauth.Right.Example.COM.', 'published'],
  ['the name is internationalized', 'bücher.example.com', 'published'],
  ['the record is at the accepted alternative name', 'crowded.example.com', 'published'],
  ['a wildcard record has the value', '_dnsauth.wild.example.com', 'published'],
  [
    'the value has several strings',
    '_dnsauth.long.example.com',
    'published',
    { value: LONG_VALUE },
  ],
  ['the values do not fit into a datagram', '_dnsauth.crowd.example.com', 'published'],
  ['a subdomain is its own zone', '_dnsauth.shop.example.com', 'published'],
  [
    'the record is only on servers that the parent zone does not name',
    '_dnsauth.moved.com',
    'wrong-delegation',
  ],
  ['the delegated server does not serve the zone', '_dnsauth.lame.com', 'wrong-delegation'],
  ['one of the delegated servers does not serve the zone', '_dnsauth.half.com', 'wrong-delegation'],
  ['resolvers reject the DNSSEC signatures', '_dnsauth.bogus.com', 'dnssec-failure'],
  ['resolvers fail for an unsigned zone', '_dnsauth.unsigned.com', 'resolver-failure'],
  ['a wildcard CNAME answers', '_dnsauth.www.to-balancer.example.com', 'record-missing'],
  ['a wildcard A record answers', '_dnsauth.www.to-address.example.com', 'record-missing'],
  ['a wildcard TXT record answers', '_dnsauth.www.with-spf.example.com', 'record-missing'],
  [
    'the name has a wrong value, and there is a wildcard',
    '_dnsauth.own.with-spf.example.com',
    'wrong-value',
  ],
  ['the domain is a CNAME', 'occupied.example.com', 'cname-conflict'],
  ['the target of a DNAME has no record', '_dnsauth.gone.example.com', 'cname-conflict'],
  [
    'a wildcard CNAME answers the query for a CNAME',
    '_abc.to-balancer.example.com',
    'record-missing',
    { type: 'CNAME', value: 'proof.ca.example.org' },
  ],
  [
    'a TXT record is at the name for the CNAME',
    '_taken.example.com',
    'cname-conflict',
    { type: 'CNAME', value: 'proof.ca.example.org' },
  ],
  [
    'a CAA record has an unknown critical property',
    '_dnsauth.critical.example.com',
    'caa-forbids',
    { domain: 'critical.example.com' },
  ],
  [
    'a CAA record above the domain allows another authority',
    '_dnsauth.a.forbidden.example.com',
    'caa-forbids',
    { domain: 'a.forbidden.example.com' },
  ],
  [
    'a CAA record allows this authority for one account',
    '_dnsauth.allowed.example.com',
    'published',
    { domain: 'allowed.example.com' },
  ],
  [
    'a CAA record forbids wildcards, for a wildcard',
    '_dnsauth.star.example.com',
    'caa-forbids',
    { domain: '*.star.example.com' },
  ],
  [
    'a CAA record forbids wildcards, for another name',
    '_dnsauth.star.example.com',
    'published',
    { domain: 'star.example.com' },
  ],
  [
    'a CNAME record has the right target',
    '_moved.example.com',
    'published',
    { type: 'CNAME', value: 'proof.ca.example.org' },
  ],
  [
    'a CNAME record has another target',
    '_strayed.example.com',
    'wrong-value',
    { type: 'CNAME', value: 'proof.ca.example.org' },
  ],
];

const TITLE = 'against BIND 9';
describe.skipIf(named === undefined)(
  named === undefined ? `${TITLE} (SKIPPED: no named on PATH or in /usr/sbin)` : TITLE,
  () => {
    let dns: DnsClient;
    let stop: (() => Promise<void>) | undefined;
    beforeAll(async () => {
      ({ dns, stop } = await startBindZones(named ?? ''));
    });
    afterAll(async () => stop?.());

    test.each<Case>(CASES)('%s: %s is %s', async (_sentence, name, result, asked = {}) => {
      const { value = VALUE, type = 'TXT', domain = 'www.example.com' } = asked;
      const record = { name, type, value } as const;
      const found = await checkDnsRecord(
        { domain, state: 'pending', method: 'dns-txt', record },
        { now: at('2027-01-02'), authorities: ['digicert.com'], accepted: acceptedRecords(record) },
        dns,
        new AbortController().signal,
      );
      expect(found?.result, found?.findings.join('\n')).toBe(result);
    });

    const check = async (name: string, domain = 'www.example.com') => {
      const record = { name, type: 'TXT', value: VALUE } as const;
      return checkDnsRecord(
        { domain, state: 'pending', method: 'dns-txt', record },
        {
          ...{ now: at('2027-01-02'), authorities: ['digicert.com'] },
          accepted: acceptedRecords(record),
        },
        dns,
        new AbortController().signal,
      );
    };
    const findings = async (name: string) => (await check(name))?.findings;

    test('reports the names that a wildcard stops answering when the record is published', async () => {
      const found = await check('_dnsauth.www.to-balancer.example.com');
      const host = 'www.to-balancer.example.com';
      expect(found?.wildcard).toEqual({
        ...{ name: '*.to-balancer.example.com', target: 'lb.hosting.org', hosts: [host] },
      });
    });

    test.each([
      ['_dnsauth.www.staging.outer', '*.staging.outer', ['www.staging.outer']],
      ['_dnsauth.staging.outer', '*.staging.outer', []],
      ['_dnsauth.www.test.outer', '*.outer', ['www.test.outer', 'test.outer']],
      ['_dnsauth.www.ipv6-only', '*.ipv6-only', ['www.ipv6-only']],
    ])(
      'a record at %s.example.com would hide the wildcard %s from the hosts %j',
      async (at, name, hosts) => {
        const found = await check(`${at}.example.com`);
        expect(found?.result).toBe('record-missing');
        expect(found?.wildcard?.name).toBe(`${name}.example.com`);
        expect(found?.wildcard?.hosts).toEqual(hosts.map((one) => `${one}.example.com`));
      },
    );

    test('the alternative name is reported if a CNAME record exists at the domain', async () => {
      const found = await check('occupied.example.com');
      expect(found?.alternative?.name).toBe('_dnsauth.occupied.example.com');
    });

    test.each([
      ['at-cdn.example.com', 'cdn.hosting.org', { name: 'at-cdn.example.com', type: 'CNAME' }],
      [
        'www.wild-at-cdn.example.com',
        'cdn.hosting.org',
        { name: '*.wild-at-cdn.example.com', type: 'CNAME' },
      ],
      ['www.wild-caa.example.com', '*.wild-caa.example.com', undefined],
    ])('the CAA records for %s are those of %s', async (domain, name, alias) => {
      const found = await check(`_dnsauth.${domain}`, domain);
      expect(found?.result).toBe('caa-forbids');
      expect([found?.caa?.name, found?.caa?.alias]).toEqual([name, alias]);
    });

    test('a server that does not serve the zone is named, and the record counts as published', async () => {
      const found = await check('_dnsauth.half.com');
      expect(found?.lame).toEqual({ zone: 'half.com', servers: ['ns1.lame.com'] });
      expect(found?.recordPublished).toBe(true);
    });

    test.skipIf(!HAS_IPV6)('a server with only an IPv6 address is queried', async () => {
      expect(await findings('_dnsauth.six.com')).toContain('ns1.six.com has the record');
    });

    test('servers named below their own unserved zone are found with the glue records of the parent zone', async () => {
      const found = await findings('_dnsauth.lame.com');
      expect(found).toContain('ns1.lame.com does not answer for lame.com');
    });

    test('a forbidding CAA record is reported with the missing record and the records to keep', async () => {
      const found = await checkDnsRecord(
        {
          ...{ domain: 'star.example.com', state: 'pending', method: 'dns-txt' },
          record: { name: '_dnsauth.star.example.com', type: 'TXT', value: VALUE },
        },
        {
          ...{ now: at('2027-01-02'), authorities: ['digicert.com'] },
          names: ['star.example.com', '*.star.example.com'],
        },
        dns,
        new AbortController().signal,
      );
      expect(found).toMatchObject({
        result: 'caa-forbids',
        caa: {
          name: 'star.example.com',
          present: [
            { flags: 0, tag: 'issue', value: 'digicert.com' },
            { flags: 0, tag: 'issuewild', value: ';' },
          ],
          missing: [{ flags: 0, tag: 'issuewild', value: 'digicert.com' }],
          recordPublished: true,
        },
      });
    });
  },
);
