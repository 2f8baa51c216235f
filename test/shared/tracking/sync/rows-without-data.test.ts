import { beforeEach, describe, expect, test } from 'vitest';
import { pendingCertificate } from '../../../support/certificates.ts';
import { ACCOUNT, Account, failure, issued } from '../../../support/synced-account.ts';

let account: Account;
beforeEach(() => {
  account = new Account();
  account.settings = { ...ACCOUNT, detailsPerSync: 0 };
});

/** A row without data in the listing, with these details. */
function rowOf(...closer: ReturnType<typeof issued>[]) {
  const [certificate = issued('order')] = closer;
  return { certificate, closer, detailFetch: 'until-settled' as const };
}

const detailRequests = () =>
  account.provider.requests.filter((request) => request.startsWith('details'));

describe('a row without data in the listing', () => {
  test('has its details fetched in every sync until its certificate is issued', async () => {
    account.provider.rows = [rowOf(pendingCertificate({ id: 'order' }))];
    for (let sync = 0; sync < 3; sync += 1) {
      await account.sync();
      expect(detailRequests()).toEqual(['details order']);
    }
    account.provider.rows = [rowOf(issued('order'))];
    await account.sync();
    expect((await account.state('order'))?.certificate.status).toBe('issued');
    await account.sync();
    expect(detailRequests()).toEqual([]);
  });

  test('keeps its state while its details fail, and has no state before the first details', async () => {
    account.provider.rows = [
      rowOf(pendingCertificate({ id: 'known' })),
      { ...rowOf(pendingCertificate({ id: 'new' })), failure: failure('unavailable') },
    ];
    await account.sync();
    for (const row of account.provider.rows) row.failure = failure('unavailable');
    await account.sync();
    expect((await account.state('known'))?.certificate.status).toBe('pending-validation');
    expect(await account.state('new')).toBeUndefined();
    const reported = (await account.storedAccount()).unreadable?.failures?.last.certificates;
    expect(reported?.toSorted()).toEqual(['known', 'new']);
    for (const row of account.provider.rows) delete row.failure;
    await account.sync();
    expect((await account.state('new'))?.certificate.status).toBe('pending-validation');
  });

  test('that is issued without an expiry is reported with the advice of the provider', async () => {
    account.provider.withoutEnd = ': let it be scanned';
    const { validity: _unknown, ...withoutExpiry } = issued('order');
    account.provider.rows = [rowOf(withoutExpiry)];
    await account.sync();
    const { unreadable } = await account.storedAccount();
    expect(unreadable?.failures?.last.message).toContain(
      'so that it cannot be monitored: let it be scanned',
    );
  });

  test('keeps a known expiry if the details no longer contain one', async () => {
    account.provider.rows = [rowOf(issued('order'))];
    await account.sync();
    const { validity, ...withoutExpiry } = issued('order', { serialNumber: 'AB' });
    account.provider.rows = [rowOf(withoutExpiry)];
    expect(await account.sync()).toMatchObject({ outcome: 'complete', counts: { problems: 0 } });
    expect(await account.state('order')).toMatchObject({
      certificate: { serialNumber: 'AB', validity },
      deadlines: [{ name: 'first' }, { name: 'second' }, { name: 'final' }, { kind: 'expiry' }],
    });
  });
});
