import { describe, expect, onTestFinished, test } from 'vitest';
import { huaweiSimulator } from '../../../../infra/simulators/huawei/simulator.ts';
import {
  boughtCertificate,
  issuedCertificate,
  pendingCertificate,
  uploadedCertificate,
} from '../../../../infra/simulators/huawei/sample-account.ts';
import type { NewCertificate } from '../../../../infra/simulators/huawei/certificate.ts';
import { DAY, HOUR, plus } from '../../../../shared/certificates/instant.ts';
import { LIST, NOW, listIds, openAccount } from './account.ts';
import type { TestAccount } from './account.ts';

async function statusOf(account: TestAccount, id: string): Promise<unknown> {
  const details = await account.read(`${LIST}/${id}`);
  const { certificates } = await account.read(`${LIST}?limit=50&expired_days_since=1095`);
  // Both documents have the same status.
  expect(certificates).toMatchObject([{ id, status: details['status'] }]);
  return details['status'];
}

describe('a certificate by the clock', () => {
  test('goes from purchase through application, validation and issuance to expiry', async () => {
    const account = await openAccount();
    const after = (days: number) => plus(NOW, days * DAY);
    const { id } = account.simulator.certificates.add(
      boughtCertificate(NOW, {
        boughtAt: plus(NOW, HOUR),
        type: 'OV_SSL_CERT',
        appliedAt: after(1),
        reviewedAt: after(2),
        validatedAt: after(3),
        organizationValidatedAt: after(4),
        issuedAt: after(5),
        notAfter: after(52),
      }),
    );
    expect(await listIds(account)).toEqual([]);
    expect((await account.ask(`${LIST}/${id}`)).status).toBe(404);
    account.pass(HOUR);
    for (const status of [
      'PAID',
      'CHECKING',
      'CHECKING_DOMAIN',
      'CHECKING_ORG',
      'ISSUING',
      'ISSUED',
    ]) {
      expect(await statusOf(account, id)).toBe(status);
      account.pass(DAY);
    }
    expect(await account.read(`${LIST}/${id}`)).toMatchObject({
      issue_time: '2026-11-27 18:00:00.0',
      not_before: '2026-11-27 18:00:00.0',
      not_after: '2027-01-13 18:00:00.0',
    });
    account.pass(45 * DAY + 22 * HOUR);
    expect(await statusOf(account, id)).toBe('ISSUED');
    account.pass(HOUR);
    expect(await statusOf(account, id)).toBe('EXPIRED');
  });

  const at = (days: number) => plus(NOW, days * DAY);
  const names = { sans: ['a.example.com'], type: 'OV_SSL_CERT_PRO' };
  test.each<[readonly string[], NewCertificate]>([
    [['CHECKING_DOMAIN', 'UNPASSED'], pendingCertificate(NOW, { rejectedAt: at(1) })],
    [
      ['CHECKING_DOMAIN', 'CANCELCHECKING', 'PAID'],
      pendingCertificate(NOW, { withdrawnAt: at(1), withdrawalReviewedAt: at(2) }),
    ],
    [
      ['ISSUED', 'REVOKING', 'REVOKED'],
      issuedCertificate(NOW, { revocationRequestedAt: at(1), revokedAt: at(2) }),
    ],
    [
      ['ISSUED', 'REVOKING', 'CANCLEREVOKING'],
      issuedCertificate(NOW, { revocationRequestedAt: at(1), revocationWithdrawnAt: at(2) }),
    ],
    [
      ['ISSUED', 'SUPPLEMENTCHECKING', 'ISSUED'],
      issuedCertificate(NOW, {
        ...names,
        supplement: { names: ['b.example.com'], requestedAt: at(1), doneAt: at(2) },
      }),
    ],
    [
      ['ISSUED', 'SUPPLEMENTCHECKING', 'CANCELSUPPLEMENTING'],
      issuedCertificate(NOW, {
        ...names,
        supplement: { names: ['b.example.com'], requestedAt: at(1), withdrawnAt: at(2) },
      }),
    ],
    [['UPLOAD', 'EXPIRED'], uploadedCertificate(NOW, { notAfter: at(1) })],
    [['UPLOAD', 'UPLOAD'], uploadedCertificate(NOW, { notAfter: at(1), flipsLate: true })],
    [['FROZEN', 'FROZEN'], issuedCertificate(NOW, { notAfter: at(1), status: 'FROZEN' })],
  ])('has the statuses %j in this order', async (statuses, certificate) => {
    const account = await openAccount();
    const { id } = account.simulator.certificates.add(certificate);
    for (const status of statuses) {
      expect(await statusOf(account, id)).toBe(status);
      account.pass(DAY);
    }
  });

  test('of a subscription is renewed under the same ID', async () => {
    const account = await openAccount();
    const { id } = account.simulator.certificates.add(
      issuedCertificate(NOW, {
        notAfter: plus(NOW, 30 * DAY),
        renewals: [{ issuedAt: plus(NOW, DAY), notAfter: plus(NOW, 396 * DAY) }],
      }),
    );
    expect(await account.read(`${LIST}/${id}`)).toMatchObject({
      not_after: '2026-12-22 18:00:00.0',
    });
    account.pass(DAY);
    expect(await account.read(`${LIST}/${id}`)).toMatchObject({
      status: 'ISSUED',
      not_before: '2026-11-23 18:00:00.0',
      not_after: '2027-12-23 18:00:00.0',
    });
  });

  test('has added names after they are issued', async () => {
    const account = await openAccount();
    const { id } = account.simulator.certificates.add(
      issuedCertificate(NOW, {
        ...names,
        supplement: { names: ['b.example.com'], requestedAt: NOW, doneAt: plus(NOW, DAY) },
      }),
    );
    expect(await account.read(`${LIST}/${id}`)).toMatchObject({
      sans: 'a.example.com',
      authentification: [{ domain: 'b.example.com' }],
    });
    account.pass(DAY);
    expect(await account.read(`${LIST}/${id}`)).toMatchObject({
      sans: 'a.example.com;b.example.com',
    });
  });
});

describe('the details of a certificate', () => {
  test('contain contact data, and a fingerprint before issuance', async () => {
    const account = await openAccount();
    const { id } = account.simulator.certificates.add(pendingCertificate(NOW));
    expect(await account.read(`${LIST}/${id}`)).toMatchObject({
      application_info: { applicant_email: 'applicant@example.com' },
      fingerprint: expect.stringMatching(/^[0-9A-F]{40}$/),
      not_after: null,
      authentification: [{ record_name: '_dnsauth.huawei-shop.example.net', record_type: 'TXT' }],
    });
  });

  test('use the spelling of older documentation if configured', async () => {
    const account = await openAccount();
    const { id } = account.simulator.certificates.add(issuedCertificate(NOW, { misspelled: true }));
    const details = await account.read(`${LIST}/${id}`);
    expect(details).toHaveProperty('signature_algrithm', 'SHA256withRSA');
    expect(details).not.toHaveProperty('signature_algorithm');
  });

  test.each([
    ['UTC', '2027-05-10 10:00:00.0'],
    ['+08:00', '2027-05-10 18:00:00.0'],
  ] as const)('and the list have the same expiry in the time zone %s', async (zone, reported) => {
    const account = await openAccount({ behavior: { zone } });
    const { id } = account.simulator.certificates.add(issuedCertificate(NOW));
    expect(await account.read(`${LIST}/${id}`)).toMatchObject({ not_after: reported });
    expect(await account.read(LIST)).toMatchObject({ certificates: [{ expire_time: reported }] });
  });

  test('have a detailed stage that the list can show as a general status', async () => {
    const account = await openAccount({ behavior: { listWords: 'coarse' } });
    const { id } = account.simulator.certificates.add(pendingCertificate(NOW));
    expect(await account.read(LIST)).toMatchObject({ certificates: [{ status: 'CHECKING' }] });
    expect(await account.read(`${LIST}/${id}`)).toMatchObject({ status: 'CHECKING_DOMAIN' });
  });
});

describe('the simulator kind', () => {
  const open = async () => {
    let now = NOW;
    const simulator = await huaweiSimulator.start({
      clock: () => now,
      key: 'K1',
      rateLimits: false,
    });
    onTestFinished(() => simulator.stop());
    const read = async (path: string, body?: string, token?: string) => {
      const response = await fetch(`${simulator.baseUrl}${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          ...simulator.headers,
          ...(token === undefined ? {} : { 'X-Auth-Token': token }),
        },
        ...(body === undefined ? {} : { body }),
      });
      return {
        status: response.status,
        token: response.headers.get('x-subject-token') ?? undefined,
        // The certificate does not exist yet.
        document: JSON.parse((await response.text()) || '{}'),
      };
    };
    return { simulator, read, turnTo: (to: typeof NOW) => (now = to) };
  };

  test('has examples that work with its headers, and the given key in its secret', async () => {
    const { simulator, read } = await open();
    simulator.seedAccount(NOW);
    expect(simulator.secret).toMatchObject({ secretAccessKey: 'K1' });
    for (const { path, body } of simulator.examples) {
      expect((await read(path, body)).status).toBe(body === undefined ? 200 : 201);
    }
  });

  test('changes statuses according to its life cycle', async () => {
    const { simulator, read, turnTo } = await open();
    const { stories, moments } = simulator.seedLifeCycle(NOW);
    const seen = new Map<string, string[]>();
    for (const moment of [NOW, ...moments]) {
      turnTo(moment);
      // A token is valid for a day, and the life cycle takes two months.
      const { path = '', body } = simulator.examples.at(-1) ?? {};
      const { token } = await read(path, body);
      for (const { id } of stories) {
        const { status } = (await read(`${LIST}/${id}`, undefined, token)).document;
        const statuses = seen.get(id) ?? [];
        if (status !== undefined && statuses.at(-1) !== status) seen.set(id, [...statuses, status]);
      }
    }
    expect([...seen.values()]).toEqual([
      ['PAID', 'CHECKING', 'CHECKING_DOMAIN', 'ISSUING', 'ISSUED', 'EXPIRED'],
      ['ISSUED'],
      ['CHECKING_DOMAIN', 'CHECKING_ORG', 'ISSUING', 'ISSUED'],
      ['ISSUED', 'REVOKING', 'REVOKED'],
      ['UPLOAD'],
      ['ISSUED', 'EXPIRED'],
      ['ISSUED'],
    ]);
    expect(
      stories.map(({ commonName }) => commonName).every((name) => name.includes('huawei')),
    ).toBe(true);
  });

  test('seeds additional certificates', async () => {
    const { simulator, read } = await open();
    simulator.seedMany(NOW, { issued: 5, pending: 2 });
    expect((await read(`${LIST}?limit=10`)).document).toMatchObject({ total_count: 7 });
  });
});
