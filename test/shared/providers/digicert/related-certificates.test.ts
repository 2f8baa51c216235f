import { describe, expect, it } from 'vitest';
import * as samples from '../../../../infra/simulators/digicert/sample-account.ts';
import { DAY, plus } from '../../../../shared/certificates/instant.ts';
import { setDetailStage } from './detail-stage.ts';

const stage = setDetailStage();

describe('the related certificates of a DigiCert order', () => {
  it('fetchDetails returns duplicates with their own expiry', async () => {
    const { scene, fetchAllDetails } = stage();
    const order = scene.simulator.orders.add(samples.orderWithDuplicates(scene.now()));
    const certificates = (await fetchAllDetails()).get(String(order.id)) ?? [];
    expect(certificates.map(({ id, validity }) => [id, validity?.notAfter])).toEqual([
      [`${order.id}`, '2027-05-10T23:59:59.000Z'],
      [`${order.id}/duplicate/1200000001`, '2026-12-12T23:59:59.000Z'],
      [`${order.id}/duplicate/1200000002`, '2027-01-21T23:59:59.000Z'],
    ]);
    expect(certificates[1]).toMatchObject({ status: 'issued', rawStatus: 'approved' });
  });

  it('fetchDetails returns reissued certificates as replaced, and the current one once', async () => {
    const { scene, fetchAllDetails } = stage();
    const reissue = (certificateId: number, days: number) => ({
      certificateId,
      requestedAt: plus(scene.now(), -days * DAY),
      issuedAt: plus(scene.now(), -days * DAY),
      validTill: '2027-05-01',
    });
    const order = scene.simulator.orders.add(
      samples.issuedOrder(scene.now(), {
        reissues: [reissue(1_100_000_001, 20), reissue(1_100_000_002, 5)],
      }),
    );
    const certificates = (await fetchAllDetails()).get(String(order.id)) ?? [];
    expect(certificates).toHaveLength(2);
    expect(certificates[1]).toMatchObject({
      id: `${order.id}/reissue/1100000001`,
      renewal: { renewedBy: String(order.id), successorIssued: true },
    });
  });

  it('fetchDetails links an order with its renewal and states whether the renewal is issued', async () => {
    const { scene, fetchAllDetails } = stage();
    const [old, renewal] = samples.renewalPair(scene.now(), { old: 100, renewal: 200 });
    scene.simulator.orders.add(old);
    scene.simulator.orders.add({ ...renewal, issuedAt: undefined, validTill: undefined });
    const before = await fetchAllDetails();
    expect(before.get('100')?.[0]?.renewal).toMatchObject({
      renewedBy: '200',
      successorIssued: false,
    });
    expect(before.get('200')?.[0]?.renewal).toEqual({ automatic: false, renews: '100' });
    scene.simulator.orders.update(200, renewal);
    expect((await fetchAllDetails()).get('100')?.[0]?.renewal?.successorIssued).toBe(true);
  });

  it('fetchDetails applies the renewal of an order to its duplicates', async () => {
    const { scene, fetchAllDetails } = stage();
    const [old, renewal] = samples.renewalPair(scene.now(), { old: 100, renewal: 200 });
    const { duplicates = [] } = samples.orderWithDuplicates(scene.now());
    scene.simulator.orders.add({ ...old, duplicates });
    const renewals = async () =>
      ((await fetchAllDetails()).get('100') ?? []).slice(1).map((copy) => copy.renewal);
    expect(await renewals()).toEqual([{}, {}]);
    scene.simulator.orders.add(renewal);
    const renewed = { renewedBy: '200', successorIssued: true };
    expect(await renewals()).toEqual([renewed, renewed]);
  });

  it('fetchDetails reports a requested revocation', async () => {
    const { scene, fetchDetails } = stage();
    const [certificate] = await fetchDetails(
      samples.issuedOrder(scene.now(), { revocationRequestedAt: plus(scene.now(), -DAY) }),
    );
    expect(certificate).toMatchObject({ status: 'revoking', rawStatus: 'issued' });
  });
});
