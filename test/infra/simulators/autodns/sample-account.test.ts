import { describe, expect, onTestFinished, test } from 'vitest';
import { autodnsSimulator } from '../../../../infra/simulators/autodns/simulator.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import { instant } from './account.ts';
import type { Parsed } from './account.ts';

const START = instant('2029-04-01T08:00:00Z');

async function open() {
  let now = START;
  const simulator = await autodnsSimulator.start({ clock: () => now, rateLimits: false });
  onTestFinished(() => simulator.stop());
  const read = async (path: string, body?: string): Promise<Parsed> => {
    const { headers, baseUrl } = simulator;
    const request = body === undefined ? { headers } : { headers, method: 'POST', body };
    const response = await fetch(`${baseUrl}${path}`, request);
    return JSON.parse(await response.text());
  };
  return { simulator, read, turnTo: (to: Instant) => (now = to) };
}

const ALL = '{"orders":[{"key":"id"}],"view":{"limit":1000,"children":true}}';

/** The visible state of a certificate without status field: jobs, expiry, revocation. */
function stateOf(info: Parsed, jobs: Parsed[], now: Instant): string {
  const own = jobs.filter(({ object }) => object.value === info.name).map(({ job }) => job);
  if (info.histories?.some((one: Parsed) => one.serialNumber === info.serialNumber))
    return 'revoked';
  if (own.some(({ action, status }) => action === 'revoke' && status === 'RUNNING'))
    return 'revoking';
  if (info.server !== undefined)
    return new Date(info.expire) <= new Date(now) ? 'expired' : 'issued';
  return own.at(-1)?.status ?? 'none';
}

describe('the life cycle', () => {
  test('changes each certificate as announced', async () => {
    const { simulator, read, turnTo } = await open();
    const reported = simulator.seedLifeCycle(START);
    const seen = new Map<string, string[]>();
    for (const moment of [START, ...reported.moments]) {
      turnTo(moment);
      const { data } = await read('/certificate/_search', ALL);
      const running = await read('/job/_search', ALL);
      const ended = await read('/job/history/_search', ALL);
      for (const { id } of data) {
        const info = (await read(`/certificate/${id}`)).data[0];
        const state = stateOf(info, [...ended.data, ...running.data], moment);
        const path = seen.get(String(id)) ?? [];
        if (path.at(-1) !== state) seen.set(String(id), [...path, state]);
      }
    }
    expect(Object.fromEntries(seen)).toEqual({
      572001: ['RUNNING', 'issued', 'expired'],
      572002: ['issued'],
      572003: ['SUPPORT', 'issued'],
      572004: ['issued', 'revoking', 'revoked'],
      572005: ['SUPPORT', 'CANCELED'],
      572006: ['issued'],
    });
    expect(reported.stories.map(({ id }) => id)).toEqual([...seen.keys()].sort());
    const renewed = (await read('/certificate/572002')).data[0];
    expect(renewed.expire).toBe('2029-10-25T11:00:00.000+0200');
    expect(renewed.histories).toHaveLength(1);
    expect(reported.stories.every(({ commonName }) => commonName.includes('autodns'))).toBe(true);
    expect([...reported.moments].sort()).toEqual(reported.moments);
  });

  test('is the same in every run of the simulator', async () => {
    const documents = await Promise.all(
      [1, 2].map(async () => {
        const { simulator, read, turnTo } = await open();
        turnTo(simulator.seedLifeCycle(START).moments[0] ?? START);
        return read('/certificate/572001');
      }),
    );
    expect(documents[0]).toEqual(documents[1]);
    expect(documents[0]).toMatchObject({
      data: [{ authentication: { dns: expect.stringMatching(/^_dnsauth\.shop\.autodns\./) } }],
    });
  });
});

test('the account is seeded with every type, and with many certificates', async () => {
  const { simulator, read } = await open();
  simulator.seedAccount(START);
  simulator.seedMany(START, { issued: 5, pending: 2 });
  const { object, data } = await read('/certificate/_search', ALL);
  expect(object.summary).toBe(data.length);
  for (const { id } of data) expect((await read(`/certificate/${id}`)).data).toHaveLength(1);
  const { data: jobs } = await read('/job/_search', ALL);
  const statuses = jobs.map(({ job }: Parsed) => job.status);
  expect(new Set(statuses)).toEqual(
    new Set(['RUNNING', 'DEFERRED', 'DEFFERED', 'SUPPORT', 'WAIT', 'A_WORD_THAT_NOBODY_DOCUMENTS']),
  );
  const many = { filters: [{ key: 'name', operator: 'LIKE', value: 'host-%' }] };
  expect((await read('/certificate/_search', JSON.stringify(many))).object.summary).toBe(5);
  expect((await read('/poll')).object.summary).toBe(3);
});

test('every example request succeeds with the given headers and secret', async () => {
  const { simulator, read } = await open();
  simulator.seedAccount(START);
  for (const { path, body } of simulator.examples) {
    expect((await read(path, body)).status).toMatchObject({ type: 'SUCCESS' });
  }
  const { user, password } = simulator.secret;
  const encoded = Buffer.from(`${user}:${password}`).toString('base64');
  expect(simulator.headers['Authorization']).toBe(`Basic ${encoded}`);
  expect(simulator.settings).toEqual({ interface: 'json', baseUrl: simulator.baseUrl });
});

test('the given key is used as password', async () => {
  const clock = () => START;
  const simulator = await autodnsSimulator.start({ clock, key: 'K1', rateLimits: false });
  onTestFinished(() => simulator.stop());
  expect(simulator.secret).toEqual({ user: 'example-ssl-user', password: 'K1' });
});
