import { beforeEach, describe, expect, test } from 'vitest';
import { HOUR, plus } from '../../../../shared/certificates/instant.ts';
import { BudgetExhausted } from '../../../../shared/providers/provider-error.ts';
import { pendingCertificate } from '../../../support/certificates.ts';
import { ACCOUNT, Account, failure, issued, many } from '../../../support/synced-account.ts';

let account: Account;
beforeEach(() => {
  account = new Account();
});

describe('an interrupted sync', () => {
  test('continues in the next run, and removes certificates only when it is complete', async () => {
    account.settings = { ...ACCOUNT, detailsPerSync: 0 };
    account.shows(...many(250));
    await account.sync();
    account.shows(...many(249));
    account.provider.listFailures.set(100, new BudgetExhausted('time'));
    expect(await account.sync()).toMatchObject({ outcome: 'paused', counts: { removed: 0 } });
    account.provider.listFailures.clear();
    expect(await account.sync()).toMatchObject({
      outcome: 'complete',
      counts: { pages: 2, certificates: 249, removed: 0 },
    });
    const listed = account.provider.requests.filter((request) => request.startsWith('list'));
    expect(listed).toEqual(['list 100', 'list 200']);
  });

  test('stores its pending detail requests and starts with them', async () => {
    account.shows(...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => pendingCertificate({ id })));
    for (const row of account.provider.rows.slice(4)) row.failure = new BudgetExhausted('requests');
    await account.sync();
    expect(await account.state('f')).toBeDefined();
    for (const row of account.provider.rows) delete row.failure;
    await account.sync();
    expect(account.provider.requests.slice(0, 3)).toEqual(['list 0', 'details e', 'details f']);
  });

  test('starts again if the provider rejects its cursor', async () => {
    account.shows(...many(250));
    account.provider.listFailures.set(200, new BudgetExhausted('time'));
    await account.sync();
    account.provider.listFailures.set(200, failure('invalid-response', 'no such cursor'));
    account.provider.pageSize = 300;
    expect(await account.sync()).toMatchObject({
      outcome: 'complete',
      counts: { certificates: 250 },
    });
  });

  test.each([
    [22, ['list 200']],
    [25, ['list 0', 'list 100', 'list 200']],
  ])('continues within a day: after %i hours it requests %j', async (hours, asked) => {
    account.shows(...many(250));
    account.provider.listFailures.set(200, new BudgetExhausted('time'));
    await account.sync();
    account.provider.listFailures.clear();
    account.now = plus(account.now, hours * HOUR);
    expect(await account.sync()).toMatchObject({ outcome: 'complete' });
    expect(account.provider.requests.filter((request) => request.startsWith('list'))).toEqual(
      asked,
    );
  });

  test('is superseded by another run of the same account', async () => {
    account.shows(...many(250));
    const list = account.provider.list.bind(account.provider);
    let superseded = false;
    account.provider.list = async (cursor) => {
      if (cursor === '100' && !superseded) {
        superseded = true;
        await account.sync();
      }
      return list(cursor);
    };
    expect(await account.sync()).toMatchObject({ outcome: 'superseded' });
    expect((await account.state('249'))?.revision).toBe(1);
  });

  test('continues at its cursor even if its pages have not changed', async () => {
    account.settings = { ...ACCOUNT, detailsPerSync: 1000 };
    account.shows(...many(500));
    await account.sync();
    account.provider.listFailures.set(300, new BudgetExhausted('requests'));
    expect(await account.sync()).toMatchObject({ outcome: 'paused' });
    account.provider.listFailures.clear();
    expect(await account.sync()).toMatchObject({ outcome: 'complete', counts: { pages: 2 } });
    expect(account.provider.requests).toEqual(['list 300', 'list 400']);
  });

  test('reports a pending row whose details it could not fetch twice', async () => {
    account.shows(pendingCertificate({ id: 'p' }), issued('i'));
    const pending = account.provider.rows[0];
    if (pending === undefined) throw new Error('no such row');
    pending.failure = new BudgetExhausted('requests');
    expect((await account.sync()).failure).toBeUndefined();
    expect((await account.sync()).failure).toMatchObject({ certificates: ['p'] });
    await account.sync();
    expect(await account.unreadable()).toMatchObject({ status: 'unreachable' });
  });

  test('reports a rate limit on the details at once', async () => {
    account.shows(pendingCertificate({ id: 'p' }));
    const pending = account.provider.rows[0];
    if (pending === undefined) throw new Error('no such row');
    pending.failure = failure('rate-limited');
    expect((await account.sync()).failure).toMatchObject({ kind: 'rate-limited' });
  });

  test('keeps its page if its time ends during a request for details', async () => {
    account.shows(...many(150).map(({ id }) => pendingCertificate({ id })));
    const run = new AbortController();
    account.signal = run.signal;
    const fetchDetails = account.provider.fetchDetails.bind(account.provider);
    account.provider.fetchDetails = async (row) => {
      if (row.id === '50') run.abort();
      run.signal.throwIfAborted();
      return fetchDetails(row);
    };
    expect(await account.sync()).toMatchObject({ outcome: 'paused', counts: { pages: 1 } });
    account.signal = new AbortController().signal;
    account.provider.fetchDetails = fetchDetails;
    await account.sync();
    expect(account.provider.requests[0]).toBe('list 100');
  });

  test('starts again at a page that stays broken, so that earlier pages are read', async () => {
    account.settings = { ...ACCOUNT, detailsPerSync: 0 };
    account.shows(...many(250));
    account.provider.listFailures.set(100, failure('unavailable'));
    await account.sync();
    account.shows(...many(250).map((certificate) => ({ ...certificate, serialNumber: 'AB' })));
    await account.sync();
    expect((await account.state('7'))?.certificate.serialNumber).toBe('AB');
  });
});
