import { setTimeout } from 'node:timers/promises';
import { AUTHENTIC_DATA, CHECKING_DISABLED } from 'dns-packet';
import type { Packet } from 'dns-packet';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { queryServer } from '../../../shared/dns/query-server.ts';
import { checkDnsRecord } from '../../../shared/dns/check-dns-record.ts';
import type { DnsClient } from '../../../shared/dns/dns-client.ts';
import { at } from '../../support/certificates.ts';
import { DnsScene, FIRST, SECOND, SIGNED, txt } from '../../support/dns-scene.ts';
import { startUdpServer } from '../../support/udp-server.ts';
import type { UdpServer } from '../../support/udp-server.ts';

const record = { name: '_dnsauth.www.example.com', type: 'TXT', value: 'the-value' } as const;
const RIGHT = txt(record.name, record.value);

const scene = new DnsScene();
let dns: DnsClient;
let silent: UdpServer;
beforeAll(async () => {
  dns = await scene.open();
  silent = await startUdpServer();
});
afterAll(async () => {
  await scene.close();
  await silent.stop();
});
const others: UdpServer[] = [];
afterEach(async () => {
  await Promise.all(others.splice(0).map((one) => one.stop()));
});

async function dnsChecked(changes: Partial<DnsClient> = {}, signal = new AbortController().signal) {
  const began = performance.now();
  const found = await checkDnsRecord(
    { domain: 'www.example.com', state: 'pending', method: 'dns-txt', record },
    { now: at('2027-01-02') },
    { ...dns, ...changes },
    signal,
  );
  return { ...found, took: performance.now() - began };
}

/** Queries to these addresses are never answered. */
const withSilent = (...addresses: string[]): Pick<DnsClient, 'lookup'> => ({
  lookup: async (server, question, signal) =>
    queryServer(addresses.includes(server.address) ? silent : server, question, signal),
});

/** The resolver of the scene, with other answers to queries for TXT, DS and DNSKEY records. */
async function resolverAnswering(
  answer: (query: Packet) => Promise<Packet>,
  types = ['TXT', 'DS', 'DNSKEY'],
): Promise<UdpServer> {
  const resolver = await startUdpServer(async (query) => {
    const { questions: [question] = [] } = query;
    return types.includes(question?.type ?? '') ? answer(query) : forward(query);
  });
  others.push(resolver);
  return resolver;
}

async function forward({ id = 0, questions = [] }: Packet): Promise<Packet> {
  const [resolver] = dns.resolvers;
  const [question] = questions;
  if (resolver === undefined || question === undefined) throw new Error('nothing to pass on');
  const asked = { name: question.name, type: question.type, recursive: true };
  const answer = await queryServer(resolver, asked, AbortSignal.timeout(1_000));
  const { code, answers = [], authorities = [] } = answer ?? {};
  return {
    ...{ type: 'response', id, questions, flags: code === 'NXDOMAIN' ? 3 : 0 },
    ...{ answers: [...answers], authorities: [...authorities] },
  };
}

/** RFC 1035, section 4.1.1. */
const REFUSED = 5;
const fails = async ({ id = 0, questions = [] }: Packet): Promise<Packet> => ({
  ...{ type: 'response', id, questions, flags: 2 },
});

test('a resolver that does not answer is skipped and named in the findings', async () => {
  scene.set({ first: [RIGHT], second: [RIGHT] });
  const found = await dnsChecked({ resolvers: [silent, ...dns.resolvers] });
  expect(found.result).toBe('published');
  expect(found.findings).toContain('ns1.hosting.org has the record');
  expect(found.findings).toContain('resolver 127.0.0.1 did not answer');
});

test('a name server that does not answer is named, and the answers of the others count', async () => {
  scene.set({ first: [RIGHT], second: [RIGHT] });
  const found = await dnsChecked(withSilent(SECOND));
  expect(found.result).toBe('published');
  expect(found.findings).toContain('ns2.hosting.org did not answer');
});

test('without any answer the check has no result and ends within the time limit', async () => {
  const found = await dnsChecked({ resolvers: [silent] });
  expect(found.result).toBeUndefined();
  expect(found.took).toBeLessThan(5_500);
});

test('slow servers do not extend the check beyond the time limit', async () => {
  scene.set({ first: [RIGHT], second: [RIGHT] });
  const slow = await startUdpServer(async (query) => {
    await setTimeout(1_150);
    return forward(query);
  });
  others.push(slow);
  const found = await dnsChecked({ resolvers: [slow] });
  expect(found.took).toBeLessThan(5_500);
  expect(found.findings).toContain('resolver 127.0.0.1 has the record');
});

test('an aborted check ends immediately without a result', async () => {
  const found = await dnsChecked({ resolvers: [silent] }, AbortSignal.timeout(50));
  expect(found.result).toBeUndefined();
  expect(found.took).toBeLessThan(1_000);
});

test('the delegation is wrong if no delegated server answers and resolvers fail too', async () => {
  scene.set({ first: [RIGHT], second: [RIGHT] });
  const resolvers = [await resolverAnswering(fails)];
  const found = await dnsChecked({ ...withSilent(FIRST, SECOND), resolvers });
  expect(found.result).toBe('wrong-delegation');
});

test('the delegation is not wrong if no delegated server answers us but resolvers do', async () => {
  scene.set({ first: [], second: [] });
  const found = await dnsChecked(withSilent(FIRST, SECOND));
  expect(found.result).toBe('record-missing');
});

/** Fails unless the query disables signature checks (CD, RFC 4035, section 3.2.2). */
const checksSignatures = async (query: Packet) =>
  ((query.flags ?? 0) & CHECKING_DISABLED) === 0 ? fails(query) : forward(query);
/** Sets the flag for checked signatures (AD). */
const hasCheckedSignatures = async (query: Packet) => {
  const answer = await forward(query);
  return { ...answer, flags: (answer.flags ?? 0) | AUTHENTIC_DATA };
};

test.each([
  ['a DS record', { first: [RIGHT], second: [RIGHT], parent: [SIGNED.ds] }],
  ['a DNSKEY record', { first: [RIGHT, SIGNED.dnskey], second: [RIGHT, SIGNED.dnskey] }],
])('invalid DNSSEC signatures of a zone with %s are reported', async (_what, setting) => {
  scene.set(setting);
  const found = await dnsChecked({ resolvers: [await resolverAnswering(checksSignatures)] });
  expect(found.result).toBe('dnssec-failure');
  expect(found.recordPublished).toBe(true);
  expect(found.findings).toContain(
    'resolver 127.0.0.1 rejects the DNSSEC signatures of example.com',
  );
});

test('a resolver failure in an unsigned zone is not a DNSSEC failure', async () => {
  scene.set({ first: [RIGHT], second: [RIGHT] });
  const failing = await resolverAnswering(checksSignatures);
  const found = await dnsChecked({ resolvers: [...dns.resolvers, failing] });
  expect(found.result).toBe('partially-published');
  expect(found.findings).toContain('resolver 127.0.0.1 cannot resolve the name');
  const alone = await dnsChecked({ resolvers: [await resolverAnswering(checksSignatures)] });
  expect(alone.result).toBe('resolver-failure');
});

test('a resolver failure is not a DNSSEC failure if the DS and DNSKEY records are not answered', async () => {
  scene.set({ first: [RIGHT], second: [RIGHT], parent: [SIGNED.ds] });
  const resolver = await resolverAnswering(async (query) =>
    query.questions?.[0]?.type === 'TXT' ? checksSignatures(query) : fails(query),
  );
  expect((await dnsChecked({ resolvers: [resolver] })).result).toBe('resolver-failure');
});

test('keys of another zone do not make a zone signed', async () => {
  const other = { ...SIGNED.ds, name: 'signed.com' };
  scene.set({ first: [RIGHT], second: [RIGHT], parent: [other] });
  const resolver = await resolverAnswering(async (query) => {
    const answer = await checksSignatures(query);
    return query.questions?.[0]?.type === 'DS' ? { ...answer, answers: [other] } : answer;
  });
  expect((await dnsChecked({ resolvers: [resolver] })).result).toBe('resolver-failure');
});

test('a resolver that fails also without checking signatures is not a DNSSEC failure', async () => {
  scene.set({ first: [RIGHT], second: [RIGHT], parent: [SIGNED.ds] });
  const resolvers = [await resolverAnswering(fails, ['TXT'])];
  expect((await dnsChecked({ resolvers })).result).toBe('resolver-failure');
});

test('invalid DNSSEC signatures are reported also if the record is missing', async () => {
  scene.set({ first: [], second: [], parent: [SIGNED.ds] });
  const found = await dnsChecked({ resolvers: [await resolverAnswering(checksSignatures)] });
  expect(found.result).toBe('dnssec-failure');
  expect(found).not.toHaveProperty('recordPublished');
});

test('a resolver that does not check signatures does not hide invalid ones', async () => {
  scene.set({ first: [RIGHT], second: [RIGHT], parent: [SIGNED.ds] });
  const resolvers = [...dns.resolvers, await resolverAnswering(checksSignatures)];
  expect((await dnsChecked({ resolvers })).result).toBe('dnssec-failure');
});

test('signatures that another resolver has checked count as valid', async () => {
  scene.set({ first: [RIGHT], second: [RIGHT], parent: [SIGNED.ds] });
  const resolvers = [
    await resolverAnswering(hasCheckedSignatures),
    await resolverAnswering(checksSignatures),
  ];
  expect((await dnsChecked({ resolvers })).result).toBe('partially-published');
});

test('a temporary resolver failure is not a DNSSEC failure', async () => {
  scene.set({ first: [RIGHT], second: [RIGHT] });
  let queries = 0;
  const recovers = async (query: Packet) => ((queries += 1) === 1 ? fails(query) : forward(query));
  const found = await dnsChecked({ resolvers: [await resolverAnswering(recovers)] });
  expect(found.result).toBe('published');
});

test('the result is resolver-failure if all resolvers fail although the servers of the zone have the record', async () => {
  scene.set({ first: [RIGHT], second: [RIGHT] });
  const found = await dnsChecked({ resolvers: [await resolverAnswering(fails)] });
  expect(found.result).toBe('resolver-failure');
  expect(found.recordPublished).toBe(true);
});

test('a resolver that refuses our queries does not change the result', async () => {
  scene.set({ first: [RIGHT], second: [RIGHT] });
  const refuses = async (query: Packet) => ({ ...(await fails(query)), flags: REFUSED });
  const resolvers = [...dns.resolvers, await resolverAnswering(refuses)];
  expect((await dnsChecked({ resolvers })).result).toBe('published');
});

test('a server of the delegation that does not serve the zone is named', async () => {
  scene.set({ first: [RIGHT], second: [RIGHT], served: 'first' });
  const found = await dnsChecked();
  expect(found.result).toBe('wrong-delegation');
  expect(found.lame).toEqual({ zone: 'example.com', servers: ['ns2.hosting.org'] });
  expect(found.recordPublished).toBe(true);
});

test('a server of the delegation that fails for the zone is named', async () => {
  scene.set({ first: [RIGHT], second: [RIGHT] });
  const found = await dnsChecked({
    lookup: async (server, question, signal) => {
      const answer = await queryServer(server, question, signal);
      return answer && server.address === SECOND
        ? { ...answer, code: 'SERVFAIL', answers: [] }
        : answer;
    },
  });
  expect(found.result).toBe('wrong-delegation');
  expect(found.lame?.servers).toEqual(['ns2.hosting.org']);
});

test('a missing record is the result, and a broken delegation is named as well', async () => {
  scene.set({ first: [], second: [], served: 'first' });
  const found = await dnsChecked();
  expect(found.result).toBe('record-missing');
  expect(found.lame?.servers).toEqual(['ns2.hosting.org']);
  expect(found).not.toHaveProperty('recordPublished');
});

test('name servers at private addresses are not queried', async () => {
  scene.set({ first: [RIGHT], second: [RIGHT] });
  const asked = new Set<string>();
  const found = await dnsChecked({
    allowPrivateServers: false,
    lookup: async (server, question, signal) => {
      asked.add(server.address);
      return queryServer(server, question, signal);
    },
  });
  expect([...asked]).toEqual(['127.0.0.1']);
  expect(found.result).toBe('published');
  expect(found.findings).toContain('ns1.hosting.org has no public IP address');
});
