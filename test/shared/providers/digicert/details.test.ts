import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as faults from '../../../../infra/simulators/faults.ts';
import * as samples from '../../../../infra/simulators/digicert/sample-account.ts';
import { DAY, plus, HOUR } from '../../../../shared/certificates/instant.ts';
import { listAll } from '../../../contracts/provider/recorder.ts';
import { newRun, setDetailStage } from './detail-stage.ts';

const stage = setDetailStage();

describe('the details of a DigiCert order', () => {
  it('fetchDetails sends three requests for an issued order and reports when its validations expire', async () => {
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
  ] as const)('fetchDetails sends no request for an order that is %s', async (status, field) => {
    const { scene, fetchDetails } = stage();
    const at = plus(scene.now(), -DAY);
    const [name = ''] = Object.keys(field);
    const [certificate] = await fetchDetails(samples.pendingOrder(scene.now(), { [name]: at }));
    expect(certificate?.status).toBe(status);
    expect(scene.requests).toHaveLength(1);
  });

  it('fetchDetails reports the TXT record, its expiry, and how long DigiCert checks it', async () => {
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

  it('fetchDetails reports the CNAME record that DigiCert checks', async () => {
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

  it('fetchDetails reports whether an administrator must approve the order', async () => {
    const { scene, fetchDetails } = stage();
    const approvedAt = plus(scene.now(), DAY);
    const [submitted] = await fetchDetails(samples.pendingOrder(scene.now(), { approvedAt }));
    expect(submitted).toMatchObject({ rawStatus: 'needs_approval', approvalPending: true });
    const [approved] = await fetchDetails(samples.pendingOrder(scene.now()));
    expect(approved).toMatchObject({ rawStatus: 'pending', approvalPending: false });
    const [issued] = await fetchDetails(samples.issuedOrder(scene.now()));
    expect(issued).not.toHaveProperty('approvalPending');
  });

  it('fetchDetails reports validations without their token if the key cannot see domains', async () => {
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

  it('fetchDetails requests a domain once per run for all orders', async () => {
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

  it('fetchDetails requests 50 domains per order and reports the others without a record', async () => {
    const { scene, fetchDetails, asked } = stage();
    const domains = Array.from({ length: 60 }, (_, index) => ({ name: `d${index}.example.net` }));
    const [certificate] = await fetchDetails(samples.pendingOrder(scene.now(), { domains }));
    expect(asked('domain-info')).toBe(50);
    const pending = certificate?.domainValidations ?? [];
    expect(pending.map(({ state }) => state)).toEqual(domains.map(() => 'pending'));
    expect(pending.filter(({ record }) => record !== undefined)).toHaveLength(50);
  });

  it('fetchDetails requests a domain again for the next order after a failure', async () => {
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

  it('fetchDetails reports no automatic checks before the order is approved', async () => {
    const { scene, fetchDetails } = stage();
    const [certificate] = await fetchDetails(
      samples.pendingOrder(scene.now(), { approvedAt: plus(scene.now(), DAY) }),
    );
    expect(certificate?.status).toBe('pending-review');
    expect(certificate?.domainValidations?.[0]).not.toHaveProperty('automaticChecksUntil');
  });

  it('fetchDetails reports pending-review once all validations are complete', async () => {
    const { scene, fetchDetails } = stage();
    const [certificate] = await fetchDetails(
      samples.pendingOrder(scene.now(), { validatedAt: plus(scene.now(), -DAY) }),
    );
    expect(certificate).toMatchObject({ status: 'pending-review', rawStatus: 'pending' });
  });

  it('fetchDetails reports no organization for a DV order', async () => {
    const { scene, fetchDetails } = stage();
    const [certificate] = await fetchDetails(samples.pendingDvOrder(scene.now()));
    expect(certificate?.organizationValidations).toEqual([]);
    expect(certificate?.domainValidations?.[0]).toHaveProperty('record');
  });

  it.each(['printed', 'current', 'numeric'] as const)(
    'fetchDetails reads the %s revision of the validation document',
    async (revision) => {
      const { scene, fetchDetails } = stage();
      const [certificate] = await fetchDetails(samples.pendingOrder(scene.now(), { revision }));
      expect(certificate?.domainValidations?.[0]).toHaveProperty('record');
    },
  );

  it('fetchDetails reports the validations of a pending reissue as pending since its request', async () => {
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

describe('a reissue of a DigiCert order', () => {
  const reissue = (days: number, ended: { issuedAt?: number; rejectedAt?: number } = {}) => {
    const { scene } = stage();
    const ago = (of: number | undefined) => (of === undefined ? undefined : plus(scene.now(), -of));
    return {
      ...{ certificateId: 1_100_000_000 + days, validTill: '2027-05-01' },
      requestedAt: plus(scene.now(), -days * DAY),
      ...{ issuedAt: ago(ended.issuedAt), rejectedAt: ago(ended.rejectedAt) },
    };
  };

  it('fetchDetails reports a rejected reissue, and the order stays issued', async () => {
    const { scene, fetchDetails } = stage();
    const [order] = await fetchDetails(
      samples.issuedOrder(scene.now(), { reissues: [reissue(2, { rejectedAt: HOUR })] }),
    );
    expect(order).toMatchObject({
      ...{ status: 'issued', changePending: false },
      failedChanges: [{ kind: 'reissue', outcome: 'failed', rawStatus: 'rejected' }],
    });
  });

  it('fetchDetails reports no rejected reissue after a later one succeeded', async () => {
    const { scene, fetchDetails } = stage();
    const [order] = await fetchDetails(
      samples.issuedOrder(scene.now(), {
        reissues: [reissue(5, { rejectedAt: 4 * DAY }), reissue(2, { issuedAt: DAY })],
      }),
    );
    expect(order?.failedChanges).toEqual([]);
  });

  it('fetchDetails does not report a pending reissue as failed', async () => {
    const { scene, fetchDetails } = stage();
    const [order] = await fetchDetails(
      samples.issuedOrder(scene.now(), { reissues: [reissue(1)] }),
    );
    expect(order).toMatchObject({ changePending: true, failedChanges: [] });
  });

  it('fetchDetails does not report a rejected reissue whose request has no ID', async () => {
    const { scene, fetchDetails } = stage();
    const [order] = await fetchDetails(
      samples.issuedOrder(scene.now(), {
        reissues: [reissue(2, { rejectedAt: HOUR })],
        rewrite: {
          info: (info) => ({
            ...info,
            requests: [{ type: 'reissue', status: 'rejected', date: '2026-11-20T00:00:00+00:00' }],
          }),
        },
      }),
    );
    expect(order?.failedChanges).toEqual([]);
  });
});
