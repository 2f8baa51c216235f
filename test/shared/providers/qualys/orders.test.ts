import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { htmlPage } from '../../../../infra/simulators/faults.ts';
import { renderOrder } from '../../../../infra/simulators/qualys/enrolment-order.ts';
import * as samples from '../../../../infra/simulators/qualys/sample-account.ts';
import { ORDER_SAMPLE, sampleOrder } from '../../../../infra/simulators/qualys/vendor-samples.ts';
import { jsonError } from '../../../../infra/simulators/qualys/vendor-faults.ts';
import { OrderDocument } from '../../../../shared/providers/qualys/schema.ts';
import { listAll } from '../../../contracts/provider/recorder.ts';
import { newRun, setDetailStage } from './detail-stage.ts';

const stage = setDetailStage();

describe('a Qualys order', () => {
  it("fetchDetails reads Qualys's own sample of an order", async () => {
    const file = new URL('../../../fixtures/qualys/order.json', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(ORDER_SAMPLE);
    const { scene, fetchDetails } = stage();
    expect(await fetchDetails(sampleOrder({ createdAt: scene.now() }))).toEqual([
      {
        provider: 'qualys',
        account: 'main',
        id: 'cb95d100-ec30-11ea-920d-eb66140967e3',
        status: 'pending-review',
        rawStatus: 'SUBMITTED',
        approvalPending: true,
        commonName: 'example.com',
        subjectAlternativeNames: ['example.com'],
        product: 'private_ssl_plus',
        orderedAt: '2020-09-01T08:54:50.473Z',
        domainValidations: [],
        renewal: {},
      },
    ]);
  });

  it.each([
    ['SUBMITTED', '', 'pending-review'],
    ['APPROVED', '', 'pending-validation'],
    ['APPROVED', 'pending', 'pending-validation'],
    ['APPROVED', 'processing', 'pending-validation'],
    ['APPROVED', 'needs_approval', 'pending-review'],
    ['APPROVED', 'NEEDS_CSR', 'pending-review'],
    ['APPROVED', 'issued', 'issued'],
    ['APPROVED', 'a word of tomorrow', 'pending-validation'],
    ['ISSUED', '', 'issued'],
    ['ISSUED', 'pending', 'issued'],
    ['ISSUED', 'needs_approval', 'issued'],
    ['ISSUED', 'Revoked', 'revoked'],
    ['ISSUED', 'expired', 'issued'],
    ['REJECTED', '', 'rejected'],
    ['REJECTED', 'pending', 'rejected'],
    ['CANCELLED', '', 'cancelled'],
    ['CANCELED', '', 'cancelled'],
    ['cancelled', 'issued', 'cancelled'],
    ['APPROVED', 'canceled', 'cancelled'],
    ['SUBMITTED', 'rejected', 'rejected'],
    ['FAILED', '', 'unknown'],
    ['FAILED', 'pending', 'unknown'],
    ['FAILED', 'issued', 'issued'],
    ['', '', 'unknown'],
  ])('an order with status %j and CA status %j is %s', async (status, caStatus, expected) => {
    const { scene, fetchDetails } = stage();
    scene.settings = { scanWithinDays: 0 };
    const [reported] = await fetchDetails(samples.approvedOrder(scene.now(), { status, caStatus }));
    expect(reported?.status).toBe(expected);
    const same = caStatus === '' || caStatus.toLowerCase() === status.toLowerCase();
    expect(reported?.rawStatus).toBe(same ? status : `${status} / ${caStatus}`);
  });

  it('an approved order has a pending validation without a record for each name', async () => {
    const { scene, fetchDetails } = stage();
    const order = samples.approvedOrder(scene.now(), {
      commonName: '*.shop.qualys.example.net',
      dnsNames: ['*.shop.qualys.example.net', 'SHOP.qualys.example.net', 'pay.qualys.example.net'],
    });
    const [reported] = await fetchDetails(order);
    const pending = { state: 'pending', method: 'other', requestedAt: order.approvedAt };
    expect(reported?.domainValidations).toEqual([
      { domain: 'shop.qualys.example.net', ...pending },
      { domain: 'pay.qualys.example.net', ...pending },
    ]);
    const [before] = await fetchDetails(samples.submittedOrder(scene.now()));
    expect(before?.domainValidations).toEqual([]);
    const [after] = await fetchDetails(samples.issuedOrder(scene.now()));
    expect(after?.domainValidations).toEqual([
      { domain: 'api.qualys.example.com', state: 'valid', method: 'other' },
    ]);
  });

  it('fetchDetails reads an order without optional fields or with other spellings', async () => {
    const { scene, fetchDetails } = stage();
    const rewrite = (document: object) => ({
      uuid: Object(document).uuid,
      status: 'APPROVED',
      digicertProductNameId: 42,
      certificate: null,
      caStatus: null,
      created: 'yesterday',
      digicertOrganization: 'none',
    });
    const [reported] = await fetchDetails(samples.approvedOrder(scene.now(), { rewrite }));
    expect(reported).toMatchObject({ status: 'pending-validation', product: '42' });
    expect(reported).not.toHaveProperty('orderedAt');
  });

  it('the schema of an order drops its private key and the names of its users', async () => {
    const { scene } = stage();
    const secrets = { approver: 'ap1', requester: 'rq1', privateKey: 'PRIVATE KEY' };
    const id = scene.addPending();
    const order = scene.simulator.orders.get(id) ?? expect.fail('it was just made');
    const sent = renderOrder(order, secrets, scene.now());
    expect(JSON.stringify(sent)).toMatch(/ap1.*rq1.*PRIVATE KEY/);
    expect(JSON.stringify(OrderDocument.parse(sent))).not.toMatch(/ap1|rq1|privateKey|PRIVATE KEY/);
  });

  it('an order names the certificate that it renews before its own certificate is found', async () => {
    const { scene, fetchDetails, asked } = stage();
    const renewalOf = 'AB'.repeat(32);
    const [reported] = await fetchDetails(samples.submittedOrder(scene.now(), { renewalOf }));
    expect(reported?.renewal).toEqual({ renews: 'ab'.repeat(32) });
    expect(asked('list-certificates')).toBe(1);
  });

  it('an order that the gateway does not know is reported with the settings to check', async () => {
    const { scene, open } = stage();
    scene.settings = { orders: ['00000000-9ec3-11f0-8c1d-eb66140967e3'] };
    const run = newRun();
    const provider = await open();
    const [row] = (await listAll(provider, run)).rows;
    await expect(row && provider.fetchDetails(row, run)).rejects.toMatchObject({
      kind: 'not-found',
      operation: 'read order 00000000-9ec3-11f0-8c1d-eb66140967e3',
      message: expect.stringContaining('Check the UUID'),
    });
  });

  it('fetchDetails fails if another order is returned', async () => {
    const { scene, fetchDetails } = stage();
    const rewrite = (document: object) => ({
      ...document,
      uuid: 'ffffffff-9ec3-11f0-8c1d-eb66140967e3',
    });
    await expect(
      fetchDetails(samples.approvedOrder(scene.now(), { rewrite })),
    ).rejects.toMatchObject({
      kind: 'invalid-response',
    });
  });

  it('an order that cannot be read does not affect other orders', async () => {
    const { scene, open } = stage();
    const [bad, good] = [scene.addPending(), scene.addPending()];
    scene.simulator.faults.on(htmlPage(200), {
      route: 'order',
      where: ({ path }) => path.endsWith(bad),
    });
    const run = newRun();
    const provider = await open();
    const { rows } = await listAll(provider, run);
    const outcomes = await Promise.allSettled(rows.map((row) => provider.fetchDetails(row, run)));
    expect(rows.map(({ id }) => id)).toEqual([bad, good]);
    expect(outcomes).toMatchObject([
      { status: 'rejected', reason: { message: expect.stringContaining('an HTML page') } },
      { status: 'fulfilled' },
    ]);
  });
});

describe('the path to a Qualys order', () => {
  const paths = () =>
    stage().scene.requests.flatMap(({ route, path }) =>
      route === 'order' ? [path.includes('/rest/public/') ? 'long' : 'short'] : [],
    );

  it('the short path of an order is tried first, and the long one is remembered if only that works', async () => {
    const { scene, fetchAllDetails } = stage();
    scene.simulator.switches.orderPaths = 'long';
    for (let count = 0; count < 3; count += 1) scene.addPending();
    expect((await fetchAllDetails()).size).toBe(3);
    expect(paths()).toEqual(['short', 'long', 'long', 'long']);
  });

  it('the path of orders is determined once for concurrent requests', async () => {
    const { scene, open } = stage();
    scene.simulator.switches.orderPaths = 'long';
    for (let count = 0; count < 5; count += 1) scene.addPending();
    const run = newRun();
    const provider = await open();
    const { rows } = await listAll(provider, run);
    await Promise.all(rows.map((row) => provider.fetchDetails(row, run)));
    expect(paths().filter((path) => path === 'short')).toHaveLength(1);
  });

  it('a path that worked is kept after an order that does not exist', async () => {
    const { scene, open } = stage();
    const known = scene.addPending();
    scene.settings = { orders: [known, '00000000-9ec3-11f0-8c1d-eb66140967e3'] };
    const run = newRun();
    const provider = await open();
    const [first, second] = (await listAll(provider, run)).rows;
    if (first === undefined || second === undefined) return expect.fail('there are two');
    await provider.fetchDetails(first, run);
    await expect(provider.fetchDetails(second, run)).rejects.toMatchObject({ kind: 'not-found' });
    expect(paths()).toEqual(['short', 'short']);
  });

  it('an order that does not exist is reported even if the other path is refused', async () => {
    const { scene, fetchAllDetails } = stage();
    scene.settings = { orders: ['00000000-9ec3-11f0-8c1d-eb66140967e3'] };
    scene.simulator.faults.on(jsonError(403, { error: 'Forbidden' }), {
      route: 'order',
      where: ({ path }) => path.includes('/rest/public/'),
    });
    await expect(fetchAllDetails()).rejects.toMatchObject({ kind: 'not-found' });
    expect(paths()).toEqual(['short', 'long']);
  });

  it.each(['short', 'long'] as const)(
    'the setting orderPath selects the %s path',
    async (orderPath) => {
      const { scene, fetchAllDetails } = stage();
      scene.addPending();
      scene.settings = { orderPath };
      scene.simulator.switches.orderPaths = orderPath === 'short' ? 'long' : 'short';
      await expect(fetchAllDetails()).rejects.toMatchObject({ kind: 'not-found' });
      expect(paths()).toEqual([orderPath]);
    },
  );

  it('the path of orders is not changed after a missing permission or a refused order', async () => {
    for (const status of [403, 400]) {
      const { scene, fetchAllDetails } = stage();
      scene.addPending();
      scene.simulator.faults.on(jsonError(status, { errorCode: '1905' }), { route: 'order' });
      await expect(fetchAllDetails()).rejects.toThrow();
    }
    expect(new Set(paths())).toEqual(new Set(['short']));
  });
});
