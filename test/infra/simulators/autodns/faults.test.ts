import { describe, expect, test } from 'vitest';
import * as paging from '../../../../infra/simulators/autodns/paging-faults.ts';
import { DOCUMENTED_RATE_LIMITS } from '../../../../infra/simulators/autodns/rate-limit.ts';
import {
  issuedCertificate,
  pendingCertificate,
} from '../../../../infra/simulators/autodns/sample-certificates.ts';
import {
  notifyInstead,
  tooManyRequests,
  vendorError,
} from '../../../../infra/simulators/autodns/vendor-faults.ts';
import type { Fault } from '../../../../infra/simulators/fault-switches.ts';
import { NOW, openAccount, resultsOf } from './account.ts';

const LIST = '<task><code>400105</code><order><key>id</key></order></task>';

/** What a fault makes of a listing of two, over both interfaces. */
async function listedWith(fault: Fault) {
  const account = await openAccount();
  const { certificates, faults } = account.simulator;
  for (const id of [1, 2]) certificates.add(issuedCertificate(NOW, { id }));
  faults.on(fault, { route: 'search-certificates' });
  const json = await account.json('/certificate/_search', { body: { orders: [{ key: 'id' }] } });
  const [xml] = resultsOf(await account.xml(LIST));
  return { json, xml };
}

describe('a listing can say', () => {
  test('another number than it has', async () => {
    const { json, xml } = await listedWith(paging.summary((total) => total - 1));
    expect(json).toMatchObject({ object: { summary: 1 }, data: [{ id: 1 }, { id: 2 }] });
    expect(xml.data).toMatchObject({ summary: '1', certificate: [{ id: '1' }, { id: '2' }] });
  });

  test('no number', async () => {
    const { json, xml } = await listedWith(paging.noSummary);
    expect(json).toMatchObject({ data: [{}, {}] });
    expect(json).not.toHaveProperty('object');
    expect(Object.keys(xml.data)).toEqual(['certificate']);
  });

  test('a number, and no rows', async () => {
    const { json, xml } = await listedWith(paging.emptyPage);
    expect(json).toMatchObject({ object: { summary: 2 }, data: [] });
    expect(xml.data).toEqual({ summary: '2' });
  });

  test('nothing of a list', async () => {
    const { json, xml } = await listedWith(paging.noList);
    expect(Object.keys(json)).toEqual(['stid', 'status']);
    expect(xml).toMatchObject({ data: '', status: { type: 'success' } });
  });

  test('something that is no row', async () => {
    const { json, xml } = await listedWith(paging.malformedRow(0, null, '<certificate/>'));
    expect(json.data).toMatchObject([null, { id: 2 }]);
    expect(xml.data.certificate).toMatchObject(['', { id: '2' }]);
  });
});

describe('the gateways can answer', () => {
  test('that something has only begun', async () => {
    const { json, xml } = await listedWith(notifyInstead);
    expect(json.status.type).toBe('NOTIFY');
    expect(xml.status.type).toBe('notify');
  });

  test('with any code, and over XML with 200', async () => {
    const account = await openAccount();
    account.simulator.faults.on(vendorError(400, 'E400105', 'EF99999'));
    const response = await account.ask('/certificate/_search', { body: {} });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ messages: [{ code: 'EF99999' }] });
    expect(resultsOf(await account.xml(LIST))).toMatchObject([
      { msg: [{ code: 'EF99999' }], status: { code: 'E400105', type: 'error' } },
    ]);
  });

  test('that it is too much, with or without a time to come back', async () => {
    const account = await openAccount();
    for (const seconds of [undefined, 7]) {
      account.simulator.faults.on(tooManyRequests(seconds), { times: 2 });
      const json = await account.ask('/hello');
      expect([json.status, json.headers.get('Retry-After')]).toEqual([429, seconds ? '7' : null]);
      await expect(account.xml(LIST)).rejects.toThrow('429');
    }
    expect((await account.ask('/hello')).status).toBe(200);
  });
});

test('What is refused by a fault does not happen', async () => {
  const account = await openAccount();
  const { queue, faults } = account.simulator;
  const id = queue.push({ kind: 'domain', name: 'example.com' });
  faults.on(tooManyRequests(), { route: 'confirm' });
  expect((await account.ask(`/poll/${id}`, { method: 'PUT' })).status).toBe(429);
  expect(queue.waiting).toBe(1);
});

test('A fault hits a route over either interface, and a job for its own sake', async () => {
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
  // A longer window than the vendor's: it holds however slowly a test goes.
  const limited = (overLimit: '429' | '503' | 'html' | 'ef-error') =>
    openAccount({ rateLimits: [{ requests: 3, perMilliseconds: 60_000 }], overLimit });

  test('counts both interfaces together, and whoever asks', async () => {
    expect(DOCUMENTED_RATE_LIMITS).toEqual([{ requests: 3, perMilliseconds: 1000 }]);
    const account = await limited('429');
    await account.ask('/hello');
    await account.xml(LIST);
    expect((await account.ask('/hello', { headers: { Authorization: '' } })).status).toBe(401);
    expect((await account.ask('/hello')).status).toBe(429);
  });

  test.each([
    ['429', 429, 'application/json'],
    ['503', 503, null],
    ['html', 503, 'text/html; charset=utf-8'],
    ['ef-error', 400, 'application/json'],
  ] as const)('is told as %s', async (mode, status, type) => {
    const account = await limited(mode);
    for (let count = 0; count < 3; count += 1) await account.ask('/hello');
    const response = await account.ask('/hello');
    expect([response.status, response.headers.get('Content-Type')]).toEqual([status, type]);
    expect(response.headers.get('Retry-After')).toBeNull();
    if (mode === 'ef-error') {
      expect(await account.xml(LIST)).toContain('<code>EF00429</code>');
    } else {
      await expect(account.xml(LIST)).rejects.toThrow(String(status));
    }
  });
});
