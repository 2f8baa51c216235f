import type { Answer } from 'dns-packet';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkDnsRecord } from '../../../shared/dns/check-dns-record.ts';
import type { DnsClient } from '../../../shared/dns/dns-client.ts';
import { at } from '../../support/certificates.ts';
import { DnsScene, address, cname, dname, txt } from '../../support/dns-scene.ts';

const BALANCER = 'lb.hosting.org';
const AT_STAGING = '_dnsauth.staging.example.com';
const BELOW_STAGING = '_dnsauth.www.staging.example.com';
const BOTH = [cname('*.example.com', BALANCER), cname('*.staging.example.com', BALANCER)];
const ipv6 = (name: string, data: string): Answer => ({ name, type: 'AAAA', ttl: 60, data });

const scene = new DnsScene();
let dns: DnsClient;
beforeAll(async () => {
  dns = await scene.open();
});
afterAll(async () => scene.close());

async function check(
  records: readonly Answer[],
  name: string,
  lookup: DnsClient['lookup'] = dns.lookup,
) {
  scene.set({ first: records, second: records });
  return checkDnsRecord(
    {
      ...{ domain: 'www.example.com', state: 'pending', method: 'dns-txt' },
      record: { name, type: 'TXT', value: 'the-right-value-0123456789' },
    },
    { now: at('2027-01-02') },
    { ...dns, lookup },
    new AbortController().signal,
  );
}

test.each<[string, Answer[], string, { name: string; hosts: string[] } | undefined]>([
  [
    'directly below a name with a wildcard of its own, that wildcard is reported',
    BOTH,
    AT_STAGING,
    { name: '*.staging.example.com', hosts: [] },
  ],
  [
    'two levels below a name with a wildcard of its own, that wildcard is reported',
    BOTH,
    BELOW_STAGING,
    { name: '*.staging.example.com', hosts: ['www.staging.example.com'] },
  ],
  [
    'a name that has the same address as the wildcards above and below it is not reported as a host',
    [
      address('staging.example.com', '192.0.2.1'),
      address('*.staging.example.com', '192.0.2.1'),
      address('*.example.com', '192.0.2.1'),
    ],
    BELOW_STAGING,
    { name: '*.staging.example.com', hosts: ['www.staging.example.com'] },
  ],
  [
    'a wildcard that has no records of the types of the one above it still ends the search',
    [txt('*.staging.example.com', 'v=spf1 -all'), address('*.example.com', '192.0.2.1')],
    BELOW_STAGING,
    { name: '*.staging.example.com', hosts: [] },
  ],
  [
    'below an existing name without a wildcard, no wildcard is reported',
    [cname('*.example.com', BALANCER), txt('mail.staging.example.com', 'v=spf1 -all')],
    BELOW_STAGING,
    undefined,
  ],
  [
    'below a name that does not exist, the wildcard above it is reported',
    [cname('*.example.com', BALANCER)],
    BELOW_STAGING,
    { name: '*.example.com', hosts: ['www.staging.example.com', 'staging.example.com'] },
  ],
  [
    'a wildcard with only AAAA records is reported',
    [ipv6('*.example.com', '2001:db8::1')],
    BELOW_STAGING,
    { name: '*.example.com', hosts: ['www.staging.example.com', 'staging.example.com'] },
  ],
  [
    'a DNAME record below a wildcard is not reported as a wildcard',
    [dname('staging.example.com', 'customers.org'), cname('*.example.com', BALANCER)],
    BELOW_STAGING,
    undefined,
  ],
])('%s', async (_title, records, name, wildcard) => {
  const found = (await check(records, name))?.wildcard;
  expect(found && { name: found.name, hosts: found.hosts }).toEqual(wildcard);
});

test('a CNAME record of the name is reported, even if wildcards above and below it have the same target', async () => {
  const own = [cname(AT_STAGING, BALANCER), cname(`*.${AT_STAGING}`, BALANCER)];
  const found = await check([...own, ...BOTH], AT_STAGING);
  expect(found?.result).toBe('cname-conflict');
});

test('a wildcard CNAME whose target changes with every query is recognized', async () => {
  let queries = 0;
  const changing: DnsClient['lookup'] = async (server, question, signal) => {
    const answer = await dns.lookup(server, question, signal);
    queries += 1;
    const data = `${queries % 2 === 0 ? 'blue' : 'green'}.hosting.org`;
    return (
      answer && {
        ...answer,
        answers: answer.answers.map((one) => (one.type === 'CNAME' ? { ...one, data } : one)),
      }
    );
  };
  const found = await check([cname('*.example.com', 'blue.hosting.org')], AT_STAGING, changing);
  expect(found?.result).toBe('record-missing');
  expect(found?.wildcard?.name).toBe('*.example.com');
});

test('the nearest wildcard is reported by servers that match wildcards below the asterisk label too', async () => {
  const lenient: DnsClient['lookup'] = async (server, question, signal) => {
    const name = question.name.replace('.*.', '.');
    const answer = await dns.lookup(server, { ...question, name }, signal);
    const rename = (one: Answer) => (one.name === name ? { ...one, name: question.name } : one);
    return answer && { ...answer, answers: answer.answers.map(rename) };
  };
  const records = [cname('*.example.com', BALANCER), cname('*.staging.example.com', 'x.org')];
  const found = await check(records, BELOW_STAGING, lenient);
  expect(found?.wildcard?.name).toBe('*.staging.example.com');
});

test('no wildcard is reported if the servers do not answer which one it is', async () => {
  const lossy: DnsClient['lookup'] = async (server, question, signal) =>
    question.name.includes('*.www.') ? undefined : dns.lookup(server, question, signal);
  const found = await check([cname('*.example.com', BALANCER)], BELOW_STAGING, lossy);
  expect(found).toBeUndefined();
});

test('servers that do not answer AAAA queries do not hide a CNAME record at the name', async () => {
  const lookup: DnsClient['lookup'] = async (server, question, signal) =>
    question.type === 'AAAA' ? undefined : dns.lookup(server, question, signal);
  const found = await check([cname(AT_STAGING, BALANCER)], AT_STAGING, lookup);
  expect(found?.result).toBe('cname-conflict');
});
