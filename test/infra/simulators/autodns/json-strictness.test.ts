import { once } from 'node:events';
import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { pendingCertificate } from '../../../../infra/simulators/autodns/sample-account.ts';
import { NOW, basic, openAccount, signedIn } from './account.ts';

describe('the JSON interface', () => {
  test.each([
    ['no credentials', { Authorization: '' }],
    ['a wrong password', { Authorization: basic('example-ssl-user', 'wrong') }],
    ['credentials that are not encoded', { Authorization: 'Basic example-ssl-user:secret' }],
  ])('responds to %s with 401 and an error document', async (_what, headers) => {
    const { ask } = await openAccount();
    const response = await ask('/poll', { headers });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({
      stid: expect.stringMatching(/^20261122-app1-demo-\d+$/),
      messages: [{ code: 'EF01000', objects: [{ type: 'user' }] }],
      status: { code: 'E00000', type: 'ERROR' },
    });
  });

  test('refuses the credentials of another instance', async () => {
    const other = await openAccount();
    const { ask } = await openAccount();
    expect((await ask('/poll', { headers: signedIn(other.simulator) })).status).toBe(401);
  });

  test('requires a User-Agent by default', async () => {
    for (const [requireUserAgent, status] of [
      [true, 400],
      [false, 200],
    ] as const) {
      const { simulator } = await openAccount({ requireUserAgent });
      const { 'User-Agent': _none, ...headers } = signedIn(simulator);
      const asked = request(`${simulator.jsonUrl}/poll`, { headers }).end();
      const [response] = await once(asked, 'response');
      response.resume();
      expect(response.statusCode).toBe(status);
    }
  });

  test.each(['', 'nine', '"9"'])('requires a numeric context, not %s', async (context) => {
    const { ask } = await openAccount();
    const headers = { 'X-Domainrobot-Context': context };
    expect((await ask('/poll', { headers })).status).toBe(400);
  });

  test('returns an empty list for another context, or refuses it', async () => {
    const lenient = await openAccount();
    const { id, jobId } = lenient.simulator.certificates.add(pendingCertificate(NOW));
    lenient.simulator.queue.push({ kind: 'domain', name: 'example.com' });
    const headers = { 'X-Domainrobot-Context': '4' };
    expect(await lenient.json('/certificate/_search', { headers, body: {} })).toMatchObject({
      object: { summary: 0 },
      data: [],
    });
    expect(await lenient.json('/job/_search', { headers, body: {} })).toMatchObject({ data: [] });
    expect(await lenient.json('/poll', { headers })).not.toHaveProperty('data');
    for (const path of [`/certificate/${id}`, `/job/${jobId}`]) {
      expect((await lenient.ask(path, { headers })).status).toBe(404);
    }
    const order = { product: 'BASIC_SSL', csr: 'none' };
    const reissue = { method: 'PUT', headers, body: order };
    expect((await lenient.ask(`/certificate/${id}`, reissue)).status).toBe(404);
    const strict = await openAccount({ wrongContext: 'error' });
    const refused = await strict.ask('/certificate/_search', { headers, body: {} });
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({ messages: [{ objects: [{ type: 'context' }] }] });
  });

  test.each<[string, string, string | undefined, number]>([
    ['a body that calls itself a form', '/certificate/_search', 'a=b', 415],
    ['a body that is not JSON', '/certificate/_search', '{', 400],
    ['an address for its mails', '/poll?replyTo=someone@example.com', undefined, 400],
  ])('refuses %s', async (what, path, body, status) => {
    const { simulator } = await openAccount();
    const type = what.includes('form') ? 'application/x-www-form-urlencoded' : 'application/json';
    const response = await fetch(`${simulator.jsonUrl}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...signedIn(simulator), 'Content-Type': type },
      ...(body === undefined ? {} : { body }),
    });
    expect(response.status).toBe(status);
  });

  test.each<[string, unknown, string]>([
    ['/certificate/_search?keys%5B%5D=server', {}, 'keys'],
    ['/certificate/_search', { filters: [{ key: 'payable', operator: 'IS_NULL' }] }, 'filters.key'],
    [
      '/certificate/_search',
      { filters: [{ key: 'id', operator: 'ABOUT', value: 1 }] },
      'filters.0.operator',
    ],
    ['/certificate/_search', { filters: [{ key: 'id', operator: 'EQUAL' }] }, 'filters.value'],
    [
      '/certificate/_search',
      { filters: [{ key: 'id', operator: 'LESS', value: 'x' }] },
      'filters.value',
    ],
    ['/certificate/_search', { orders: [{ key: 'server' }] }, 'orders.key'],
    ['/certificate/_search', { orders: [{ key: 'id', type: 'UP' }] }, 'orders.0.type'],
    ['/certificate/_search', { view: { limit: 0 } }, 'view.limit'],
    ['/certificate/_search', { view: { offset: -1 } }, 'view.offset'],
    ['/job/_search', { orders: [{ key: 'expire' }] }, 'orders.key'],
    [
      '/certificate/_prepareOrder',
      { plain: 'no request', product: 'X' },
      'certificate_request.plain',
    ],
  ])('names the invalid field: %s %j', async (path, body, field) => {
    const { ask } = await openAccount();
    const response = await ask(path, { body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      messages: [{ code: 'EF01000', objects: [{ type: field }] }],
      status: { type: 'ERROR' },
    });
  });

  test.each([
    ['GET', '/nothing'],
    ['DELETE', '/certificate/_search/all'],
    ['POST', '/poll'],
    ['POST', '/certificate/prepareOrder'],
  ])('refuses the unknown route %s %s', async (method, path) => {
    const { ask } = await openAccount();
    expect((await ask(path, { method })).status).toBe(404);
  });

  test('supports the paths of 2018 if configured', async () => {
    const { json } = await openAccount({ oldRoutes: 'alias' });
    const body = { plain: 'no request', product: 'QUICKSSLPREMIUM' };
    const { status } = await json('/certificate/prepareOrder', { body });
    expect(status).toMatchObject({ code: 'E400110' });
  });

  test.each([
    ['/certificate/7', 'E400104', 404],
    ['/certificate/x', 'E400104', 400],
    ['/job/7', 'E300114', 404],
    ['/job/history/7', 'E300134', 404],
  ])('has a specific code for a missing %s', async (path, code, status) => {
    const { ask } = await openAccount();
    const response = await ask(path);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ status: { code } });
  });

  test("returns the client's transaction ID", async () => {
    const { json, ask } = await openAccount();
    expect(await json('/poll?ctid=mine-1')).toMatchObject({ ctid: 'mine-1' });
    const response = await ask('/poll');
    const { stid } = JSON.parse(await response.text());
    expect(response.headers.get('X-Domainrobot-Stid')).toBe(stid);
  });
});

test('the request log uses the same route names for both interfaces, and contains no password', async () => {
  const { simulator, json, xml } = await openAccount();
  await json('/certificate/_search?keys%5B%5D=expire', { body: {} });
  await xml('<task><code>400105</code></task>');
  await json('/job/7');
  await xml('<task><code>300114</code><job><id>7</id></job></task>');
  expect(simulator.requests).toMatchObject([
    { method: 'POST', path: '/v1/certificate/_search', route: 'search-certificates', status: 200 },
    { method: 'POST', path: '/gateway', route: 'search-certificates', status: 200 },
    { method: 'GET', path: '/v1/job/7', route: 'read-job', status: 404 },
    { method: 'POST', path: '/gateway', route: 'read-job', status: 200 },
  ]);
  expect(JSON.stringify(simulator.requests)).not.toContain(simulator.password);
});
