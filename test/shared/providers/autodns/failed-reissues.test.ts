import { describe, expect, it } from 'vitest';
import * as samples from '../../../../infra/simulators/autodns/sample-account.ts';
import type { NewReplacement } from '../../../../infra/simulators/autodns/certificate.ts';
import { DAY, HOUR, plus } from '../../../../shared/certificates/instant.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import { setStage } from './stage.ts';

const NOTIFICATION = 'The DNS validation was not completed.';

describe.each(['json', 'xml'] as const)('failed reissues by %s', (spoken) => {
  const stage = setStage(spoken);

  function change(requested: number, ended: Partial<NewReplacement> = {}): NewReplacement {
    const now = stage().scene.now();
    const requestedAt = plus(now, requested);
    return { action: 'reissue', requestedAt, notAfter: plus(now, 190 * DAY), ...ended };
  }

  const withChanges = (...replacements: NewReplacement[]) =>
    samples.issuedCertificate(stage().scene.now(), {
      name: 'api.autodns.example.com',
      replacements,
    });

  const ago = (milliseconds: number): Instant => plus(stage().scene.now(), -milliseconds);

  it('a failed reissue is reported with its reason, and the certificate stays issued', async () => {
    const failedAt = ago(HOUR);
    const job = { id: 4_297_939_738, notice: NOTIFICATION };
    const reported = await stage().fetchDetails(withChanges(change(-DAY, { failedAt, job })));
    expect(reported).toMatchObject({
      ...{ status: 'issued', changePending: false },
      failedChanges: [
        {
          ...{ id: '4297939738', kind: 'reissue', outcome: 'failed', rawStatus: 'FAILED' },
          at: failedAt,
          reason: `${NOTIFICATION.slice(0, -1)}; domain validation not completed for api.autodns.example.com`,
        },
      ],
      domainValidations: [{ domain: 'api.autodns.example.com', state: 'failed' }],
    });
  });

  it('a cancelled reissue is reported as cancelled', async () => {
    const cancelledAt = ago(HOUR);
    const reported = await stage().fetchDetails(withChanges(change(-DAY, { cancelledAt })));
    expect(reported.failedChanges).toMatchObject([{ outcome: 'cancelled', at: cancelledAt }]);
    expect(reported.domainValidations).toMatchObject([{ state: 'failed' }]);
  });

  it('a failed reissue and a failed renewal are reported as such', async () => {
    const renewal = change(-DAY, { action: 'renew', failedAt: ago(HOUR) });
    expect((await stage().fetchDetails(withChanges(renewal))).failedChanges).toMatchObject([
      { kind: 'renewal', outcome: 'failed' },
    ]);
  });

  it('a failed reissue is not reported after a later one succeeded', async () => {
    const failed = change(-3 * DAY, { failedAt: ago(2 * DAY) });
    const issued = change(-DAY, { issuedAt: ago(HOUR), job: { validatedAt: ago(HOUR) } });
    const reported = await stage().fetchDetails(withChanges(failed, issued));
    expect(reported).toMatchObject({ failedChanges: [], domainValidations: [{ state: 'valid' }] });
  });

  it('a failed reissue is reported while another one is pending, with the record of the pending one', async () => {
    const failed = change(-3 * DAY, { failedAt: ago(2 * DAY) });
    const reported = await stage().fetchDetails(withChanges(failed, change(-DAY)));
    expect(reported).toMatchObject({
      changePending: true,
      failedChanges: [{ outcome: 'failed' }],
      domainValidations: [{ state: 'pending', requestedAt: ago(DAY) }],
    });
  });

  it('a failed reissue of another certificate with the same name is not reported', async () => {
    const { scene, fetchAllDetails } = stage();
    const name = 'api.autodns.example.com';
    const calm = scene.simulator.certificates.add(samples.issuedCertificate(scene.now(), { name }));
    const failed = scene.simulator.certificates.add(
      withChanges(change(-DAY, { failedAt: ago(HOUR) })),
    );
    const all = await fetchAllDetails();
    expect(all.get(String(calm.id))?.failedChanges).toEqual([]);
    expect(all.get(String(failed.id))?.failedChanges).toHaveLength(1);
  });

  it('a successful reissue of another certificate with the same name hides no failure', async () => {
    const { scene, fetchAllDetails } = stage();
    const job = { validatedAt: ago(HOUR) };
    scene.simulator.certificates.add(withChanges(change(-DAY, { issuedAt: ago(HOUR), job })));
    const failed = scene.simulator.certificates.add(
      withChanges(change(-3 * DAY, { failedAt: ago(2 * DAY) })),
    );
    expect((await fetchAllDetails()).get(String(failed.id))?.failedChanges).toHaveLength(1);
  });

  it('a failed reissue is no longer reported thirty days after it finished', async () => {
    const { scene, fetchAllDetails } = stage();
    const { id } = scene.simulator.certificates.add(
      withChanges(change(-DAY, { failedAt: ago(HOUR) })),
    );
    scene.turnTo(plus(scene.now(), 31 * DAY));
    expect((await fetchAllDetails()).get(String(id))).toMatchObject({
      failedChanges: [],
      domainValidations: [{ state: 'valid' }],
    });
  });

  it('a reissue that fails between the listing and the details is reported at once', async () => {
    const { scene } = stage();
    const failedAt = plus(scene.now(), HOUR);
    scene.simulator.certificates.add(withChanges(change(-DAY, { failedAt })));
    const run = { signal: new AbortController().signal, deadline: Number.MAX_SAFE_INTEGER };
    const { provider } = await stage().open();
    const { rows } = await provider.list(undefined, run);
    scene.turnTo(plus(failedAt, HOUR));
    expect(rows[0] && (await provider.fetchDetails(rows[0], run))).toMatchObject([
      { changePending: false, failedChanges: [{ outcome: 'failed' }] },
    ]);
  });
});

describe.each(['json', 'xml'] as const)(
  'the record of a reissue under way by %s, while the certificate shows the old one',
  (spoken) => {
    const stage = setStage(spoken, { reissueRecords: 'job' });

    it('a pending reissue is reported with the record of its job, not the one of the certificate', async () => {
      const { scene, fetchAllDetails } = stage();
      const { id } = scene.simulator.certificates.add(
        samples.reissuePendingCertificate(scene.now()),
      );
      const old = await stage().fetchDetails(
        samples.issuedCertificate(scene.now(), { name: 'other.autodns.example.com' }),
      );
      expect(old.domainValidations).toMatchObject([{ state: 'valid' }]);
      const [validation] = (await fetchAllDetails()).get(String(id))?.domainValidations ?? [];
      expect(validation).toMatchObject({
        ...{ domain: 'api.autodns.example.com', state: 'pending' },
        record: { name: '_dnsauth.api.autodns.example.com', type: 'TXT' },
      });
      // The token of the vendor begins with the time of the request.
      expect(validation?.record?.value.slice(0, 8)).toBe(
        plus(scene.now(), -DAY).slice(0, 10).replaceAll('-', ''),
      );
    });
  },
);
