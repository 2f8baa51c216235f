import { describe, expect, test } from 'vitest';
import {
  failedCertificate,
  issuedCertificate,
  pendingCertificate,
  reissuePendingCertificate,
} from '../../../../infra/simulators/autodns/sample-account.ts';
import { EXAMPLE_CONTACT } from '../../../../infra/simulators/autodns/certificate.ts';
import { DAY, HOUR, plus } from '../../../../shared/certificates/instant.ts';
import { NOW, openAccount, resultsOf } from './account.ts';
import type { TestAccount } from './account.ts';

const confirm = ({ ask }: TestAccount, id: number) => ask(`/poll/${id}`, { method: 'PUT' });
const poll = ({ json }: TestAccount) => json('/poll');

describe('the queue', () => {
  test('has no data if it is empty', async () => {
    const account = await openAccount();
    const answer = await poll(account);
    expect(answer).toMatchObject({ status: { code: 'S0905' }, object: { summary: 0 } });
    expect(answer).not.toHaveProperty('data');
    const [result] = resultsOf(await account.xml('<task><code>0905</code></task>'));
    expect(result.data).toEqual({ summary: '0' });
  });

  test('returns its first message until it is confirmed, in both interfaces', async () => {
    const account = await openAccount();
    const first = account.simulator.queue.push({ kind: 'domain', name: 'a.example.com' });
    const second = account.simulator.queue.push({ kind: 'purge', name: 'b.example.com' });
    for (let count = 0; count < 2; count += 1) {
      expect(await poll(account)).toMatchObject({
        object: { value: String(first), summary: 2 },
        data: [{ id: first }],
      });
      const [shown] = resultsOf(await account.xml('<task><code>0905</code></task>'));
      expect(shown).toMatchObject({
        data: { summary: '2', message: { id: String(first) } },
        status: { object: { value: String(first) } },
      });
    }
    const confirmed = JSON.parse(await (await confirm(account, first)).text());
    expect(confirmed).toMatchObject({
      status: { code: 'S0906' },
      object: { value: String(first) },
    });
    expect(confirmed).not.toHaveProperty('data');
    expect(confirmed.object).not.toHaveProperty('summary');
    expect(await poll(account)).toMatchObject({ data: [{ id: second }] });
    const task = `<task><code>0906</code><message><id>${second}</id></message></task>`;
    expect(resultsOf(await account.xml(task))).toMatchObject([
      { data: { summary: '0', message: { id: String(second) } }, status: { code: 'S0906' } },
    ]);
    expect(account.simulator.queue.waiting).toBe(0);
  });

  test('gets a message when a job ends, in order', async () => {
    const account = await openAccount();
    const { certificates } = account.simulator;
    certificates.add(issuedCertificate(NOW));
    const add = (days: number) =>
      certificates.add(
        pendingCertificate(NOW, { issuedAt: plus(NOW, days * DAY), notAfter: plus(NOW, 90 * DAY) }),
      );
    const [late, early] = [add(3), add(1)];
    certificates.add(failedCertificate(NOW, { failedAt: plus(NOW, 2 * DAY) }));
    expect(await poll(account)).not.toHaveProperty('data');
    account.pass(4 * DAY);
    const announced = [];
    for (let next = await poll(account); next.data !== undefined; next = await poll(account)) {
      const [{ id, job, object, messages }] = next.data;
      announced.push([next.object.summary, job.status, object.data.id, messages?.[0].code]);
      await confirm(account, id);
    }
    expect(announced).toEqual([
      [3, 'SUCCESS', early.id, undefined],
      [2, 'FAILED', expect.any(Number), 'EF01099'],
      [1, 'SUCCESS', late.id, undefined],
    ]);
  });

  test('reports a reissue as an order, with the current certificate', async () => {
    const account = await openAccount();
    const { certificates } = account.simulator;
    const { id } = certificates.add(reissuePendingCertificate(NOW));
    const [pending] = certificates.get(id)?.replacements ?? [];
    if (pending === undefined) throw new Error('the sample has lost its reissue');
    certificates.update(id, { replacements: [{ ...pending, issuedAt: plus(NOW, HOUR) }] });
    account.pass(HOUR);
    const { data } = await poll(account);
    expect(data).toMatchObject([
      {
        job: { type: 'ssl', subType: 'QUICKSSLPREMIUM', action: 'create', status: 'SUCCESS' },
        stid: expect.any(String),
        object: {
          type: 'Certificate',
          value: 'api.autodns.example.com',
          data: { id, expire: '2027-05-10T12:00:00.000+0200', histories: [{}] },
        },
      },
    ]);
    expect(data[0].job.id).toBeGreaterThan(2 ** 31);
  });

  test('contains contact data, keys and codes, and messages of several shapes', async () => {
    const account = await openAccount();
    const { queue, certificates } = account.simulator;
    const { id } = certificates.add(issuedCertificate(NOW));
    const ids = [
      queue.push({ kind: 'domain', name: 'example.com', authInfo: 'S3CRET' }),
      queue.push({ kind: 'purge', name: 'example.net', type: 'Contact' }),
      queue.push({ kind: 'certificate', certificateId: id }),
    ];
    const [domain, purge, certificate] = await Promise.all(
      ids.map(async (_message, index) => {
        const other = await openAccount();
        other.simulator.certificates.add(issuedCertificate(NOW, { id }));
        if (index === 0)
          other.simulator.queue.push({ kind: 'domain', name: 'example.com', authInfo: 'S3CRET' });
        if (index === 1)
          other.simulator.queue.push({ kind: 'purge', name: 'example.net', type: 'Contact' });
        if (index === 2) other.simulator.queue.push({ kind: 'certificate', certificateId: id });
        const xml = await other.xml('<task><code>0905</code></task>');
        return { json: (await poll(other)).data[0], xml, message: resultsOf(xml)[0].data.message };
      }),
    );
    expect(domain?.json).toMatchObject({
      object: { type: 'Domain', data: { authinfo: 'S3CRET' } },
    });
    expect(domain?.message.job.domain).toMatchObject({
      ...{ authinfo: 'S3CRET', autorenew: 'true', confirm_order: '1', owner: '', updater: '' },
      nserver: [{}, {}, {}, {}],
    });
    expect(purge?.json).toMatchObject({
      notify: { object: { type: 'Contact', value: 'example.net' } },
    });
    expect(purge?.json).not.toHaveProperty('object');
    expect(purge?.json).not.toHaveProperty('stid');
    expect(purge?.message).toMatchObject({ notify: { object: { value: 'example.net' } } });
    for (const text of [JSON.stringify(certificate?.json), certificate?.xml]) {
      expect(text).toContain('BEGIN CERTIFICATE REQUEST');
      expect(text).toContain(EXAMPLE_CONTACT.email);
    }
    expect(certificate?.message.job).toMatchObject({
      status: { type: 'success' },
      job_id: expect.stringMatching(/^\d+$/),
    });
  });

  test('keeps messages about a deleted certificate', async () => {
    const account = await openAccount();
    const { queue, certificates } = account.simulator;
    const { id } = certificates.add(issuedCertificate(NOW));
    queue.push({ kind: 'certificate', certificateId: id });
    certificates.remove(id);
    const { data } = await poll(account);
    expect(data).toMatchObject([{ object: { value: 'www.autodns.example.com' } }]);
    expect(data[0].object).not.toHaveProperty('data');
    await account.xml('<task><code>0905</code></task>');
  });

  test('removes unread messages after a while if configured', async () => {
    const account = await openAccount({ unreadFor: DAY });
    account.simulator.queue.push({ kind: 'domain', name: 'a.example.com' });
    account.pass(HOUR);
    const second = account.simulator.queue.push({ kind: 'domain', name: 'b.example.com' });
    account.pass(DAY - HOUR);
    expect(await poll(account)).toMatchObject({ object: { summary: 1 }, data: [{ id: second }] });
    account.pass(HOUR);
    expect(account.simulator.queue.waiting).toBe(0);
  });
});

describe('a confirmation', () => {
  test.each([
    ['error', 404, 400],
    ['success', 200, 200],
  ] as const)('that is repeated or out of order results in %s', async (mode, again, other) => {
    const account = await openAccount({ secondConfirm: mode, otherConfirm: mode });
    const { queue } = account.simulator;
    const [first, second, third] = ['a', 'b', 'c'].map((name) =>
      queue.push({ kind: 'domain', name }),
    );
    expect((await confirm(account, first ?? 0)).status).toBe(200);
    expect((await confirm(account, first ?? 0)).status).toBe(again);
    expect((await confirm(account, third ?? 0)).status).toBe(other);
    // The second message is still the first one in the queue.
    expect(await poll(account)).toMatchObject({ object: { summary: 2 }, data: [{ id: second }] });
  });

  test('of an unknown message, or with a body, is refused', async () => {
    const account = await openAccount({ secondConfirm: 'success', otherConfirm: 'success' });
    expect((await confirm(account, 1)).status).toBe(404);
    const id = account.simulator.queue.push({ kind: 'domain', name: 'example.com' });
    const body = { id };
    expect((await account.ask(`/poll/${id}`, { method: 'PUT', body })).status).toBe(400);
    account.simulator.queue.remove(id);
    expect((await confirm(account, id)).status).toBe(200);
  });
});
