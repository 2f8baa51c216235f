import { describe, expect, it } from 'vitest';
import * as samples from '../../../../infra/simulators/digicert/sample-orders.ts';
import { DAY, HOUR, plus } from '../../../../shared/certificates/instant.ts';
import { setDetailStage } from './detail-stage.ts';

const stage = setDetailStage();

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

  it('is reported if it was rejected, and the order stays issued', async () => {
    const { scene, fetchDetails } = stage();
    const [order] = await fetchDetails(
      samples.issuedOrder(scene.now(), { reissues: [reissue(2, { rejectedAt: HOUR })] }),
    );
    expect(order).toMatchObject({
      ...{ status: 'issued', changePending: false },
      failedChanges: [{ kind: 'reissue', outcome: 'failed', rawStatus: 'rejected' }],
    });
  });

  it('is no longer reported after a later one succeeded', async () => {
    const { scene, fetchDetails } = stage();
    const [order] = await fetchDetails(
      samples.issuedOrder(scene.now(), {
        reissues: [reissue(5, { rejectedAt: 4 * DAY }), reissue(2, { issuedAt: DAY })],
      }),
    );
    expect(order?.failedChanges).toEqual([]);
  });

  it('is not reported as failed while it is pending', async () => {
    const { scene, fetchDetails } = stage();
    const [order] = await fetchDetails(
      samples.issuedOrder(scene.now(), { reissues: [reissue(1)] }),
    );
    expect(order).toMatchObject({ changePending: true, failedChanges: [] });
  });

  it('is not reported if its request has no id', async () => {
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
