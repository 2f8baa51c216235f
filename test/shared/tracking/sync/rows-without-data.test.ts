import { beforeEach, describe, expect, test } from 'vitest';
import { pendingCertificate } from '../../../support/certificates.ts';
import { ACCOUNT, Account, failure, issued } from '../../../support/synced-account.ts';

let account: Account;
beforeEach(() => {
  account = new Account();
  account.settings = { ...ACCOUNT, detailsPerSync: 0 };
});

/** A row without data in the listing, with these details. */
function silent(...closer: ReturnType<typeof issued>[]) {
  const [certificate = issued('order')] = closer;
  return { certificate, closer, detailFetch: 'until-settled' as const };
}

const looks = () => account.provider.requests.filter((one) => one.startsWith('details'));

describe('a row of which the listing tells nothing', () => {
  test('is looked at in every sync while what it stands for is pending, and no more after that', async () => {
    account.provider.rows = [silent(pendingCertificate({ id: 'order' }))];
    for (let sync = 0; sync < 3; sync += 1) {
      await account.sync();
      expect(looks()).toEqual(['details order']);
    }
    account.provider.rows = [silent(issued('order'))];
    await account.sync();
    expect((await account.state('order'))?.certificate.status).toBe('issued');
    await account.sync();
    expect(looks()).toEqual([]);
  });

  test('is kept as it was while nobody answers for it, and is no certificate before anybody has', async () => {
    account.provider.rows = [
      silent(pendingCertificate({ id: 'known' })),
      { ...silent(pendingCertificate({ id: 'new' })), failure: failure('unavailable') },
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

  test('that is issued without an end says so, in the words of its provider', async () => {
    account.provider.withoutEnd = ': let it be scanned';
    const { validity: _unknown, ...endless } = issued('order');
    account.provider.rows = [silent(endless)];
    await account.sync();
    const { unreadable } = await account.storedAccount();
    expect(unreadable?.failures?.last.message).toContain(
      'so that it cannot be monitored: let it be scanned',
    );
  });

  test('of which an end is known from before says nothing of the kind, and is watched on', async () => {
    account.provider.rows = [silent(issued('order'))];
    await account.sync();
    const { validity, ...endless } = issued('order', { serialNumber: 'AB' });
    account.provider.rows = [silent(endless)];
    expect(await account.sync()).toMatchObject({ outcome: 'complete', counts: { problems: 0 } });
    expect(await account.state('order')).toMatchObject({
      certificate: { serialNumber: 'AB', validity },
      deadlines: [{ name: 'first' }, { name: 'second' }, { name: 'final' }, { kind: 'expiry' }],
    });
  });
});
