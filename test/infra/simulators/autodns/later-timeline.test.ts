import { describe, expect, test } from 'vitest';
import {
  issuedCertificate,
  reissuePendingCertificate,
  reissuedCertificate,
  reviewedCertificate,
  revokedCertificate,
  unconfirmedCertificate,
} from '../../../../infra/simulators/autodns/sample-account.ts';
import { DAY, HOUR, plus } from '../../../../shared/certificates/instant.ts';
import { NOW, infoOf, jobOf, listed, openAccount, resultsOf } from './account.ts';
import type { Parsed } from './account.ts';

describe('a certificate that is issued again', () => {
  test('keeps its values while the job runs, and shows another validation', async () => {
    const account = await openAccount();
    const { id } = account.simulator.certificates.add(reissuePendingCertificate(NOW));
    const { certificates } = account.simulator;
    const info = await infoOf(account, id);
    expect(info).toMatchObject({
      expire: '2027-05-10T13:00:00.000+0200',
      server: expect.stringContaining('BEGIN CERTIFICATE'),
      authentication: { status: 'IN_PROGRESS' },
      histories: [],
    });
    const { data } = await account.json('/job/_search', { body: {} });
    expect(data).toMatchObject([{ job: { action: 'reissue', status: 'RUNNING' } }]);
    const [pending] = certificates.get(id)?.replacements ?? [];
    if (pending === undefined) throw new Error('the sample has lost its reissue');
    certificates.update(id, { replacements: [{ ...pending, issuedAt: plus(NOW, DAY) }] });
    account.pass(DAY);
    const after = await infoOf(account, id);
    expect(after).toMatchObject({
      expire: '2027-05-10T12:00:00.000+0200',
      histories: [{ serialNumber: info.serialNumber, orderId: info.orderId }],
      authentication: { status: 'COMPLETED' },
    });
    for (const field of ['serialNumber', 'server', 'orderId', 'updated']) {
      expect(after[field]).not.toBe(info[field]);
    }
  });

  test('keeps its values if the job fails', async () => {
    const account = await openAccount();
    const { certificates } = account.simulator;
    const { id } = certificates.add(reissuePendingCertificate(NOW));
    const before = await infoOf(account, id);
    const [pending] = certificates.get(id)?.replacements ?? [];
    if (pending === undefined) throw new Error('the sample has lost its reissue');
    certificates.update(id, { replacements: [{ ...pending, failedAt: plus(NOW, DAY) }] });
    account.pass(DAY);
    const { serialNumber, authentication } = await infoOf(account, id);
    expect(serialNumber).toBe(before.serialNumber);
    expect(authentication.status).toBe('COMPLETED_FAILED');
    const { data } = await account.json('/job/history/_search', {
      body: { filters: [{ key: 'action', operator: 'EQUAL', value: 'reissue' }] },
    });
    expect(data).toMatchObject([{ job: { status: 'FAILED' } }]);
  });

  test('has jobs in order, of which one runs at a time', async () => {
    const account = await openAccount();
    account.simulator.certificates.add(reissuedCertificate(NOW));
    const ended = await account.json('/job/history/_search', {
      body: { orders: [{ key: 'created' }] },
    });
    expect(ended.data).toMatchObject([
      { job: { action: 'create' } },
      { job: { action: 'reissue' } },
    ]);
    expect(ended.data.every(({ job }: Parsed) => job.id > 2 ** 31)).toBe(true);
    expect(await account.json('/job/_search', { body: {} })).toMatchObject({ data: [] });
  });
});

describe('a certificate that is revoked or deleted', () => {
  test('has a running job, and then its serial number among the revoked ones', async () => {
    const account = await openAccount();
    const order = issuedCertificate(NOW, {
      product: 'SECURESITE',
      revocation: { requestedAt: plus(NOW, HOUR), doneAt: plus(NOW, DAY) },
    });
    const { id } = account.simulator.certificates.add(order);
    account.pass(2 * HOUR);
    const running = await account.json('/job/_search', { body: {} });
    expect(running.data).toMatchObject([{ job: { action: 'revoke', status: 'RUNNING' } }]);
    expect(await infoOf(account, id)).toMatchObject({ histories: [] });
    account.pass(DAY);
    const { serialNumber, histories, updater } = await infoOf(account, id);
    expect(histories).toMatchObject([{ serialNumber, revoked: '2026-11-23T11:00:00.000+0100' }]);
    expect(updater).toEqual({ context: 1, user: 'support' });
  });

  test('has no list of revoked numbers in XML, only the job', async () => {
    const account = await openAccount();
    const { id } = account.simulator.certificates.add(revokedCertificate(NOW));
    const info = await account.xml(
      `<task><code>400104</code><certificate><id>${id}</id></certificate></task>`,
    );
    expect(info).not.toMatch(/histor|revoke/);
    const [result] = resultsOf(await account.xml('<task><code>400135</code></task>'));
    expect(result.data.certificate_job).toMatchObject([
      { job: { action: 'create', status: 'SUCCESS' } },
      { job: { action: 'revoke', status: 'SUCCESS' } },
    ]);
  });

  test('does not exist after its deletion, but its jobs do', async () => {
    const account = await openAccount();
    const { id, jobId } = account.simulator.certificates.add(
      issuedCertificate(NOW, { deletion: { requestedAt: NOW, doneAt: plus(NOW, DAY) } }),
    );
    expect(await listed(account)).toHaveLength(1);
    account.pass(DAY);
    expect(await listed(account)).toEqual([]);
    expect((await account.ask(`/certificate/${id}`)).status).toBe(404);
    expect(await jobOf(account, jobId)).toMatchObject({ place: 'history' });
    const { data } = await account.json('/job/history/_search', {
      body: { filters: [{ key: 'action', operator: 'EQUAL', value: 'delete' }] },
    });
    expect(data).toMatchObject([
      { job: { status: 'SUCCESS' }, object: { value: 'www.autodns.example.com' } },
    ]);
  });
});

test('a completed job moves to the history, in XML and JSON', async () => {
  const account = await openAccount();
  const { id, jobId } = account.simulator.certificates.add(issuedCertificate(NOW));
  const read = async (code: string) => {
    const task = `<task><code>${code}</code><job><id>${jobId}</id></job></task>`;
    return resultsOf(await account.xml(task))[0];
  };
  expect((await read('300114')).status.code).toBe('E300114');
  const { data } = await read('300134');
  expect(data.certificate_job).toMatchObject([
    {
      job: { id: String(jobId), status: 'SUCCESS', object: 'www.autodns.example.com' },
      certificate: [{ id: String(id) }],
      authentication: [
        { step: 'CSR_CHECK', status: 'COMPLETED' },
        { step: 'DOMAIN_VERIFICATION', updated: '2026-10-23 12:00:00' },
        { step: 'CERTIFICATE', updated: '2026-10-23 13:00:00' },
      ],
      dcv_auth: [{ domain: 'www.autodns.example.com', status: 'COMPLETED' }],
    },
  ]);
  const gone = `<task><code>400103</code><certificate><id>${id}</id></certificate></task>`;
  expect(resultsOf(await account.xml(gone))[0].status).toMatchObject({ code: 'N400103' });
  account.pass(HOUR);
  expect(resultsOf(await account.xml('<task><code>400105</code></task>'))[0].data).toEqual({
    summary: '0',
  });
});

test('jobs of other products run in the same account', async () => {
  const account = await openAccount();
  const id = account.simulator.jobs.add({
    ...{ type: 'domain', name: 'example.com', action: 'transfer' },
    ...{ createdAt: plus(NOW, HOUR), endedAt: plus(NOW, DAY), outcome: 'FAILED' },
  });
  account.simulator.certificates.add(reviewedCertificate(NOW));
  account.simulator.certificates.add(unconfirmedCertificate(NOW));
  const types = async (filters: unknown[] = []) => {
    const { data } = await account.json('/job/_search', {
      body: { filters, orders: [{ key: 'id' }] },
    });
    return data.map(({ job, object }: Parsed) => `${job.type} ${job.status} ${object.type}`);
  };
  const waiting = ['ssl SUPPORT Certificate', 'ssl WAIT Certificate'];
  expect(await types()).toEqual(waiting);
  account.pass(HOUR);
  expect(await types()).toEqual(['domain RUNNING Domain', ...waiting]);
  expect(await types([{ key: 'type', operator: 'EQUAL', value: 'ssl' }])).toEqual(waiting);
  account.pass(DAY);
  expect(await types()).toEqual(waiting);
  expect(await account.json(`/job/history/${id}`)).toMatchObject({
    data: [{ job: { status: 'FAILED', action: 'transfer' } }],
  });
});
