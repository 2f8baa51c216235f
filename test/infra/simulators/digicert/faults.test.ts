import { describe, expect, test } from 'vitest';
import {
  emptyPage,
  malformedRow,
  noPage,
  pageLimitZero,
  pageTotal,
  brokenValidationSample,
  singleError,
  tooManyRequests,
} from '../../../../infra/simulators/digicert/vendor-faults.ts';
import { issuedOrder } from '../../../../infra/simulators/digicert/sample-account.ts';
import { VALIDATION_SAMPLE_AS_PRINTED } from '../../../../infra/simulators/digicert/validation-sample.ts';
import { htmlPage, meanwhile } from '../../../../infra/simulators/faults.ts';
import type { Fault } from '../../../../infra/simulators/fault-switches.ts';
import { NOW, errorCode, listIds, openAccount } from './account.ts';

async function accountOfThree() {
  const account = await openAccount();
  for (const id of [1, 2, 3]) account.simulator.orders.add(issuedOrder(NOW, { id }));
  return { ...account, faults: account.simulator.faults };
}

describe('a faulty listing', () => {
  test.each<[string, Fault, object | undefined]>([
    ['a limit of 0', pageLimitZero, { total: 3, limit: 0, offset: 0 }],
    ['a total that is one too high', pageTotal((total) => total + 1), { total: 4 }],
    ['a total of 0', pageTotal(() => 0), { total: 0 }],
    ['no page at all', noPage, undefined],
  ])('contains %s until the fault is switched off', async (_, fault, reported) => {
    const { faults, ...account } = await accountOfThree();
    const off = faults.on(fault, { route: 'list-orders' });
    const { orders, page } = await account.read('/order/certificate?sort=order_id');
    expect(orders).toHaveLength(3);
    if (reported === undefined) expect(page).toBeUndefined();
    else expect(page).toMatchObject(reported);
    off();
    const truth = await account.read('/order/certificate?sort=order_id');
    expect(truth['page']).toEqual({ total: 3, limit: 1000, offset: 0 });
  });

  test('has no rows despite its total', async () => {
    const { faults, ...account } = await accountOfThree();
    faults.on(emptyPage, { where: ({ query }) => query.get('offset') === '2' });
    expect(await listIds(account, 'sort=order_id&limit=2')).toEqual([1, 2]);
    const last = await account.read('/order/certificate?sort=order_id&limit=2&offset=2');
    expect(last).toEqual({ orders: [], page: { total: 3, limit: 2, offset: 2 } });
  });

  test.each<{ row: unknown }>([{ row: null }, { row: 'text' }, { row: { status: 'issued' } }])(
    'contains $row instead of a row',
    async ({ row }) => {
      const { faults, ...account } = await accountOfThree();
      faults.on(malformedRow(1, row));
      const { orders } = await account.read('/order/certificate?sort=order_id');
      expect(orders).toEqual([
        expect.objectContaining({ id: 1 }),
        row,
        expect.objectContaining({ id: 3 }),
      ]);
    },
  );

  test('gets another order between two pages', async () => {
    const { faults, ...account } = await accountOfThree();
    faults.on(
      meanwhile(() => account.simulator.orders.add(issuedOrder(NOW, { id: 4 }))),
      { route: 'list-orders', where: ({ query }) => query.get('offset') === '2', times: 1 },
    );
    const page = (offset: number) => listIds(account, `sort=-order_id&limit=2&offset=${offset}`);
    expect(await page(0)).toEqual([3, 2]);
    expect(await page(2)).toEqual([2, 1]);
    expect(await page(2)).toEqual([2, 1]);
  });
});

test('a fault affects only its route, for the given number of requests', async () => {
  const { faults, ask } = await accountOfThree();
  faults.on(htmlPage(503), { route: 'order-validation', times: 2 });
  const statuses: number[] = [];
  for (const path of ['', '/validation', '/duplicate', '/validation', '/validation']) {
    statuses.push((await ask(`/order/certificate/1${path}`)).status);
  }
  expect(statuses).toEqual([200, 503, 200, 503, 200]);
});

test("the vendor's invalid sample is sent as printed, for one order only", async () => {
  const { faults, ask } = await accountOfThree();
  faults.on(brokenValidationSample, { where: ({ path }) => path.endsWith('/2/validation') });
  expect(await (await ask('/order/certificate/2/validation')).text()).toBe(
    VALIDATION_SAMPLE_AS_PRINTED,
  );
  expect(await (await ask('/order/certificate/1/validation')).json()).toHaveProperty('order_id');
});

test('too many requests result in the documented code, with Retry-After only if given', async () => {
  const { faults, ask } = await accountOfThree();
  faults.on(tooManyRequests(), { times: 1 });
  const silent = await ask('/order/certificate');
  expect(silent.headers.get('retry-after')).toBeNull();
  expect(silent.status).toBe(429);
  expect(await errorCode(silent)).toBe('request_limit_exceeded');
  faults.on(tooManyRequests(7), { times: 1 });
  expect((await ask('/order/certificate')).headers.get('retry-after')).toBe('7');
});

test('an error can be an object instead of a list', async () => {
  const { faults, ask } = await accountOfThree();
  faults.on(singleError(403, 'access_denied|missing_permission'));
  expect(await (await ask('/order/certificate')).json()).toMatchObject({
    errors: { code: 'access_denied|missing_permission' },
  });
});

test('rewrite changes row, document and validation of an order', async () => {
  const account = await openAccount();
  account.simulator.orders.add(
    issuedOrder(NOW, {
      id: 1,
      rewrite: {
        row: () => null,
        info: (info) => ({ ...info, certificate: undefined }),
        validation: (validation) => ({ ...validation, dns_name_validations: null }),
      },
    }),
  );
  expect((await account.read('/order/certificate'))['orders']).toEqual([null]);
  expect(await account.read('/order/certificate/1')).not.toHaveProperty('certificate');
  expect(await account.read('/order/certificate/1/validation')).toMatchObject({
    order_id: '1',
    dns_name_validations: null,
  });
});

test('limits are counted per key, with Retry-After if configured', async () => {
  const { ask, simulator } = await openAccount({
    rateLimits: [{ requests: 2, perMilliseconds: 60_000 }],
    tellRetryAfter: true,
  });
  const statuses: number[] = [];
  for (let count = 0; count < 3; count += 1)
    statuses.push((await ask('/order/certificate')).status);
  expect(statuses).toEqual([200, 200, 429]);
  const refused = await ask('/order/certificate');
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
  const other = await ask('/order/certificate', {
    headers: { 'X-DC-DEVKEY': simulator.viewOnlyKey },
  });
  expect(other.status).toBe(200);
});

test('the documented limit of 100 requests in 5 seconds applies unless it is disabled', async () => {
  const strict = await openAccount();
  const free = await openAccount({ rateLimits: false });
  const burst = ({ ask }: typeof strict) =>
    Promise.all(Array.from({ length: 101 }, async () => (await ask('/order/certificate')).status));
  expect((await burst(strict)).filter((status) => status === 429)).toHaveLength(1);
  expect((await burst(free)).every((status) => status === 200)).toBe(true);
});
