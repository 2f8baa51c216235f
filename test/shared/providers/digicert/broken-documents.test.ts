import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { htmlPage } from '../../../../infra/simulators/faults.ts';
import * as samples from '../../../../infra/simulators/digicert/sample-orders.ts';
import { brokenValidationSample } from '../../../../infra/simulators/digicert/vendor-faults.ts';
import { listAll } from '../../../contracts/provider/recorder.ts';
import { newRun, setDetailStage } from './detail-stage.ts';

const stage = setDetailStage();

describe('single documents of a DigiCert order', () => {
  it("reads the vendor's own sample, repaired", async () => {
    const { scene, fetchDetails } = stage();
    const repaired: unknown = JSON.parse(
      readFileSync(
        new URL('../../../fixtures/digicert/order-validation.json', import.meta.url),
        'utf8',
      ),
    );
    const order = samples.sampleOrder(scene.now());
    expect(order.rewrite?.validation?.({})).toEqual(repaired);
    const [certificate] = await fetchDetails(order);
    expect(certificate).toMatchObject({
      id: '112211',
      domainValidations: [
        {
          domain: 'example.com',
          state: 'valid',
          method: 'email',
          expiresAt: '2020-09-11T16:27:39.000Z',
        },
      ],
      organizationValidations: [
        { type: 'ov', state: 'pending', expiresAt: '2019-04-25T21:52:33.000Z' },
      ],
    });
  });

  it("fails for the vendor's own sample as printed, and for that order only", async () => {
    const run = newRun();
    const { scene } = stage();
    const { id } = scene.simulator.orders.add(samples.sampleOrder(scene.now()));
    const other = scene.simulator.orders.add(samples.issuedOrder(scene.now()));
    scene.simulator.faults.on(brokenValidationSample, {
      route: 'order-validation',
      where: ({ path }) => path.includes(String(id)),
    });
    const { provider } = await scene.open();
    const { rows } = await listAll(provider, run);
    const outcomes = await Promise.allSettled(rows.map((row) => provider.fetchDetails(row, run)));
    const byId = new Map(rows.map((row, index) => [row.id, outcomes[index]]));
    expect(byId.get(String(other.id))?.status).toBe('fulfilled');
    expect(byId.get(String(id))).toMatchObject({
      status: 'rejected',
      reason: { kind: 'invalid-response', operation: 'read the validation of order 112211' },
    });
  });

  it('names an order that was removed after the listing', async () => {
    const run = newRun();
    const { scene } = stage();
    const { id } = scene.simulator.orders.add(samples.issuedOrder(scene.now()));
    const { provider } = await scene.open();
    const { rows } = await listAll(provider, run);
    scene.simulator.orders.remove(id);
    const [row] = rows;
    await expect(row && provider.fetchDetails(row, run)).rejects.toMatchObject({
      kind: 'not-found',
      operation: `read order ${id}`,
    });
  });

  it('reports an HTML page instead of an order', async () => {
    const { scene, fetchAllDetails } = stage();
    const { id } = scene.simulator.orders.add(samples.issuedOrder(scene.now()));
    scene.simulator.faults.on(htmlPage(200), { route: 'order-info' });
    await expect(fetchAllDetails()).rejects.toThrow(`(read order ${id}): an HTML page`);
  });
});
