import { describe, expect, test } from 'vitest';
import * as paging from '../../../../infra/simulators/autodns/vendor-faults.ts';
import { DOCUMENTED_RATE_LIMITS } from '../../../../infra/simulators/autodns/rate-limit.ts';
import {
  issuedCertificate,
  pendingCertificate,
} from '../../../../infra/simulators/autodns/sample-account.ts';
import {
  notifyInstead,
  tooManyRequests,
  vendorError,
} from '../../../../infra/simulators/autodns/vendor-faults.ts';
import type { Fault } from '../../../../infra/simulators/fault-switches.ts';
import { NOW, openAccount, resultsOf } from './account.ts';

const LIST = '<task><code>400105</code><order><key>id</key></order></task>';

/** The result of a fault for a listing with two rows, for both interfaces. */
async function listedWith(fault: Fault) {
  const account = await openAccount();
  const { certificates, faults } = account.simulator;
  for (const id of [1, 2]) certificates.add(issuedCertificate(NOW, { id }));
  faults.on(fault, { route: 'search-certificates' });
  const json = await account.json('/certificate/_search', { body: { orders: [{ key: 'id' }] } });
  const [xml] = resultsOf(await account.xml(LIST));
  return { json, xml };
}

describe('a faulty listing', () => {
  test('has a wrong total', async () => {
    const { json, xml } = await listedWith(paging.summary((total) => total - 1));
    expect(json).toMatchObject({ object: { summary: 1 }, data: [{ id: 1 }, { id: 2 }] });
    expect(xml.data).toMatchObject({ summary: '1', certificate: [{ id: '1' }, { id: '2' }] });
  });

  test('has no total', async () => {
    const { json, xml } = await listedWith(paging.noSummary);
    expect(json).toMatchObject({ data: [{}, {}] });
    expect(json).not.toHaveProperty('object');
    expect(Object.keys(xml.data)).toEqual(['certificate']);
  });

  test('has a total but no rows', async () => {
    const { json, xml } = await listedWith(paging.emptyPage);
    expect(json).toMatchObject({ object: { summary: 2 }, data: [] });
    expect(xml.data).toEqual({ summary: '2' });
  });

  test('has no list of certificates', async () => {
    const { json, xml } = await listedWith(paging.noList);
    expect(Object.keys(json)).toEqual(['stid', 'status']);
    expect(xml).toMatchObject({ data: '', status: { type: 'success' } });
  });

  test('contains an invalid row', async () => {
    const { json, xml } = await listedWith(paging.malformedRow(0, null, '<certificate/>'));
    expect(json.data).toMatchObject([null, { id: 2 }]);
    expect(xml.data.certificate).toMatchObject(['', { id: '2' }]);
  });
});

describe('both interfaces', () => {
  test('can respond with the status "started"', async () => {
    const { json, xml } = await listedWith(notifyInstead);
    expect(json.status.type).toBe('NOTIFY');
    expect(xml.status.type).toBe('notify');
  });

  test('can respond with any code, in XML with status 200', async () => {
    const account = await openAccount();
    account.simulator.faults.on(vendorError(400, 'E400105', 'EF99999'));
    const response = await account.ask('/certificate/_search', { body: {} });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ messages: [{ code: 'EF99999' }] });
    expect(resultsOf(await account.xml(LIST))).toMatchObject([
      { msg: [{ code: 'EF99999' }], status: { code: 'E400105', type: 'error' } },
    ]);
  });

  test('can respond with 429, with or without Retry-After', async () => {
    const account = await openAccount();
    for (const seconds of [undefined, 7]) {
      account.simulator.faults.on(tooManyRequests(seconds), { times: 2 });
      const json = await account.ask('/poll');
      expect([json.status, json.headers.get('Retry-After')]).toEqual([429, seconds ? '7' : null]);
      await expect(account.xml(LIST)).rejects.toThrow('429');
    }
    expect((await account.ask('/poll')).status).toBe(200);
  });
});

test('a request refused by a fault changes nothing', async () => {
  const account = await openAccount();
  const { queue, faults } = account.simulator;
  const id = queue.push({ kind: 'domain', name: 'example.com' });
  faults.on(tooManyRequests(), { route: 'confirm' });
  expect((await account.ask(`/poll/${id}`, { method: 'PUT' })).status).toBe(429);
  expect(queue.waiting).toBe(1);
});

test('a fault affects a route of both interfaces, and jobs separately', async () => {
  const account = await openAccount();
  const { certificates, faults, requests } = account.simulator;
  const { jobId } = certificates.add(pendingCertificate(NOW));
  faults.on({ kind: 'reset' }, { route: 'read-job' });
  await expect(account.ask(`/job/${jobId}`)).rejects.toThrow();
  const task = `<task><code>300114</code><job><id>${jobId}</id></job></task>`;
  await expect(account.xml(task)).rejects.toThrow();
  faults.clear();
  expect(await account.xml(task)).toContain('<status>RUNNING</status>');
  expect(requests.map(({ status }) => status)).toEqual([0, 0, 200]);
});

describe('the limit', () => {
  // A longer window than the vendor's, so that a slow test does not leave it.
  const limited = (overLimit: '429' | '503' | 'html' | 'ef-error') =>
    openAccount({ rateLimits: [{ requests: 3, perMilliseconds: 60_000 }], overLimit });

  test('counts both interfaces and all users together', async () => {
    expect(DOCUMENTED_RATE_LIMITS).toEqual([{ requests: 3, perMilliseconds: 1000 }]);
    const account = await limited('429');
    await account.ask('/poll');
    await account.xml(LIST);
    expect((await account.ask('/poll', { headers: { Authorization: '' } })).status).toBe(401);
    expect((await account.ask('/poll')).status).toBe(429);
  });

  test.each([
    ['429', 429, 'application/json'],
    ['503', 503, null],
    ['html', 503, 'text/html; charset=utf-8'],
    ['ef-error', 400, 'application/json'],
  ] as const)('responds with %s', async (mode, status, type) => {
    const account = await limited(mode);
    for (let count = 0; count < 3; count += 1) await account.ask('/poll');
    const response = await account.ask('/poll');
    expect([response.status, response.headers.get('Content-Type')]).toEqual([status, type]);
    expect(response.headers.get('Retry-After')).toBeNull();
    if (mode === 'ef-error') {
      expect(await account.xml(LIST)).toContain('<code>EF00429</code>');
    } else {
      await expect(account.xml(LIST)).rejects.toThrow(String(status));
    }
  });
});
