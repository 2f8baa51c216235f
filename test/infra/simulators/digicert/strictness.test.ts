import { once } from 'node:events';
import { get } from 'node:http';
import { describe, expect, test } from 'vitest';
import { pendingOrder } from '../../../../infra/simulators/digicert/sample-account.ts';
import { NOW, errorCode, openAccount } from './account.ts';

describe('a refused request', () => {
  test('without a key or with a wrong key results in 403, not 401', async () => {
    const { ask } = await openAccount();
    for (const key of ['', 'wrong']) {
      const response = await ask('/order/certificate', { headers: { 'X-DC-DEVKEY': key } });
      expect(response.status).toBe(403);
      expect(await errorCode(response)).toBe('access_denied|access_denied_invalid_key');
    }
  });

  test('with the key of another instance results in 403', async () => {
    const europe = await openAccount();
    const { ask } = await openAccount();
    const response = await ask('/order/certificate', {
      headers: { 'X-DC-DEVKEY': europe.simulator.apiKey },
    });
    expect(await errorCode(response)).toBe('access_denied|access_denied_invalid_key');
  });

  test('with another method than GET results in 403 with a read-only key', async () => {
    const { ask, simulator } = await openAccount();
    const { id } = simulator.orders.add(pendingOrder(NOW));
    const headers = { 'X-DC-DEVKEY': simulator.viewOnlyKey };
    expect((await ask(`/order/certificate/${id}`, { headers })).status).toBe(200);
    const response = await ask(`/order/certificate/${id}/check-dcv`, { headers, method: 'PUT' });
    expect(response.status).toBe(403);
    expect(await errorCode(response)).toBe('access_denied|missing_permission');
  });

  test('with another method than GET results in 404 with a full key', async () => {
    const { ask } = await openAccount();
    expect(await errorCode(await ask('/order/certificate', { method: 'POST' }))).toBe(
      'not_found|route',
    );
  });

  test.each([['text/csv'], ['application/xml'], ['text/html, application/xhtml+xml']])(
    'that accepts only %s is not acceptable',
    async (accept) => {
      const { ask } = await openAccount();
      expect((await ask('/order/certificate', { headers: { accept } })).status).toBe(406);
    },
  );

  test('without a User-Agent is refused only if configured', async () => {
    for (const [requireUserAgent, status] of [
      [false, 200],
      [true, 400],
    ] as const) {
      const { simulator } = await openAccount({ requireUserAgent });
      const headers = { 'X-DC-DEVKEY': simulator.apiKey };
      const request = get(`${simulator.baseUrl}/order/certificate`, { headers });
      const [response] = await once(request, 'response');
      response.resume();
      expect(response.statusCode).toBe(status);
    }
  });

  test.each([['/nothing'], ['/order'], ['/order/certificate/1/unknown'], ['/../v1/user/me']])(
    'for %s results in 404 without a route',
    async (path) => {
      const { ask } = await openAccount();
      const response = await ask(path);
      expect(response.status).toBe(404);
      expect(await errorCode(response)).toBe('not_found|route');
    },
  );

  test.each([
    ['/order/certificate/7'],
    ['/order/certificate/7/validation'],
    ['/order/certificate/x/duplicate'],
  ])('for %s results in 404', async (path) => {
    const { ask } = await openAccount();
    const response = await ask(path);
    expect(response.status).toBe(404);
    expect(await errorCode(response)).toBe('not_found|order');
  });
});

test('the request log contains method, path, query and status, but no key', async () => {
  const { ask, simulator } = await openAccount();
  await ask('/order/certificate?limit=5&sort=order_id');
  await ask('/nothing', { headers: { 'X-DC-DEVKEY': 'wrong' } });
  expect(simulator.requests).toEqual([
    {
      method: 'GET',
      path: '/services/v2/order/certificate',
      query: { limit: '5', sort: 'order_id' },
      route: 'list-orders',
      status: 200,
    },
    { method: 'GET', path: '/services/v2/nothing', query: {}, route: undefined, status: 403 },
  ]);
  expect(JSON.stringify(simulator.requests)).not.toContain(simulator.apiKey);
});
