import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { refusal } from '../../../../shared/providers/digicert/client.ts';
import { htmlPage } from '../../../../infra/simulators/faults.ts';
import * as samples from '../../../../infra/simulators/digicert/sample-account.ts';
import { brokenValidationSample } from '../../../../infra/simulators/digicert/vendor-faults.ts';
import { listAll } from '../../../contracts/provider/recorder.ts';
import { newRun, setDetailStage } from './detail-stage.ts';

function refused(status: number, body: string) {
  return refusal({ status, headers: {}, body }, { provider: 'digicert', operation: 'list orders' });
}

function fixture(name: string): string {
  return readFileSync(new URL(`../../../fixtures/digicert/${name}`, import.meta.url), 'utf8');
}

describe('refusal', () => {
  it.each([
    [403, 'error-invalid-key.json', 'authentication', 'access_denied|access_denied_invalid_key'],
    [403, 'error-single-object.json', 'authentication', 'access_denied|access_denied_invalid_key'],
    [403, 'error-missing-permission.json', 'forbidden', 'access_denied|missing_permission'],
    [404, 'error-missing-permission.json', 'forbidden', 'access_denied|missing_permission'],
    [404, 'error-invalid-key.json', 'authentication', 'access_denied|access_denied_invalid_key'],
    [404, 'error-unknown-order.json', 'not-found', 'not_found|order'],
    [400, 'error-invalid-field.json', 'invalid-response', 'invalid_value:validity_years'],
  ])('refusal interprets status %d with %s as %s', (status, name, kind, code) => {
    const error = refused(status, fixture(name));
    expect(error).toMatchObject({ kind, provider: 'digicert', operation: 'list orders' });
    expect(error.message).toContain(`status ${status}, ${code}`);
  });

  it.each([
    [401, '', 'authentication'],
    [403, '<html>SECRET</html>', 'forbidden'],
    [403, '{"errors":[{"code":"SECRET","message":"SECRET"}]}', 'forbidden'],
    [404, 'null', 'not-found'],
    [406, '{"errors":"SECRET"}', 'invalid-response'],
    [204, '', 'invalid-response'],
    [418, '{"errors":[null,5,{"code":7}]}', 'invalid-response'],
  ])(
    'refusal interprets status %d with the body %j as %s and does not quote the body',
    (status, body, kind) => {
      const error = refused(status, body);
      expect(error.kind).toBe(kind);
      expect(error.message).not.toContain('SECRET');
    },
  );

  it('refusal blames the key only if the whole code states it', () => {
    const body = '{"errors":[{"code":"access_denied|access_denied_invalid_key_holder"}]}';
    expect(refused(403, body).kind).toBe('forbidden');
  });
});

const stage = setDetailStage();

describe('single documents of a DigiCert order', () => {
  it("fetchDetails reads DigiCert's own sample of an order after its JSON is repaired", async () => {
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

  it("fetchDetails fails for DigiCert's own sample as printed, and only for that order", async () => {
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

  it('fetchDetails names an order that was removed after the listing', async () => {
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

  it('fetchDetails reports an HTML page that is returned instead of an order', async () => {
    const { scene, fetchAllDetails } = stage();
    const { id } = scene.simulator.orders.add(samples.issuedOrder(scene.now()));
    scene.simulator.faults.on(htmlPage(200), { route: 'order-info' });
    await expect(fetchAllDetails()).rejects.toThrow(`(read order ${id}): an HTML page`);
  });
});
