import { describe, expect, it } from 'vitest';
import {
  importedCertificate,
  issuedCertificate,
  loadBalancer,
} from '../../../../infra/simulators/acm/sample-account.ts';
import type { NewCertificate, Renewal } from '../../../../infra/simulators/acm/certificate.ts';
import { recordOf } from '../../../../infra/simulators/acm/render.ts';
import { DAY, HOUR, plus } from '../../../../shared/certificates/instant.ts';
import { watchAccount } from './watched-account.ts';
import type { WatchedAccount } from './watched-account.ts';

const DOMAIN = 'acm-www.example.com';

/** An account with a certificate that expires in 40 days. Its CNAME record is published. */
async function watchRenewal(
  renewal?: (after: (days: number) => ReturnType<WatchedAccount['scene']['now']>) => Renewal,
  change: Partial<NewCertificate> = {},
) {
  const account = await watchAccount();
  const now = account.scene.now();
  const after = (days: number) => plus(now, days * DAY);
  const { arn } = account.scene.simulator.certificates.add(
    issuedCertificate(now, {
      requestedAt: after(-158),
      ...(renewal && { renewals: [renewal(after)] }),
      ...change,
    }),
  );
  account.publish(DOMAIN);
  await account.sync();
  account.events();
  account.notifications();
  return { account, arn };
}

describe('a renewal in ACM', () => {
  it('a renewal that succeeds changes the expiry under the same ID, and resolves the alerts', async () => {
    const { account, arn } = await watchRenewal((after) => ({
      startedAt: after(20),
      issuedAt: after(27),
      notAfter: after(225),
    }));
    account.pass(26 * DAY);
    await account.sync();
    expect(account.events()).toContain('Certificate Approaching Expiration');
    expect(account.notifications()).toMatchObject([
      { severity: 'warning', headline: expect.stringContaining('renewal overdue') },
    ]);
    const before = await account.stored(arn);
    account.pass(2 * DAY);
    await account.sync();
    expect(account.events()).toEqual(['Certificate Expiry Changed']);
    const [notification] = account.notifications();
    expect(notification).toMatchObject({ severity: 'info', resolves: expect.anything() });
    const renewed = await account.stored(arn);
    expect(renewed.serialNumber).not.toBe(before.serialNumber);
    expect(before.validity?.notAfter).not.toBe(renewed.validity?.notAfter);
  });

  it('PENDING_VALIDATION reports the CNAME record as a pending validation until it is published', async () => {
    const { account, arn } = await watchRenewal((after) => ({
      startedAt: after(1),
      validationPendingAt: after(2),
      issuedAt: after(5),
      notAfter: after(200),
    }));
    account.unpublish(DOMAIN);
    account.pass(2 * DAY + HOUR);
    expect(await account.sync()).toContain('describe-certificate');
    const { name, value } = recordOf(DOMAIN);
    expect(account.notifications()).toMatchObject([
      {
        type: 'domain-validation-pending',
        severity: 'warning',
        record: { name, type: 'CNAME', value },
      },
    ]);
    expect(await account.stored(arn)).toMatchObject({
      status: 'issued',
      changePending: true,
      domainValidations: [{ domain: DOMAIN, state: 'pending', rawState: 'PENDING_VALIDATION' }],
    });
    account.publish(DOMAIN);
    account.pass(3 * DAY);
    await account.sync();
    expect(await account.stored(arn)).toMatchObject({
      changePending: false,
      domainValidations: [{ domain: DOMAIN, state: 'valid' }],
    });
    expect(account.events()).toContain('Domain Validation Completed');
  });

  it('PENDING_AUTO_RENEWAL needs no action while the CNAME record exists', async () => {
    const { account, arn } = await watchRenewal((after) => ({ startedAt: after(1) }));
    account.pass(2 * DAY);
    await account.sync();
    expect(account.notifications()).toEqual([]);
    expect(await account.stored(arn)).toMatchObject({
      changePending: false,
      domainValidations: [{ state: 'valid' }],
    });
  });

  it.each([
    ['before the renewal starts', undefined],
    [
      'while PENDING_AUTO_RENEWAL',
      (after: (days: number) => ReturnType<WatchedAccount['scene']['now']>) => ({
        startedAt: after(0),
      }),
    ],
  ])(
    'a CNAME record that is removed is reported %s, once, until it exists again',
    async (_, of) => {
      const { account, arn } = await watchRenewal(of);
      account.unpublish(DOMAIN);
      account.pass(13 * HOUR);
      await account.sync();
      expect(account.notifications()).toMatchObject([
        {
          type: 'domain-validation-pending',
          headline: `${DOMAIN}: publish DNS record again, renewal needs it`,
          paragraphs: expect.arrayContaining([
            expect.stringContaining(`ACM renews ${DOMAIN} automatically only while the record`),
          ]),
          record: { name: recordOf(DOMAIN).name },
        },
      ]);
      account.pass(HOUR);
      await account.sync();
      expect(account.events()).toEqual(['Domain Validation Pending']);
      account.publish(DOMAIN);
      account.pass(HOUR);
      await account.sync();
      expect(account.events()).toEqual(['Domain Validation Completed']);
      expect((await account.stored(arn)).domainValidations).toMatchObject([{ state: 'valid' }]);
    },
  );

  it('FAILED is reported with its reason, and the reminders no longer expect a renewal', async () => {
    const { account, arn } = await watchRenewal((after) => ({
      startedAt: after(1),
      failure: { at: after(2), reason: 'CAA_ERROR' },
    }));
    account.pass(3 * DAY);
    await account.sync();
    expect(account.notifications()).toMatchObject([
      {
        type: 'certificate-reissue-failed',
        paragraphs: expect.arrayContaining([
          expect.stringContaining('CAA_ERROR: a CAA record of a domain does not allow Amazon'),
        ]),
      },
    ]);
    expect((await account.stored(arn)).renewal).toEqual({ automatic: false });
  });

  it('an unused certificate is not renewed, and causes no critical alert', async () => {
    const { account, arn } = await watchRenewal(undefined, { users: [] });
    expect(await account.stored(arn)).toMatchObject({
      usage: { inUse: false, resources: [] },
      renewal: { automatic: false },
    });
    for (const days of [11, 26, 2.5, 1]) {
      account.pass(days * DAY);
      await account.sync();
    }
    const notifications = account.notifications();
    expect(notifications.map(({ severity }) => severity)).toEqual([
      'info',
      'info',
      'warning',
      'warning',
    ]);
    for (const { paragraphs, escalated } of notifications) {
      expect(paragraphs.join(' ')).toContain('No resource uses it, so its expiry has no impact.');
      expect(escalated).toBeUndefined();
    }
  });

  it('a used certificate names its resources, in alerts with the usual severities', async () => {
    const now = (await watchAccount()).scene.now();
    const { account } = await watchRenewal(undefined, {
      users: [
        loadBalancer('web', plus(now, -9 * DAY)),
        { arn: 'arn:aws:cloudfront::111122223333:distribution/E1EXAMPLE', from: now },
      ],
    });
    account.pass(40 * DAY - HOUR);
    await account.sync();
    expect(account.notifications()).toMatchObject([
      {
        severity: 'critical',
        paragraphs: expect.arrayContaining([
          expect.stringContaining(
            'It is used by CloudFront distribution E1EXAMPLE, load balancer web (eu-central-1).',
          ),
        ]),
      },
    ]);
  });

  it('an imported certificate has no automatic renewal, and says how to replace it', async () => {
    const now = (await watchAccount()).scene.now();
    const { account, arn } = await watchRenewal(undefined, {
      ...importedCertificate(now, { notAfter: plus(now, 20 * DAY) }),
    });
    expect(await account.stored(arn)).toMatchObject({
      imported: true,
      automaticRenewal: false,
      renewal: { automatic: false },
    });
    account.pass(15 * DAY);
    await account.sync();
    expect(account.notifications()).toMatchObject([
      {
        severity: 'warning',
        actions: expect.arrayContaining([expect.stringContaining('same ID')]),
      },
    ]);
  });

  it('an unchanged account needs one request per page and region, and details about once a week', async () => {
    const { account } = await watchRenewal(undefined, {
      requestedAt: plus((await watchAccount()).scene.now(), -30 * DAY),
    });
    account.pass(HOUR);
    expect(await account.sync()).toEqual(['list-certificates', 'list-certificates']);
    let details = 0;
    for (let day = 0; day < 21; day += 1) {
      account.pass(DAY);
      const routes = await account.sync();
      details += routes.filter((route) => route === 'describe-certificate').length;
    }
    expect(details).toBeGreaterThanOrEqual(2);
    expect(details).toBeLessThanOrEqual(4);
    expect(account.events()).toEqual([]);
  });
});
