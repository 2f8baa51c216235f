import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyPage } from '../../../../infra/local/simulators/digicert/paging-faults.ts';
import * as paging from '../../../../infra/local/simulators/digicert/paging-faults.ts';
import { issuedOrder } from '../../../../infra/local/simulators/digicert/sample-orders.ts';
import type { ProviderRun } from '../../../../shared/providers/provider.ts';
import { listAll } from '../../../contracts/provider/witness.ts';
import { virtualTimer } from '../../../support/virtual-timer.ts';
import { startDigicertScene } from './scene.ts';
import type { DigicertScene } from './scene.ts';

let scene: DigicertScene;
const run: ProviderRun = {
  signal: new AbortController().signal,
  deadline: Number.MAX_SAFE_INTEGER,
};

beforeEach(async () => {
  scene = await startDigicertScene();
});

afterEach(() => scene.stop());

async function list() {
  const { provider } = await scene.open({ timer: virtualTimer() });
  return listAll(provider, run);
}

describe('the DigiCert order list', () => {
  it('is asked for in an order of its own, a thousand at a time', async () => {
    scene.addIssued(1200);
    const { rows } = await list();
    expect(scene.requests.map(({ query }) => query)).toEqual([
      { limit: '1000', offset: '0', sort: 'order_id' },
      { limit: '1000', offset: '1000', sort: 'order_id' },
    ]);
    const ids = rows.map(({ id }) => Number(id));
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  });

  it.each([0, 1000])('fails where rows are promised and none come from %d on', async (offset) => {
    scene.addIssued(1200);
    scene.simulator.faults.on(emptyPage, {
      route: 'list-orders',
      where: ({ query }) => query.get('offset') === String(offset),
    });
    await expect(list()).rejects.toMatchObject({ kind: 'bad-response' });
  });

  it('ends where no more rows come, whatever a huge total promises', async () => {
    scene.addIssued(25);
    scene.simulator.faults.on(
      paging.pageTotal(() => 1_000_000),
      { route: 'list-orders' },
    );
    expect((await list()).rows).toHaveLength(25);
  });

  it.each([null, 'text', 7, [], {}, { id: null }, { id: 0 }, { id: -4 }, { id: '../../x' }])(
    'reports the row %j as none',
    async (row) => {
      scene.addIssued(3);
      scene.simulator.faults.on(paging.malformedRow(1, row), { route: 'list-orders' });
      const { rows, problems } = await list();
      expect(rows).toHaveLength(2);
      expect(problems).toEqual([
        { message: 'row 2 of the order list has no order id that can be used' },
      ]);
    },
  );

  it('takes an id for the same whether it is a number or a string', async () => {
    const { id } = scene.simulator.orders.add(
      issuedOrder(scene.now(), { rewrite: { row: (row) => ({ ...row, id: String(row['id']) }) } }),
    );
    expect((await list()).rows[0]?.id).toBe(String(id));
  });

  it("takes the certificate's end, and never the plan's", async () => {
    scene.simulator.orders.add(issuedOrder(scene.now(), { planTill: '2029-01-01' }));
    const [row] = (await list()).rows;
    expect(row?.certificate().validity?.notAfter).toBe('2027-05-10T00:00:00.000Z');
  });

  it('reads names and numbers in the ways in which they come', async () => {
    const certificate = {
      common_name: null,
      dns_names: [' ', 'a.example.com', ''],
      serial_number: '00:0a:bc',
      valid_till: '2027-05-10T23:59:59+00:00',
      valid_from: '',
    };
    const row = (told: object) => ({ ...told, certificate, product: 'nonsense', date_created: 5 });
    scene.simulator.orders.add(issuedOrder(scene.now(), { rewrite: { row } }));
    const told = (await list()).rows[0]?.certificate();
    expect(told).toMatchObject({
      subjectAlternativeNames: ['a.example.com'],
      serialNumber: 'ABC',
      validity: { notAfter: '2027-05-10T23:59:59.000Z', exactness: 'instant' },
    });
    for (const absent of ['commonName', 'product', 'orderedAt']) {
      expect(told).not.toHaveProperty(absent);
    }
  });
});
