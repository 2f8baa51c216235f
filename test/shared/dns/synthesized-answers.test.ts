import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DnsRecord } from '../../../shared/certificates/validation.ts';
import { checkDnsRecord } from '../../../shared/dns/check-dns-record.ts';
import type { DnsClient } from '../../../shared/dns/dns-client.ts';
import { apex } from '../../../infra/simulators/name-server/zone.ts';
import { at } from '../../support/certificates.ts';
import { DnsScene, address, cname, delegated, dname, txt } from '../../support/dns-scene.ts';
import type { DnsSetting } from '../../support/dns-scene.ts';

const VALUE = 'the-right-value-0123456789';
const NAME = '_dnsauth.www.example.com';
const WANTED: DnsRecord = { name: NAME, type: 'TXT', value: VALUE };
const AT_DOMAIN: DnsRecord = { ...WANTED, name: 'www.example.com' };
const WANTED_CNAME: DnsRecord = { name: NAME, type: 'CNAME', value: 'x.dcv.digicert.com' };

const scene = new DnsScene();
let dns: DnsClient;
beforeAll(async () => {
  dns = await scene.open();
});
afterAll(async () => scene.close());

const everywhere = (...records: NonNullable<DnsSetting['first']>): DnsSetting => ({
  ...{ first: records, second: records },
});

async function check(
  setting: DnsSetting,
  record = WANTED,
  { accepted = [], domain = 'www.example.com' }: { accepted?: DnsRecord[]; domain?: string } = {},
) {
  scene.set(setting);
  return checkDnsRecord(
    { domain, state: 'pending', method: 'dns-txt', record },
    { now: at('2027-01-02'), authorities: ['digicert.com'], accepted },
    dns,
    new AbortController().signal,
  );
}

describe('answers of a wildcard record are not taken for records of the name', () => {
  test('a wildcard CNAME at the name of the record leaves the record missing', async () => {
    const found = await check(everywhere(cname('*.example.com', 'lb.hosting.org')));
    expect(found?.result).toBe('record-missing');
    expect(found?.findings).toContain(
      'ns1.hosting.org has no TXT record there; the wildcard *.example.com answers with lb.hosting.org',
    );
  });

  test('publishing below a name that only the wildcard serves is known to end that', async () => {
    const found = await check(everywhere(cname('*.example.com', 'lb.hosting.org')));
    expect(found?.wildcard).toEqual({
      ...{ name: '*.example.com', target: 'lb.hosting.org', hosts: ['www.example.com'] },
    });
  });

  test('a wildcard with addresses serves the names between it and the record as well', async () => {
    const record = { ...WANTED, name: '_dnsauth.a.b.example.com' };
    const found = await check(everywhere(address('*.example.com', '192.0.2.1')), record);
    expect(found?.result).toBe('record-missing');
    expect(found?.wildcard).toEqual({
      ...{ name: '*.example.com', hosts: ['a.b.example.com', 'b.example.com'] },
    });
  });

  test('a wildcard does not serve a name that has records of its own', async () => {
    const found = await check(
      everywhere(cname('*.example.com', 'lb.hosting.org'), address('www.example.com', '192.0.2.1')),
    );
    expect(found?.result).toBe('record-missing');
    expect(found).not.toHaveProperty('wildcard');
  });

  test('a wildcard TXT record leaves the record missing', async () => {
    const found = await check(everywhere(txt('*.example.com', 'v=spf1 -all')));
    expect(found?.result).toBe('record-missing');
    expect(found?.wildcard).toEqual({ name: '*.example.com', hosts: [] });
  });

  test('a wildcard TXT record that looks like the value leaves the record missing', async () => {
    const found = await check(everywhere(txt('*.example.com', `"${VALUE}"`)), AT_DOMAIN);
    expect(found?.result).toBe('record-missing');
  });

  test('a wildcard CNAME leaves a CNAME record missing', async () => {
    const found = await check(everywhere(cname('*.example.com', 'lb.hosting.org')), WANTED_CNAME);
    expect(found?.result).toBe('record-missing');
  });

  test('a wildcard with the right value counts', async () => {
    expect((await check(everywhere(txt('*.example.com', VALUE))))?.result).toBe('published');
    const right = cname('*.example.com', WANTED_CNAME.value);
    expect((await check(everywhere(right), WANTED_CNAME))?.result).toBe('published');
  });

  test('a wildcard with rotating targets is recognized', async () => {
    const found = await check({
      first: [cname('*.example.com', 'blue.hosting.org')],
      second: [cname('*.example.com', 'green.hosting.org')],
    });
    expect(found?.result).toBe('record-missing');
  });

  test('a CNAME record of the name is not a wildcard answer, even with the same target', async () => {
    const found = await check(
      everywhere(cname('*.example.com', 'lb.hosting.org'), cname(NAME, 'lb.hosting.org')),
    );
    expect(found?.result).toBe('cname-conflict');
  });

  test('a CNAME record of the name is not a wildcard answer, even if a wildcard below it has the same target', async () => {
    const found = await check(
      everywhere(cname(`*.${NAME}`, 'lb.hosting.org'), cname(NAME, 'lb.hosting.org')),
    );
    expect(found?.result).toBe('cname-conflict');
  });

  test('a wrong TXT record of the name is reported, even if there is a wildcard', async () => {
    const found = await check(
      everywhere(txt('*.example.com', 'v=spf1 -all'), txt(NAME, 'the-value-of-yesterday')),
    );
    expect(found?.result).toBe('wrong-value');
  });

  test('a wildcard answer at the doubled name does not count as a doubled record', async () => {
    const found = await check(
      everywhere(txt('*.example.com', VALUE), txt(NAME, 'the-value-of-yesterday')),
    );
    expect(found?.result).toBe('wrong-value');
  });

  test('the zone is found though a wildcard leads back into the zone above', async () => {
    const shop = {
      name: 'shop.example.com',
      records: [
        ...apex('shop.example.com', ['ns1.hosting.org']),
        cname('*.shop.example.com', 'lb.example.com'),
      ],
    };
    const record = { ...WANTED, name: '_dnsauth.shop.example.com' };
    const found = await check(
      {
        ...everywhere(
          delegated('shop.example.com', 'ns1.hosting.org'),
          address('lb.example.com', '192.0.2.1'),
        ),
        more: [shop],
      },
      record,
      { domain: 'shop.example.com' },
    );
    expect(found?.result, found?.findings.join('\n')).toBe('record-missing');
  });
});

test('a possible wildcard answer is not reported as a record of the name', async () => {
  const lookup: DnsClient['lookup'] = async (server, question, signal) =>
    question.name.startsWith('no-such-name') ? undefined : dns.lookup(server, question, signal);
  const wanted = { domain: 'www.example.com', state: 'pending', method: 'dns-txt' } as const;
  const checkUnprobed = async (answer: DnsSetting) => {
    scene.set(answer);
    return checkDnsRecord(
      { ...wanted, record: WANTED },
      { now: at('2027-01-02') },
      { ...dns, lookup },
      new AbortController().signal,
    );
  };
  expect(await checkUnprobed(everywhere(cname(NAME, 'lb.hosting.org')))).toBeUndefined();
  expect(await checkUnprobed(everywhere(txt(NAME, 'the-value-of-yesterday')))).toBeUndefined();
  expect((await checkUnprobed(everywhere(txt(NAME, VALUE))))?.result).toBe('published');
  expect((await checkUnprobed(everywhere()))?.result).toBe('record-missing');
});

describe('what a DNAME record redirects', () => {
  const REDIRECTED: DnsRecord = { ...WANTED, name: '_dnsauth.old.example.com' };
  const setting = everywhere(dname('old.example.com', 'customers.org'));

  test('the record is published where the DNAME record leads', async () => {
    const found = await check({ ...setting, foreign: [txt('customers.org', 'x')] }, REDIRECTED);
    expect(found?.result).toBe('cname-conflict');
    expect(found?.conflict).toEqual({
      ...{ name: 'old.example.com', type: 'DNAME', target: '_dnsauth.customers.org' },
    });
    expect(found?.alternative).toEqual({ ...REDIRECTED, name: '_dnsauth.customers.org' });
  });

  test('the CNAME record of a DNAME record is not reported as wrong', async () => {
    const record = { ...WANTED_CNAME, name: '_dnsauth.old.example.com' };
    const found = await check(setting, record);
    expect(found?.result).toBe('cname-conflict');
    expect(found?.alternative).toEqual({ ...record, name: '_dnsauth.customers.org' });
  });

  test('counts as published where the CNAME record is there', async () => {
    const record = { ...WANTED_CNAME, name: '_dnsauth.old.example.com' };
    const foreign = [cname('_dnsauth.customers.org', WANTED_CNAME.value)];
    expect((await check({ ...setting, foreign }, record))?.result).toBe('published');
  });
});

describe('a CNAME record at the domain itself', () => {
  const BELOW: DnsRecord = { ...AT_DOMAIN, name: NAME };
  const alias = cname('www.example.com', 'x.hosting.org');

  test('leaves the other name at which the provider accepts the record', async () => {
    const found = await check(everywhere(alias), AT_DOMAIN, { accepted: [BELOW] });
    expect(found?.result).toBe('cname-conflict');
    expect(found?.conflict).toEqual({
      ...{ name: 'www.example.com', type: 'CNAME', target: 'x.hosting.org' },
    });
    expect(found?.alternative).toEqual(BELOW);
  });

  test('problems at the alternative name are reported', async () => {
    const wrong = txt(NAME, 'the-value-of-yesterday');
    const found = await check(everywhere(alias, wrong), AT_DOMAIN, { accepted: [BELOW] });
    expect([found?.result, found?.alternative]).toEqual(['wrong-value', BELOW]);
  });

  test('leaves no other name where another CNAME record stands there', async () => {
    const other = cname(NAME, 'nobody.hosting.org');
    const found = await check(everywhere(alias, other), AT_DOMAIN, { accepted: [BELOW] });
    expect(found?.result).toBe('cname-conflict');
    expect(found).not.toHaveProperty('alternative');
  });

  test('of a wildcard needs the other name, for the copy of the CNAME has to stand at the domain', async () => {
    const wildcard = cname('*.example.com', 'lb.hosting.org');
    const found = await check(everywhere(wildcard), AT_DOMAIN, { accepted: [BELOW] });
    expect([found?.result, found?.alternative]).toEqual(['record-missing', BELOW]);
    expect(found?.wildcard?.hosts).toEqual(['www.example.com']);
  });
});

test('a TXT record keeps a CNAME record from being published at its name', async () => {
  const found = await check(everywhere(txt(NAME, 'of-an-earlier-order')), WANTED_CNAME);
  expect(found?.result).toBe('cname-conflict');
  expect(found?.conflict).toEqual({ name: NAME, type: 'TXT' });
});

test('a wildcard NS record is no delegation of the name', async () => {
  const servfail: DnsClient['lookup'] = async (server, question, signal) => {
    const answer = await dns.lookup(server, question, signal);
    const dead = question.recursive && question.name.startsWith('_dnsauth');
    return answer && dead ? { ...answer, code: 'SERVFAIL', answers: [], authorities: [] } : answer;
  };
  scene.set(everywhere(delegatedByWildcard));
  const found = await checkDnsRecord(
    { domain: 'www.example.com', state: 'pending', method: 'dns-txt', record: WANTED },
    { now: at('2027-01-02') },
    { ...dns, lookup: servfail },
    new AbortController().signal,
  );
  expect(found?.findings).not.toContain(`the zone ${NAME}`);
  expect(found?.findings).toContain('ns1.hosting.org has no TXT record there');
});
const delegatedByWildcard = delegated('*.example.com', 'ns3.hosting.org');
