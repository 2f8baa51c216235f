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
  test('is accepted at once if no row is missing', async () => {
    account.shows(...many(5));
    await account.sync();
    account.shows(...many(5), issued('new'));
    expect(await account.sync()).toMatchObject({ counts: { certificates: 6, changed: 1 } });
    expect(await account.state('new')).toMatchObject({ initialInventory: false, revision: 1 });
    account.provider.pagesRead.length = 0;
    await account.sync();
    expect(account.provider.pagesRead, 'no page is read').toEqual([]);
  });

  test('is accepted one sync later if another row has just disappeared', async () => {
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
    expect(await account.state('newer'), 'the missing certificate is removed now').toBeDefined();
  });

  test('is ignored if it disappears when the missing rows reappear', async () => {
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

  test('is accepted after a day while there are unexpected removals', async () => {
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

  test('is accepted when the missing rows reappear', async () => {
    account.shows(...many(10));
    await account.sync();
    account.shows(...many(2), issued('new'));
    await account.sync();
    account.shows(...many(10), issued('new'));
    expect((await account.sync()).failure).toBeUndefined();
    expect(await account.state('new')).toBeDefined();
  });

  test('from an earlier run of an interrupted sync is accepted by the next sync', async () => {
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

  test('that continues a known order is accepted at once, even if another row is missing', async () => {
    account.shows(pendingCertificate({ id: 'job-1' }), issued('a'), issued('b'));
    await account.sync();
    account.shows(issued('1', { fromOrder: 'job-1' }), issued('a'));
    expect(await account.sync()).toMatchObject({ counts: { removed: 1, changed: 1 } });
    expect(await account.state('1')).toBeDefined();
  });
});

describe('an order that names a known certificate', () => {
  const order = pendingCertificate({ id: 'job-7', becomes: '7' });

  test('is not discovered if the listing has lost the certificate', async () => {
    account.shows(pendingCertificate({ id: '7' }), ...many(5));
    await account.sync();
    for (let hours = 0; hours < 2; hours += 1) {
      account.shows(...many(5), order);
      await account.sync();
      expect(await account.state('job-7')).toBeUndefined();
    }
  });

  test('stays monitored if it was monitored before', async () => {
    account.shows(order, ...many(2));
    await account.sync();
    account.shows(order, ...many(2), pendingCertificate({ id: '7' }));
    await account.sync();
    expect(await account.state('job-7')).toMatchObject({ certificate: { becomes: '7' } });
    expect((await account.state('job-7'))?.removedAt).toBeUndefined();
  });
});
