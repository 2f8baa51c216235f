import { describe, expect, test } from 'vitest';
import { HOUR } from '../../../../shared/certificates/instant.ts';
import { issuedOrder, pendingOrder } from '../../../../infra/simulators/digicert/sample-account.ts';
import { NOW, listIds, openAccount } from './account.ts';
import type { TestAccount } from './account.ts';

function fill({ simulator }: TestAccount, count: number): void {
  for (let index = 0; index < count; index += 1) simulator.orders.add(issuedOrder(NOW));
}

describe('paging', () => {
  test('applies limit and offset, and returns both with the total', async () => {
    const account = await openAccount();
    fill(account, 5);
    const { orders, page } = await account.read(
      '/order/certificate?sort=order_id&limit=2&offset=4',
    );
    expect(orders).toMatchObject([{ id: 100_005 }]);
    expect(page).toEqual({ total: 5, limit: 2, offset: 4 });
  });

  test('returns at most 1000 rows', async () => {
    const account = await openAccount();
    fill(account, 1002);
    for (const query of ['sort=order_id', 'sort=order_id&limit=5000']) {
      const { page } = await account.read(`/order/certificate?${query}`);
      expect(page).toEqual({ total: 1002, limit: 1000, offset: 0 });
      expect(await listIds(account, query)).toHaveLength(1000);
    }
    expect(await listIds(account, 'sort=order_id&offset=1000')).toEqual([101_001, 101_002]);
  });

  test('ends with an empty page', async () => {
    const account = await openAccount();
    fill(account, 2);
    expect(await listIds(account, 'sort=order_id&offset=2')).toEqual([]);
  });

  test('without a sort key overlaps from one page to the next', async () => {
    const account = await openAccount();
    fill(account, 6);
    const pages = [
      await listIds(account, 'limit=3&offset=0'),
      await listIds(account, 'limit=3&offset=3'),
    ];
    expect(new Set(pages.flat()).size).toBeLessThan(6);
  });

  test('shows and counts an order twice if configured', async () => {
    const account = await openAccount();
    fill(account, 3);
    account.simulator.orders.showTwice(100_002);
    expect(await listIds(account)).toEqual([100_001, 100_002, 100_002, 100_003]);
    expect((await account.read('/order/certificate?limit=1'))['page']).toMatchObject({ total: 4 });
  });

  test('shows every change of the orders at once despite cached pages', async () => {
    const account = await openAccount();
    fill(account, 3);
    expect(await listIds(account)).toHaveLength(3);
    account.simulator.orders.remove(100_002);
    expect(await listIds(account)).toEqual([100_001, 100_003]);
    account.simulator.orders.update(100_003, { status: 'waiting_pickup' });
    const { orders } = await account.read('/order/certificate?sort=order_id');
    expect(orders).toMatchObject([{ status: 'issued' }, { status: 'waiting_pickup' }]);
  });
});

test.each([
  ['order_id', [1, 2, 3]],
  ['-order_id', [3, 2, 1]],
])('sorts by %s', async (sort, ids) => {
  const account = await openAccount();
  const { orders } = account.simulator;
  orders.add(issuedOrder(NOW, { id: 1, commonName: 'a.example.com', validTill: '2027-02-01' }));
  orders.add(issuedOrder(NOW, { id: 2, commonName: 'a.example.com', validTill: '2027-03-01' }));
  orders.add(pendingOrder(NOW, { id: 3, commonName: 'b.example.com' }));
  expect(await listIds(account, `sort=${encodeURIComponent(sort)}`)).toEqual(ids);
});

test('a page is serialized once and then sent from memory until a row changes', async () => {
  const account = await openAccount();
  let rendered = 0;
  const row = (fields: unknown) => {
    rendered += 1;
    return fields;
  };
  for (const id of [1, 2, 3])
    account.simulator.orders.add(issuedOrder(NOW, { id, rewrite: { row } }));
  for (const _ of [1, 2, 3]) await listIds(account, 'sort=order_id&limit=2');
  expect(rendered).toBe(2);
  account.pass(13 * HOUR);
  await listIds(account, 'sort=order_id&limit=2');
  expect(rendered).toBe(2);
  // After midnight, every countdown of days has changed.
  account.pass(HOUR);
  const { orders } = await account.read('/order/certificate?sort=order_id&limit=2');
  expect(rendered).toBe(4);
  expect(orders).toMatchObject([{ certificate: { days_remaining: 168 } }, {}]);
});
