import { describe, expect, test } from 'vitest';
import {
  cancelledCertificate,
  failedCertificate,
  pendingCertificate,
} from '../../../../infra/simulators/autodns/sample-account.ts';
import type { NewCertificate } from '../../../../infra/simulators/autodns/certificate.ts';
import { DAY, HOUR, plus } from '../../../../shared/certificates/instant.ts';
import { NOW, infoOf, jobOf, listed, openAccount } from './account.ts';

/** A complete timeline: ordered in an hour, confirmed, validated, reviewed and issued a day apart. */
const WHOLE: NewCertificate = {
  name: 'www.example.com',
  product: 'SECURESITE',
  orderedAt: plus(NOW, HOUR),
  job: {
    waiting: 'DEFERRED',
    confirmedAt: plus(NOW, DAY),
    validatedAt: plus(NOW, 2 * DAY),
    reviewedAt: plus(NOW, 3 * DAY),
  },
  issuedAt: plus(NOW, 4 * DAY),
  notAfter: plus(NOW, 51 * DAY),
};

describe('an order by the clock', () => {
  test('goes from confirmation through validation and review to issuance and expiry', async () => {
    const account = await openAccount();
    const { id, jobId } = account.simulator.certificates.add(WHOLE);
    expect(await listed(account)).toEqual([]);
    expect((await account.ask(`/certificate/${id}`)).status).toBe(404);
    expect((await account.ask(`/job/${jobId}`)).status).toBe(404);
    const seen: unknown[] = [];
    account.pass(2 * HOUR);
    for (let day = 0; day < 5; day += 1) {
      const { place, job, authentication, dcvAuth } = await jobOf(account, jobId);
      const { server, authentication: validation } = await infoOf(account, id);
      const steps = authentication.map(({ status }: { status: string }) => status);
      const domain = `${dcvAuth[0].status}/${validation.status}`;
      seen.push([place, job.status, job.subStatus, steps.join(' '), domain, server !== undefined]);
      account.pass(DAY);
    }
    const [off, on, ok] = ['NOT_STARTED', 'IN_PROGRESS', 'COMPLETED'];
    expect(seen).toEqual([
      [
        'running',
        'WAIT',
        'WF_CONFIRM',
        `${off} ${off} ${off} ${off} ${off}`,
        `NOT_COMPLETED/${on}`,
        false,
      ],
      [
        'running',
        'DEFERRED',
        'WF_DNS_AUTH',
        `${ok} ${on} ${off} ${off} ${off}`,
        `NOT_COMPLETED/${on}`,
        false,
      ],
      [
        'running',
        'SUPPORT',
        'WF_ORGANIZATION_AUTH',
        `${ok} ${ok} ${on} ${off} ${off}`,
        `${ok}/${ok}`,
        false,
      ],
      ['running', 'RUNNING', undefined, `${ok} ${ok} ${ok} ${ok} ${on}`, `${ok}/${ok}`, false],
      ['history', 'SUCCESS', undefined, `${ok} ${ok} ${ok} ${ok} ${ok}`, `${ok}/${ok}`, true],
    ]);
    expect(await listed(account, { keys: ['expire'] })).toEqual([
      { id, name: 'www.example.com', expire: '2027-01-12T11:00:00.000+0100' },
    ]);
    account.pass(100 * DAY);
    // Documents show the expiry only by the expiry date.
    expect(await infoOf(account, id)).toMatchObject({ expire: '2027-01-12T11:00:00.000+0100' });
  });

  test.each([
    ['FAILED', failedCertificate(NOW), 'COMPLETED_FAILED'],
    ['CANCELED', cancelledCertificate(NOW), 'UNABLE_TO_COMPLETE'],
  ])('ends as %s without a certificate in its current step', async (status, order, step) => {
    const account = await openAccount();
    const { id, jobId } = account.simulator.certificates.add(order);
    expect(await jobOf(account, jobId)).toMatchObject({
      place: 'history',
      job: { status, updated: '2026-11-21T11:00:00.000+0100' },
      authentication: [{ status: 'COMPLETED' }, { status: step }, { status: 'NOT_STARTED' }],
    });
    const info = await infoOf(account, id);
    expect(info).toMatchObject({ authentication: { status: 'COMPLETED_FAILED' } });
    for (const field of ['server', 'expire', 'serialNumber', 'orderId']) {
      expect(info).not.toHaveProperty(field);
    }
  });

  test('does not change after it has ended', async () => {
    const account = await openAccount();
    const { jobId } = account.simulator.certificates.add(
      failedCertificate(NOW, { job: { validatedAt: plus(NOW, DAY) } }),
    );
    const before = await jobOf(account, jobId);
    account.pass(2 * DAY);
    expect(await jobOf(account, jobId)).toEqual(before);
  });

  test.each(['RUNNING', 'DEFERRED', 'DEFFERED'] as const)(
    'waits for its validation with the status %s, also in the row of its job',
    async (waiting) => {
      const account = await openAccount();
      const { id, jobId } = account.simulator.certificates.add(
        pendingCertificate(NOW, { job: { waiting } }),
      );
      const { object, data } = await account.json('/job/_search', { body: {} });
      expect(object.summary).toBe(1);
      expect(data).toEqual([
        {
          job: {
            ...{ created: '2026-11-20T11:00:00.000+0100', updated: '2026-11-20T11:00:00.000+0100' },
            ...{ owner: { context: 9, user: 'example-ssl-user' }, status: waiting },
            ...{ updater: { context: 9, user: 'example-ssl-user' }, subStatus: 'WF_DNS_AUTH' },
            ...{ execution: '2026-11-20T11:10:00.000+0100', id: jobId, type: 'ssl' },
            ...{ subType: 'QUICKSSLPREMIUM', action: 'create' },
          },
          object: { type: 'Certificate', value: 'shop.autodns.example.net' },
        },
      ]);
      // Only the document of the job identifies its certificate.
      expect((await jobOf(account, jobId)).object.data.id).toBe(id);
    },
  );

  test('waits for a sent e-mail or for a file', async () => {
    const account = await openAccount();
    const add = (method: 'EMAIL' | 'FILE') =>
      account.simulator.certificates.add(pendingCertificate(NOW, { authentication: { method } }));
    const [mail, file] = [add('EMAIL'), add('FILE')];
    expect(await jobOf(account, mail.jobId)).toMatchObject({
      job: { subStatus: 'WF_EMAIL_AUTH' },
      authentication: [{}, { status: 'COMMUNICATION_SENT_TO_CUSTOMER' }, {}],
    });
    expect(await jobOf(account, file.jobId)).toMatchObject({ job: { subStatus: 'WF_FILE_AUTH' } });
  });

  test('can be only a job until issuance', async () => {
    const account = await openAccount({ pendingAs: 'job' });
    const { id, jobId } = account.simulator.certificates.add(
      pendingCertificate(NOW, { issuedAt: plus(NOW, DAY), notAfter: plus(NOW, 47 * DAY) }),
    );
    expect(await listed(account)).toEqual([]);
    expect((await account.ask(`/certificate/${id}`)).status).toBe(404);
    expect(await jobOf(account, jobId)).toMatchObject({
      object: { data: { authentication: { dns: expect.stringContaining('_dnsauth.shop.') } } },
    });
    account.pass(DAY);
    expect(await listed(account)).toMatchObject([{ id }]);
    expect(await jobOf(account, jobId)).toMatchObject({ place: 'history' });
  });

  test('keeps an undocumented status', async () => {
    const account = await openAccount();
    const { certificates, jobs } = account.simulator;
    const { id, jobId } = certificates.add(pendingCertificate(NOW, { job: { status: 'FROZEN' } }));
    const other = certificates.add(pendingCertificate(NOW));
    jobs.update(other.jobId ?? 0, { status: 'MELTED', subStatus: 'WF_NEW' });
    account.pass(400 * DAY);
    expect(await jobOf(account, jobId)).toMatchObject({ job: { status: 'FROZEN' } });
    expect(await jobOf(account, other.jobId)).toMatchObject({
      job: { status: 'MELTED', subStatus: 'WF_NEW' },
    });
    jobs.remove(other.jobId ?? 0);
    expect(await jobOf(account, other.jobId)).toEqual({ place: 'history' });
    certificates.update(id, { job: { status: undefined } });
    expect(await jobOf(account, jobId)).toMatchObject({ job: { status: 'RUNNING' } });
  });
});
