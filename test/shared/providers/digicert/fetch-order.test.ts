import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as faults from '../../../../infra/simulators/faults.ts';
import * as samples from '../../../../infra/simulators/digicert/sample-orders.ts';
import { DAY, plus } from '../../../../shared/certificates/instant.ts';
import { listAll } from '../../../contracts/provider/recorder.ts';
import { newRun, setDetailStage } from './detail-stage.ts';

const stage = setDetailStage();

describe('the details of a DigiCert order', () => {
  it('need three requests for an issued order and report when its validations expire', async () => {
    const { scene, fetchDetails } = stage();
    const [certificate, ...copies] = await fetchDetails(samples.issuedOrder(scene.now()));
    expect(copies).toEqual([]);
    expect(certificate).toMatchObject({
      status: 'issued',
      changePending: false,
      validity: {
        notBefore: '2026-10-23T00:00:00.000Z',
        notAfter: '2027-05-10T23:59:59.000Z',
        precision: 'instant',
      },
      domainValidations: [
        { domain: 'example.com', state: 'valid', expiresAt: '2027-05-10T04:20:00.000Z' },
      ],
      organizationValidations: [{ type: 'ov', state: 'valid' }],
      renewal: { automatic: false },
    });
    expect(scene.requests).toHaveLength(4);
  });

  it.each([
    ['revoked', { revokedAt: '-1' }],
    ['rejected', { rejectedAt: '-1' }],
    ['cancelled', { canceledAt: '-1' }],
  ] as const)('need no request for an order that is %s', async (status, field) => {
    const { scene, fetchDetails } = stage();
    const at = plus(scene.now(), -DAY);
    const [name = ''] = Object.keys(field);
    const [certificate] = await fetchDetails(samples.pendingOrder(scene.now(), { [name]: at }));
    expect(certificate?.status).toBe(status);
    expect(scene.requests).toHaveLength(1);
  });

  it('report the TXT record, its expiry, and how long DigiCert checks it', async () => {
    const { scene, fetchAllDetails } = stage();
    const order = scene.simulator.orders.add(samples.pendingOrder(scene.now()));
    const [certificate] = (await fetchAllDetails()).get(String(order.id)) ?? [];
    const [pending] = certificate?.domainValidations ?? [];
    expect(pending).toMatchObject({
      domain: 'example.net',
      state: 'pending',
      method: 'dns-txt',
      rawMethod: 'dns-txt-token',
      record: { name: 'example.net', type: 'TXT', value: expect.stringMatching(/^[a-z0-9]{32}$/) },
      requestedAt: order.orderedAt,
      automaticChecksUntil: plus(order.orderedAt, 10 * DAY),
      tokenExpiresAt: plus(order.orderedAt, 30 * DAY),
    });
    expect(pending).not.toHaveProperty('token');
    expect(pending).not.toHaveProperty('expiresAt');
  });

  it('report the CNAME record that DigiCert checks', async () => {
    const { scene, fetchDetails } = stage();
    const [certificate] = await fetchDetails(
      samples.pendingOrder(scene.now(), { method: 'dns-cname-token' }),
    );
    const [pending] = certificate?.domainValidations ?? [];
    expect(pending).toMatchObject({
      method: 'dns-cname',
      record: {
        name: '_dnsauth.example.net',
        type: 'CNAME',
        value: expect.stringMatching(/^[a-z0-9]{32}\.dcv\.digicert\.com$/),
      },
    });
    expect(pending).not.toHaveProperty('token');
  });

  it('report whether an administrator must approve the order', async () => {
    const { scene, fetchDetails } = stage();
    const approvedAt = plus(scene.now(), DAY);
    const [submitted] = await fetchDetails(samples.pendingOrder(scene.now(), { approvedAt }));
    expect(submitted).toMatchObject({ rawStatus: 'needs_approval', approvalPending: true });
    const [approved] = await fetchDetails(samples.pendingOrder(scene.now()));
    expect(approved).toMatchObject({ rawStatus: 'pending', approvalPending: false });
    const [issued] = await fetchDetails(samples.issuedOrder(scene.now()));
    expect(issued).not.toHaveProperty('approvalPending');
  });

  it('lack the token if the key may not see domains', async () => {
    const { scene, fetchDetails } = stage();
    const body = readFileSync(
      new URL('../../../fixtures/digicert/error-missing-permission.json', import.meta.url),
      'utf8',
    );
    const forbidden = faults.instead(403, { 'content-type': 'application/json' }, body);
    scene.simulator.faults.on(forbidden, { route: 'domain-info' });
    const [certificate] = await fetchDetails(samples.pendingOrder(scene.now()));
    const [pending] = certificate?.domainValidations ?? [];
    expect(pending).toMatchObject({ domain: 'example.net', state: 'pending' });
    expect(pending).not.toHaveProperty('record');
  });

  it('request a domain once per run for all orders', async () => {
    const { scene, fetchAllDetails, asked } = stage();
    const domains = [{ id: 5, name: 'example.net' }];
    for (let count = 0; count < 3; count += 1) {
      scene.simulator.orders.add(samples.pendingOrder(scene.now(), { domains }));
    }
    await fetchAllDetails();
    expect(asked('domain-info')).toBe(1);
    await fetchAllDetails();
    expect(asked('domain-info')).toBe(2);
  });

  it('request 50 domains per order and report the others without a record', async () => {
    const { scene, fetchDetails, asked } = stage();
    const domains = Array.from({ length: 60 }, (_, index) => ({ name: `d${index}.example.net` }));
    const [certificate] = await fetchDetails(samples.pendingOrder(scene.now(), { domains }));
    expect(asked('domain-info')).toBe(50);
    const pending = certificate?.domainValidations ?? [];
    expect(pending.map(({ state }) => state)).toEqual(domains.map(() => 'pending'));
    expect(pending.filter(({ record }) => record !== undefined)).toHaveLength(50);
  });

  it('request a domain again for the next order after a failure', async () => {
    const { scene, asked } = stage();
    const domains = [{ id: 5, name: 'example.net' }];
    for (let count = 0; count < 3; count += 1) {
      scene.simulator.orders.add(samples.pendingOrder(scene.now(), { domains }));
    }
    scene.simulator.faults.on(faults.emptyBody, { route: 'domain-info', times: 1 });
    const run = newRun();
    const { provider } = await scene.open();
    const [first, ...others] = (await listAll(provider, run)).rows;
    if (first === undefined) expect.fail('there is a row');
    await expect(provider.fetchDetails(first, run)).rejects.toMatchObject({
      kind: 'invalid-response',
    });
    for (const row of others) {
      const [certificate] = await provider.fetchDetails(row, run);
      expect(certificate?.domainValidations?.[0]).toHaveProperty('record');
    }
    expect(asked('domain-info')).toBe(2);
  });

  it('state no automatic checks before the order is approved', async () => {
    const { scene, fetchDetails } = stage();
    const [certificate] = await fetchDetails(
      samples.pendingOrder(scene.now(), { approvedAt: plus(scene.now(), DAY) }),
    );
    expect(certificate?.status).toBe('pending-review');
    expect(certificate?.domainValidations?.[0]).not.toHaveProperty('automaticChecksUntil');
  });

  it('are under review once all validations are complete', async () => {
    const { scene, fetchDetails } = stage();
    const [certificate] = await fetchDetails(
      samples.pendingOrder(scene.now(), { validatedAt: plus(scene.now(), -DAY) }),
    );
    expect(certificate).toMatchObject({ status: 'pending-review', rawStatus: 'pending' });
  });

  it('have no organization for a DV order', async () => {
    const { scene, fetchDetails } = stage();
    const [certificate] = await fetchDetails(samples.pendingDvOrder(scene.now()));
    expect(certificate?.organizationValidations).toEqual([]);
    expect(certificate?.domainValidations?.[0]).toHaveProperty('record');
  });

  it.each(['printed', 'current', 'numeric'] as const)(
    'reads the %s revision of the validation',
    async (revision) => {
      const { scene, fetchDetails } = stage();
      const [certificate] = await fetchDetails(samples.pendingOrder(scene.now(), { revision }));
      expect(certificate?.domainValidations?.[0]).toHaveProperty('record');
    },
  );

  it('report a pending reissue with validations pending since its request', async () => {
    const { scene, fetchDetails } = stage();
    const order = samples.reissuePendingOrder(scene.now(), {
      domains: [{ name: 'example.com', validatedAt: undefined }],
    });
    const [certificate, ...copies] = await fetchDetails(order);
    expect(certificate).toMatchObject({ status: 'issued', changePending: true });
    expect(certificate?.domainValidations?.[0]).toMatchObject({
      state: 'pending',
      requestedAt: plus(scene.now(), -DAY),
    });
    expect(copies).toEqual([]);
  });
});
