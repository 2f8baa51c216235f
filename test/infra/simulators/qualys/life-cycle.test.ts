import { describe, expect, test } from 'vitest';
import { qualysSimulator } from '../../../../infra/simulators/qualys/simulator.ts';
import {
  certificateOfOrder,
  issuedOrder,
  submittedOrder,
  seedSampleAccount,
} from '../../../../infra/simulators/qualys/sample-account.ts';
import { DAY, plus } from '../../../../shared/certificates/instant.ts';
import { START, json, openAccount } from './account.ts';

describe('an order of the Qualys simulator', () => {
  test('changes with the clock, and contains neither expiry nor certificate', async () => {
    const { simulator, order, moveTo } = await openAccount();
    const { uuid } = simulator.orders.add(
      submittedOrder(START, {
        createdAt: START,
        approvedAt: plus(START, DAY),
        issuedAt: plus(START, 2 * DAY),
      }),
    );
    const seen = [];
    for (const days of [0, 1, 2]) {
      moveTo(plus(START, days * DAY));
      const { status, updated, ...rest } = await json(order(uuid));
      seen.push([status, updated]);
      expect(JSON.stringify(rest)).not.toMatch(/valid_?to|expir(es|y)|orderId/i);
    }
    expect(seen).toEqual([
      ['SUBMITTED', '2029-04-01T08:00:00.000+0000'],
      ['APPROVED', '2029-04-02T08:00:00.000+0000'],
      ['ISSUED', '2029-04-03T08:00:00.000+0000'],
    ]);
  });

  test('has a private key only if Qualys generated it', async () => {
    const { simulator, order } = await openAccount();
    const bare = simulator.orders.add(submittedOrder(START));
    const keyed = simulator.orders.add(submittedOrder(START, { hasPrivateKey: true }));
    expect((await json(order(bare.uuid))).certificate.privateKey).toBeNull();
    expect((await json(order(keyed.uuid))).certificate.privateKey).toContain('PRIVATE KEY');
  });

  test('is available at the configured path', async () => {
    const { simulator, fetchFrom, headersWith, token } = await openAccount();
    const { uuid } = simulator.orders.add(submittedOrder(START));
    const headers = headersWith(await token());
    const paths = [
      `/certview/v1/certificates/digicert/orders/${uuid}`,
      `/certview/rest/public/v1/certificates/enrollment/digicert/orders/${uuid}`,
    ];
    for (const [orderPaths, expected] of [
      ['short', [200, 404]],
      ['long', [404, 200]],
      ['both', [200, 200]],
    ] as const) {
      simulator.switches.orderPaths = orderPaths;
      const statuses = paths.map(async (path) => (await fetchFrom(path, { headers })).status);
      expect(await Promise.all(statuses)).toEqual(expected);
    }
  });
});

describe('a certificate of the Qualys simulator', () => {
  test('is in the inventory from the first scan on, and stays after the last one', async () => {
    const { simulator, search, moveTo } = await openAccount();
    const order = simulator.orders.add(issuedOrder(START));
    simulator.certificates.add(
      certificateOfOrder(order, { foundAt: plus(START, DAY), lostAt: plus(START, 3.5 * DAY) }),
    );
    expect(await json(search({}))).toEqual([]);
    const found = [];
    for (const days of [1, 2.9, 30]) {
      moveTo(plus(START, days * DAY));
      const [row] = await json(search({}));
      found.push([(row.lastFound - Date.parse(START)) / DAY, row.instanceCount]);
    }
    expect(found).toEqual([
      [1, 1],
      [2, 1],
      [3, 0],
    ]);
  });
});

describe('the Qualys account', () => {
  test('contains certificates and orders of every type', async () => {
    const { simulator, search, order } = await openAccount();
    seedSampleAccount(START, simulator);
    const rows: Record<string, unknown>[] = await json(search({ pageSize: 200 }));
    expect(new Set(rows.map(({ type }) => type))).toEqual(
      new Set(['Leaf', 'Intermediate', 'Root']),
    );
    expect(rows.some(({ issuer, type }) => issuer === undefined && type === 'Leaf')).toBe(true);
    expect(JSON.stringify(rows)).toContain('\\u0000');
    const orders = await Promise.all(simulator.orders.all().map(({ uuid }) => json(order(uuid))));
    const statuses = ['SUBMITTED', 'APPROVED', 'ISSUED', 'REJECTED', 'CANCELLED', 'ON_HOLD'];
    expect(new Set(orders.map(({ status }) => status))).toEqual(new Set(statuses));
    for (const form of ['validityYears', 'validityDays', 'customExpirationDate']) {
      expect(orders.some(({ validity }) => validity[form] !== null)).toBe(true);
    }
    expect(orders.some(({ renewal }) => renewal !== null)).toBe(true);
    expect(orders.some(({ digicertProductNameId: id }) => typeof id === 'number')).toBe(true);
  });

  test('changes according to its life cycle, and lists its orders in its settings', async () => {
    let now = START;
    const simulator = await qualysSimulator.start({ clock: () => now, rateLimits: false });
    const { stories, moments } = simulator.seedLifeCycle(START);
    const { orders } = simulator.settings as { orders: string[] };
    const seen = new Map<string, string[]>();
    for (const moment of [START, ...moments]) {
      now = moment;
      for (const uuid of orders) {
        const { headers, baseUrl } = simulator;
        const path = `/certview/v1/certificates/digicert/orders/${uuid}`;
        const { status } = await json(fetch(`${baseUrl}${path}`, { headers }));
        const way = seen.get(uuid) ?? [];
        if (way.at(-1) !== status) seen.set(uuid, [...way, status]);
      }
    }
    expect([...seen.values()]).toEqual([
      ['SUBMITTED', 'APPROVED', 'ISSUED'],
      ['SUBMITTED', 'APPROVED', 'ISSUED'],
      ['SUBMITTED', 'REJECTED'],
    ]);
    expect(stories.map(({ id }) => id)).toEqual(expect.arrayContaining(orders));
    await simulator.stop();
  });

  test('accepts the example requests of the command line', async () => {
    const simulator = await qualysSimulator.start({ clock: () => START, key: 'K1' });
    simulator.seedAccount(START);
    simulator.seedMany(START, { issued: 3, pending: 1 });
    expect(simulator.secret['password']).toBe('K1');
    for (const { path, body } of simulator.examples) {
      const { headers, baseUrl } = simulator;
      const init = body === undefined ? { headers } : { method: 'POST', headers, body };
      expect((await fetch(`${baseUrl}${path}`, init)).status).toBe(200);
    }
    await simulator.stop();
  });
});
