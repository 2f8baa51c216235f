import { describe, expect, it } from 'vitest';
import type { NewCertificate } from '../../../../infra/simulators/acm/certificate.ts';
import {
  issuedCertificate,
  pendingCertificate,
} from '../../../../infra/simulators/acm/sample-account.ts';
import { DAY, HOUR, MINUTE, plus } from '../../../../shared/certificates/instant.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import { watchAccount } from './watched-account.ts';

async function watch(certificate: (now: Instant) => NewCertificate) {
  const account = await watchAccount();
  // Of the first sync there is only a summary.
  await account.sync();
  const { arn } = account.scene.simulator.certificates.add(certificate(account.scene.now()));
  await account.sync();
  return { account, arn, stored: () => account.stored(arn) };
}

describe('the status of a certificate in ACM', () => {
  it.each<[string, object, (now: Instant) => NewCertificate]>([
    [
      'PENDING_VALIDATION',
      { status: 'pending-validation' },
      (now) => pendingCertificate(now, { requestedAt: plus(now, -HOUR) }),
    ],
    ['ISSUED', { status: 'issued', automaticRenewal: true }, (now) => issuedCertificate(now)],
    [
      'EXPIRED',
      { status: 'expired', automaticRenewal: false },
      (now) => issuedCertificate(now, { notAfter: plus(now, -DAY) }),
    ],
    [
      'VALIDATION_TIMED_OUT',
      {
        status: 'rejected',
        failureReason: 'VALIDATION_TIMED_OUT: the domains were not validated within 72 hours',
      },
      (now) => pendingCertificate(now, { requestedAt: plus(now, -4 * DAY) }),
    ],
    [
      'REVOKED',
      { status: 'revoked', revocationReason: 'KEY_COMPROMISE' },
      (now) =>
        issuedCertificate(now, {
          revocation: { at: plus(now, -DAY), reason: 'KEY_COMPROMISE' },
        }),
    ],
    [
      'FAILED',
      {
        status: 'rejected',
        failureReason: 'NO_AVAILABLE_CONTACTS: a domain has no address for the validation e-mail',
      },
      (now) =>
        pendingCertificate(now, {
          failure: { at: plus(now, -DAY), reason: 'NO_AVAILABLE_CONTACTS' },
        }),
    ],
    ['INACTIVE', { status: 'unknown' }, (now) => issuedCertificate(now, { status: 'INACTIVE' })],
    ['DELETING', { status: 'unknown' }, (now) => issuedCertificate(now, { status: 'DELETING' })],
  ])('%s is stored as %j', async (rawStatus, expected, certificate) => {
    const { stored } = await watch(certificate);
    expect(await stored()).toMatchObject({ rawStatus, ...expected });
  });

  it('the details add serial number, issuer, key, resources and tags', async () => {
    const { stored } = await watch((now) =>
      issuedCertificate(now, {
        keyAlgorithm: 'EC_secp384r1',
        tags: { team: 'web', owner: 'someone@example.com' },
      }),
    );
    expect(await stored()).toMatchObject({
      serialNumber: expect.stringMatching(/^[0-9A-F]{20,}$/),
      issuer: 'Amazon',
      keyAlgorithm: 'EC',
      keySize: 384,
      signatureAlgorithm: 'SHA256WITHRSA',
      tags: { team: 'web', owner: '(e-mail removed)' },
      usage: { inUse: true, resources: [expect.stringContaining(':loadbalancer/app/web/')] },
    });
  });

  it('a certificate of more than 100 names is read with all of them', async () => {
    const sans = Array.from({ length: 150 }, (_, index) => `n${index}.acm-www.example.com`);
    const { stored } = await watch((now) => issuedCertificate(now, { sans }));
    expect((await stored()).subjectAlternativeNames).toHaveLength(151);
  });
});

describe('the validation of a request', () => {
  it('DNS: the record follows in the next sync if ACM does not report it yet', async () => {
    const { account, stored } = await watch((now) =>
      pendingCertificate(now, { requestedAt: plus(now, -1000), sans: ['*.acm-shop.example.net'] }),
    );
    expect(await stored()).toMatchObject({ status: 'pending-validation', domainValidations: [] });
    expect(account.events()).toEqual(['Certificate Discovered']);
    account.pass(MINUTE);
    await account.sync();
    expect((await stored()).domainValidations).toMatchObject([
      { record: { type: 'CNAME', name: expect.stringMatching(/^_[0-9a-f]{32}\.acm-shop/) } },
    ]);
  });

  it('DNS: reminders come while the request can still be validated, and say when it fails', async () => {
    const { account, arn } = await watch((now) =>
      pendingCertificate(now, { requestedAt: plus(now, -MINUTE) }),
    );
    const [first] = account.notifications();
    expect(first?.paragraphs.join(' ')).toMatch(
      /checks automatically until .* after that, the request fails, and you have to request the certificate again\./,
    );
    for (let hours = 0; hours < 71; hours += 1) {
      account.pass(HOUR);
      await account.sync();
    }
    expect(account.notifications().map(({ type }) => type)).toEqual([
      'domain-validation-pending',
      'domain-validation-pending',
    ]);
    account.pass(2 * HOUR);
    await account.sync();
    expect(account.notifications()).toMatchObject([
      {
        type: 'certificate-rejected',
        paragraphs: expect.arrayContaining([expect.stringContaining('within 72 hours')]),
      },
    ]);
    expect((await account.stored(arn)).status).toBe('rejected');
  });

  it('DNS: a published record needs no action, and the issuance completes the validation', async () => {
    const { account } = await watch((now) =>
      pendingCertificate(now, {
        requestedAt: plus(now, -MINUTE),
        issuedAt: plus(now, 3 * HOUR),
        notAfter: plus(now, 198 * DAY),
      }),
    );
    account.events();
    account.publish('acm-shop.example.net');
    account.pass(HOUR);
    await account.sync();
    expect(account.events()).toEqual(['Domain Validation DNS Check Changed']);
    account.pass(3 * HOUR);
    await account.sync();
    expect(account.events()).toEqual(
      expect.arrayContaining(['Domain Validation Completed', 'Certificate Expiry Changed']),
    );
  });

  it.each([
    ['EMAIL', 'email', 'answer the validation e-mail'],
    ['HTTP', 'http', 'serve a file to validate'],
  ] as const)(
    '%s: the notification says what to do, without a record',
    async (method, own, task) => {
      const { account, stored } = await watch((now) =>
        pendingCertificate(now, { requestedAt: plus(now, -HOUR), method }),
      );
      expect((await stored()).domainValidations).toMatchObject([{ method: own, state: 'pending' }]);
      expect((await stored()).domainValidations?.[0]).not.toHaveProperty('record');
      expect(account.notifications()).toMatchObject([{ headline: expect.stringContaining(task) }]);
    },
  );

  it('a pending certificate takes one request per sync, because its tags are known', async () => {
    const { account } = await watch((now) =>
      pendingCertificate(now, { requestedAt: plus(now, -HOUR), tags: { team: 'web' } }),
    );
    account.pass(HOUR);
    const routes = await account.sync();
    expect(routes).toHaveLength(3);
    expect(routes.filter((route) => route === 'describe-certificate')).toHaveLength(1);
    expect(routes).not.toContain('list-tags');
  });
});
