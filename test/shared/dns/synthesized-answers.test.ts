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

describe('answers from wildcard records', () => {
  test('a wildcard CNAME at the name of the record leaves the record missing', async () => {
    const found = await check(everywhere(cname('*.example.com', 'lb.hosting.org')));
    expect(found?.result).toBe('record-missing');
    expect(found?.findings).toContain(
      'ns1.hosting.org has no TXT record there; the wildcard *.example.com answers with lb.hosting.org',
    );
  });

  test('the names that a wildcard stops answering when the record is published are reported', async () => {
    const found = await check(everywhere(cname('*.example.com', 'lb.hosting.org')));
    expect(found?.wildcard).toEqual({
      ...{ name: '*.example.com', target: 'lb.hosting.org', hosts: ['www.example.com'] },
    });
  });

  test('a wildcard A record answers for every name between it and the record', async () => {
    const record = { ...WANTED, name: '_dnsauth.a.b.example.com' };
    const found = await check(everywhere(address('*.example.com', '192.0.2.1')), record);
    expect(found?.result).toBe('record-missing');
    expect(found?.wildcard).toEqual({
      ...{ name: '*.example.com', hosts: ['a.b.example.com', 'b.example.com'] },
    });
  });

  test('a wildcard does not answer for a name with its own records', async () => {
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

  test('a wildcard with the right value counts as published', async () => {
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

  test('the zone is found even if a wildcard points back into the zone above', async () => {
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

describe('a record below a DNAME record', () => {
  const REDIRECTED: DnsRecord = { ...WANTED, name: '_dnsauth.old.example.com' };
  const setting = everywhere(dname('old.example.com', 'customers.org'));

  test('must be published at the redirected name', async () => {
    const found = await check({ ...setting, foreign: [txt('customers.org', 'x')] }, REDIRECTED);
    expect(found?.result).toBe('cname-conflict');
    expect(found?.conflict).toEqual({
      ...{ name: 'old.example.com', type: 'DNAME', target: '_dnsauth.customers.org' },
    });
    expect(found?.alternative).toEqual({ ...REDIRECTED, name: '_dnsauth.customers.org' });
  });

  test('is in conflict with the DNAME record, and the CNAME synthesized from it is not a wrong value', async () => {
    const record = { ...WANTED_CNAME, name: '_dnsauth.old.example.com' };
    const found = await check(setting, record);
    expect(found?.result).toBe('cname-conflict');
    expect(found?.alternative).toEqual({ ...record, name: '_dnsauth.customers.org' });
  });

  test('counts as published if the redirected name has it', async () => {
    const record = { ...WANTED_CNAME, name: '_dnsauth.old.example.com' };
    const foreign = [cname('_dnsauth.customers.org', WANTED_CNAME.value)];
    expect((await check({ ...setting, foreign }, record))?.result).toBe('published');
  });
});

describe('a CNAME record at the domain itself', () => {
  const BELOW: DnsRecord = { ...AT_DOMAIN, name: NAME };
  const alias = cname('www.example.com', 'x.hosting.org');

  test('is a conflict, with the other name that the provider accepts as the alternative', async () => {
    const found = await check(everywhere(alias), AT_DOMAIN, { accepted: [BELOW] });
    expect(found?.result).toBe('cname-conflict');
    expect(found?.conflict).toEqual({
      ...{ name: 'www.example.com', type: 'CNAME', target: 'x.hosting.org' },
    });
    expect(found?.alternative).toEqual(BELOW);
  });

  test('moves the check to the alternative name if a record is published there', async () => {
    const wrong = txt(NAME, 'the-value-of-yesterday');
    const found = await check(everywhere(alias, wrong), AT_DOMAIN, { accepted: [BELOW] });
    expect([found?.result, found?.alternative]).toEqual(['wrong-value', BELOW]);
  });

  test('has no alternative if the alternative name is a CNAME too', async () => {
    const other = cname(NAME, 'absent.hosting.org');
    const found = await check(everywhere(alias, other), AT_DOMAIN, { accepted: [BELOW] });
    expect(found?.result).toBe('cname-conflict');
    expect(found).not.toHaveProperty('alternative');
  });

  test('that a wildcard answers makes the alternative name necessary, because the CNAME must be copied to the domain', async () => {
    const wildcard = cname('*.example.com', 'lb.hosting.org');
    const found = await check(everywhere(wildcard), AT_DOMAIN, { accepted: [BELOW] });
    expect([found?.result, found?.alternative]).toEqual(['record-missing', BELOW]);
    expect(found?.wildcard?.hosts).toEqual(['www.example.com']);
  });
});

test('an existing TXT record is in conflict with a required CNAME record at the same name', async () => {
  const found = await check(everywhere(txt(NAME, 'of-an-earlier-order')), WANTED_CNAME);
  expect(found?.result).toBe('cname-conflict');
  expect(found?.conflict).toEqual({ name: NAME, type: 'TXT' });
});

test('a wildcard NS record is not a delegation of the name', async () => {
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
