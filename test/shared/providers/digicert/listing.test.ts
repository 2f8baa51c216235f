import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { emptyPage } from '../../../../infra/simulators/digicert/vendor-faults.ts';
import * as paging from '../../../../infra/simulators/digicert/vendor-faults.ts';
import { changedDocument, meanwhile } from '../../../../infra/simulators/faults.ts';
import { issuedOrder } from '../../../../infra/simulators/digicert/sample-account.ts';
import type { Fault } from '../../../../infra/simulators/fault-switches.ts';
import { digicert } from '../../../../shared/providers/digicert/descriptor.ts';
import { RequestPacer } from '../../../../shared/providers/http/request-pacer.ts';
import type { ProviderRun } from '../../../../shared/providers/provider.ts';
import { listAll } from '../../../contracts/provider/recorder.ts';
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

/** Only so many of the page's rows; `page.total` stays true. */
function shortPage(rows: number): Fault {
  return changedDocument((document) => {
    const page = z.looseObject({ orders: z.array(z.unknown()) }).parse(document);
    return { ...page, orders: page.orders.slice(0, rows) };
  });
}

describe('the DigiCert order list', () => {
  it('list requests orders sorted by ID, a thousand at a time', async () => {
    scene.addIssued(1200);
    const { rows } = await list();
    expect(scene.requests.map(({ query }) => query)).toEqual([
      { limit: '1000', offset: '0', sort: 'order_id' },
      { limit: '1000', offset: '999', sort: 'order_id' },
    ]);
    const ids = rows.map(({ id }) => Number(id));
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  });

  it('list returns a row shared by two pages once', async () => {
    scene.addIssued(2100);
    const { rows } = await list();
    expect(rows).toHaveLength(2100);
  });

  it('list reports an invalid last row of a page once', async () => {
    scene.addIssued(1200);
    const spoilAt = (index: number, offset: string) =>
      scene.simulator.faults.on(paging.malformedRow(index, null), {
        route: 'list-orders',
        where: ({ query }) => query.get('offset') === offset,
      });
    spoilAt(999, '0');
    spoilAt(0, '999');
    const { rows, problems } = await list();
    expect(rows).toHaveLength(1199);
    expect(problems).toHaveLength(1);
  });

  it('list returns different content hashes for two pages with the same response', async () => {
    scene.addIssued(1);
    scene.simulator.faults.on(paging.noPage, { route: 'list-orders' });
    const { provider } = await scene.open({ timer: virtualTimer() });
    const first = await provider.list(undefined, run);
    const last = await provider.list(first.next, run);
    expect([first.rows.length, last.rows.length, last.next]).toEqual([1, 0, undefined]);
    expect(last.contentHash).not.toBe(first.contentHash);
  });

  describe('with the content hash of the last sync', () => {
    async function firstPages() {
      scene.addIssued(1200);
      const { provider } = await scene.open({ timer: virtualTimer() });
      const known = await provider.list(undefined, run);
      const again = (contentHash: string) => provider.list(undefined, run, contentHash);
      return { known, again, contentHash: known.contentHash ?? '' };
    }

    it('list returns the same page', async () => {
      const { known, again, contentHash } = await firstPages();
      const page = await again(contentHash);
      expect([page.contentHash, page.next]).toEqual([known.contentHash, known.next]);
      expect(page.rows.map(({ id }) => id)).toEqual(known.rows.map(({ id }) => id));
    });

    it('list does not parse an unchanged response until its rows are read', async () => {
      const { contentHash, again } = await firstPages();
      const parse = vi.spyOn(JSON, 'parse');
      const page = await again(contentHash);
      expect(parse).not.toHaveBeenCalled();
      expect(page.rows).toHaveLength(1000);
      expect(parse).toHaveBeenCalled();
    });

    it.each([
      ['no hash', () => ''],
      ['another hash', (hash: string) => `x${hash}`],
      ['the cursor of another page', (hash: string) => hash.replace('1000:', '1199:')],
      ['no cursor', (hash: string) => hash.replace(/\/.*/, '/')],
      ['a cursor that the monitor did not create', (hash: string) => `${hash}/../x`],
    ])('list parses the response and follows its own cursor if %s is known', async (_, damage) => {
      const { known, again, contentHash } = await firstPages();
      const damaged = damage(contentHash);
      expect(damaged).not.toBe(contentHash);
      const page = await again(damaged);
      expect([page.contentHash, page.next]).toEqual([known.contentHash, known.next]);
    });
  });

  it('list fails if a page is not full and the next one is empty', async () => {
    scene.addIssued(1000);
    const { faults } = scene.simulator;
    faults.on(shortPage(900), { route: 'list-orders', times: 1 });
    faults.on(emptyPage, {
      route: 'list-orders',
      where: ({ query }) => query.get('offset') !== '0',
    });
    const message = expect.stringContaining('no rows after 900 of 1000 orders');
    await expect(list()).rejects.toMatchObject({ kind: 'invalid-response', message });
    expect(scene.requests).toHaveLength(2);
  });

  it('list continues after a page that is not full', async () => {
    scene.addIssued(1000);
    scene.simulator.faults.on(shortPage(900), { route: 'list-orders', times: 1 });
    expect((await list()).rows).toHaveLength(1000);
  });

  it.each([0, 999])(
    'list fails if the total promises rows from %d on and none are returned',
    async (offset) => {
      scene.addIssued(1200);
      scene.simulator.faults.on(emptyPage, {
        route: 'list-orders',
        where: ({ query }) => query.get('offset') === String(offset),
      });
      await expect(list()).rejects.toMatchObject({ kind: 'invalid-response' });
    },
  );

  it('list still sends requests after details have used up their part of the hourly limit', async () => {
    scene.addIssued(1);
    const timer = virtualTimer();
    const pacer = new RequestPacer(digicert.access.rateLimits, timer);
    for (let looks = 0; looks < 1170; looks += 1) await pacer.turn(run);
    timer.advance(600_000);
    const { provider } = await scene.open({ timer, pacing: pacer.save() });
    const soon = { ...run, deadline: timer.now() + 1000 };
    const [row] = (await listAll(provider, soon)).rows;
    if (row === undefined) expect.fail('there is a row');
    await expect(provider.fetchDetails(row, soon)).rejects.toMatchObject({
      name: 'BudgetExhausted',
    });
  });

  it('list fails if the orders change during every attempt to read them', async () => {
    scene.addIssued(1200);
    let gone = 100_001;
    scene.simulator.faults.on(
      meanwhile(() => scene.simulator.orders.remove((gone += 1))),
      { route: 'list-orders', where: ({ query }) => query.get('offset') !== '0' },
    );
    await expect(list()).rejects.toMatchObject({ kind: 'invalid-response' });
    expect(scene.requests).toHaveLength(8);
  });

  it('list ends when no rows follow, despite a huge total', async () => {
    scene.addIssued(25);
    scene.simulator.faults.on(
      paging.pageTotal(() => 1_000_000),
      { route: 'list-orders' },
    );
    expect((await list()).rows).toHaveLength(25);
  });

  it.each([null, 'text', 7, [], {}, { id: null }, { id: 0 }, { id: -4 }, { id: '../../x' }])(
    'list reports the row %j as a problem',
    async (row) => {
      scene.addIssued(3);
      scene.simulator.faults.on(paging.malformedRow(1, row), { route: 'list-orders' });
      const { rows, problems } = await list();
      expect(rows).toHaveLength(2);
      expect(problems).toEqual([{ message: 'row 2 of the order list has no valid order id' }]);
    },
  );

  it('list treats an ID as the same whether it is a number or a string', async () => {
    const { id } = scene.simulator.orders.add(
      issuedOrder(scene.now(), { rewrite: { row: (row) => ({ ...row, id: String(row['id']) }) } }),
    );
    expect((await list()).rows[0]?.id).toBe(String(id));
  });

  it('list returns the expiry of the certificate, not the end of the multi-year order', async () => {
    scene.simulator.orders.add(issuedOrder(scene.now(), { planTill: '2029-01-01' }));
    const [row] = (await list()).rows;
    expect(row?.certificate()?.validity?.notAfter).toBe('2027-05-10T00:00:00.000Z');
  });

  it('list reads names and numbers in all their documented forms', async () => {
    const certificate = {
      common_name: null,
      dns_names: [' ', 'a.example.com', ''],
      serial_number: '00:0a:bc',
      valid_till: '2027-05-10T23:59:59+00:00',
      valid_from: '',
    };
    const row = (reported: object) => ({
      ...reported,
      certificate,
      product: 'nonsense',
      date_created: 5,
    });
    scene.simulator.orders.add(issuedOrder(scene.now(), { rewrite: { row } }));
    const reported = (await list()).rows[0]?.certificate();
    expect(reported).toMatchObject({
      subjectAlternativeNames: ['a.example.com'],
      serialNumber: 'ABC',
      validity: { notAfter: '2027-05-10T23:59:59.000Z', precision: 'instant' },
    });
    for (const absent of ['commonName', 'product', 'orderedAt']) {
      expect(reported).not.toHaveProperty(absent);
    }
  });
});
