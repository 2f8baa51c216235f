import { beforeEach, describe, expect, test } from 'vitest';
import { DAY, plus } from '../../../../shared/certificates/instant.ts';
import { BudgetExhausted } from '../../../../shared/providers/provider-error.ts';
import { pendingCertificate } from '../../../support/certificates.ts';
import { Account, issued, many } from '../../../support/synced-account.ts';

let account: Account;
beforeEach(() => {
  account = new Account();
});

describe('a new row', () => {
  test('is taken over at once where nothing is missing', async () => {
    account.shows(...many(5));
    await account.sync();
    account.shows(...many(5), issued('new'));
    expect(await account.sync()).toMatchObject({ counts: { certificates: 6, changed: 1 } });
    expect(await account.state('new')).toMatchObject({ initialInventory: false, revision: 1 });
    account.provider.pagesRead.length = 0;
    await account.sync();
    expect(account.provider.pagesRead, 'nothing is left to look at').toEqual([]);
  });

  test('is not taken over from a listing that has just lost a row, but from the next one', async () => {
    const [lost, ...others] = many(5);
    account.shows(...many(5));
    await account.sync();
    account.shows(...others, pendingCertificate({ id: 'new' }));
    expect(await account.sync()).toMatchObject({ counts: { certificates: 4, changed: 0 } });
    expect(await account.state('new')).toBeUndefined();
    account.shows(...others, pendingCertificate({ id: 'new' }), issued('newer'));
    expect(await account.sync()).toMatchObject({ counts: { removed: 1 } });
    expect(lost && (await account.state(lost.id))).toMatchObject({ removedAt: account.now });
    expect(await account.state('new')).toBeDefined();
    expect(await account.state('newer'), 'the loss counts as a removal now').toBeDefined();
  });

  test('that is gone when the lost rows are back was never there', async () => {
    account.shows(...many(40));
    await account.sync();
    account.shows(...many(37), ...many(3).map(({ id }) => pendingCertificate({ id: `job-${id}` })));
    await account.sync();
    account.shows(...many(40));
    const report = await account.sync();
    expect(report).toMatchObject({ outcome: 'complete', counts: { certificates: 40, removed: 0 } });
    expect(report.failure).toBeUndefined();
    expect(await Promise.all(many(3).map(({ id }) => account.state(`job-${id}`)))).toEqual([
      ...[undefined, undefined, undefined],
    ]);
  });

  test('is not taken over for a day while too many rows are missing to be believed', async () => {
    account.shows(...many(10));
    await account.sync();
    account.shows(...many(2), issued('new'));
    for (let hours = 0; hours < 3; hours += 1) {
      expect(await account.sync()).toMatchObject({ failure: { kind: 'unexpected-removals' } });
      expect(await account.state('new')).toBeUndefined();
    }
    account.now = plus(account.now, DAY);
    expect(await account.sync()).toMatchObject({ failure: { kind: 'unexpected-removals' } });
    expect(await account.state('new')).toBeDefined();
  });

  test('is taken over as soon as the missing rows are back', async () => {
    account.shows(...many(10));
    await account.sync();
    account.shows(...many(2), issued('new'));
    await account.sync();
    account.shows(...many(10), issued('new'));
    expect((await account.sync()).failure).toBeUndefined();
    expect(await account.state('new')).toBeDefined();
  });

  test('of an earlier run of the same sync is taken over by the next sync', async () => {
    account.provider.pageSize = 2;
    account.shows(...many(5));
    await account.sync();
    account.shows(issued('new'), ...many(5));
    account.provider.listFailures.set(4, new BudgetExhausted('requests'));
    expect(await account.sync()).toMatchObject({ outcome: 'paused' });
    account.provider.listFailures.clear();
    expect(await account.sync()).toMatchObject({ outcome: 'complete' });
    await account.sync();
    expect(await account.state('new')).toBeDefined();
    expect((await account.storedAccount()).certificates).toBe(6);
  });

  test('that takes the place of a known order is taken over at once, even if another row is missing', async () => {
    account.shows(pendingCertificate({ id: 'job-1' }), issued('a'), issued('b'));
    await account.sync();
    account.shows(issued('1', { fromOrder: 'job-1' }), issued('a'));
    expect(await account.sync()).toMatchObject({ counts: { removed: 1, changed: 1 } });
    expect(await account.state('1')).toBeDefined();
  });
});

describe('an order that names a certificate that is known', () => {
  const order = pendingCertificate({ id: 'job-7', becomes: '7' });

  test('is not discovered when the listing has lost the certificate', async () => {
    account.shows(pendingCertificate({ id: '7' }), ...many(5));
    await account.sync();
    for (let hours = 0; hours < 2; hours += 1) {
      account.shows(...many(5), order);
      await account.sync();
      expect(await account.state('job-7')).toBeUndefined();
    }
  });

  test('is watched on where it was watched before', async () => {
    account.shows(order, ...many(2));
    await account.sync();
    account.shows(order, ...many(2), pendingCertificate({ id: '7' }));
    await account.sync();
    expect(await account.state('job-7')).toMatchObject({ certificate: { becomes: '7' } });
    expect((await account.state('job-7'))?.removedAt).toBeUndefined();
  });
});
