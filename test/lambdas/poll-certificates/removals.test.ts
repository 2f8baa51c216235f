import { beforeEach, describe, expect, test } from 'vitest';
import { BudgetExhausted } from '../../../shared/providers/provider-error.ts';
import { ACCOUNT, Account, failure, issued, many } from '../../support/swept-account.ts';

let account: Account;
beforeEach(() => {
  account = new Account();
});

describe('a certificate that is missing', () => {
  test('is removed when two complete sweeps in a row have missed it', async () => {
    account.shows(...many(4));
    await account.sweep();
    account.shows(...many(3));
    expect((await account.sweep()).counts.removed).toBe(0);
    expect((await account.sweep()).counts.removed).toBe(1);
    expect((await account.state('3'))?.removedAt).toBe(account.now);
  });

  test('is not removed by a sweep that failed half way', async () => {
    account.shows(...many(250));
    await account.sweep();
    account.provider.listFailures.set(100, failure('unavailable'));
    const report = await account.sweep();
    expect(report).toMatchObject({ outcome: 'failed', counts: { removed: 0 } });
    expect((await account.state('200'))?.removedAt).toBeUndefined();
  });

  test('is not believed to be gone together with too many others, and is asked for again', async () => {
    account.shows(...many(10));
    await account.sweep();
    account.shows(issued('0'), issued('1'));
    expect(await account.sweep()).toMatchObject({
      outcome: 'complete',
      counts: { removed: 0 },
      failure: { kind: 'shrunk' },
    });
    expect(await account.health()).toMatchObject({ status: 'unreachable' });
    account.shows(...many(9));
    expect((await account.sweep()).counts.removed).toBe(0);
    expect((await account.sweep()).counts.removed).toBe(1);
    expect(await account.health()).toMatchObject({ status: 'reachable' });
  });

  test('is not believed to be gone while a row cannot be told from the others', async () => {
    account.shows(...many(4));
    await account.sweep();
    account.shows(...many(3));
    account.provider.problems = [{ message: 'a row without an id' }];
    expect((await account.sweep()).counts.removed).toBe(0);
    expect((await account.sweep()).counts.removed).toBe(0);
    account.provider.problems = [];
    expect((await account.sweep()).counts.removed).toBe(0);
    expect((await account.sweep()).counts.removed).toBe(1);
  });

  test('and comes back has never been gone, and needs to be missed twice again', async () => {
    account.shows(...many(4));
    await account.sweep();
    for (const shown of [3, 4, 3]) {
      account.shows(...many(shown));
      expect((await account.sweep()).counts.removed).toBe(0);
    }
    expect((await account.state('3'))?.removedAt).toBeUndefined();
  });

  test('is not believed to be gone by a sweep that was interrupted after a row it could not tell', async () => {
    account.provider.pageSize = 2;
    account.settings = { ...ACCOUNT, inspectionsPerSweep: 0 };
    account.shows(...many(4));
    await account.sweep();
    for (let round = 0; round < 3; round += 1) {
      account.shows(issued('0'), issued('2'), issued('3'));
      account.provider.problems = [{ message: 'a row without an id' }];
      account.provider.listFailures.set(2, new BudgetExhausted('time'));
      await account.sweep();
      account.provider.listFailures.clear();
      expect(await account.sweep()).toMatchObject({ counts: { removed: 0, problems: 1 } });
      expect(await account.health()).toMatchObject({ status: 'unreachable' });
    }
  });

  test('from a page that was shown before as a repetition is not lost with it', async () => {
    account.provider.pageSize = 2;
    account.settings = { ...ACCOUNT, inspectionsPerSweep: 1000 };
    // While the listing is read, an older row comes in: '1' is shown on both pages.
    account.shows(issued('0'), issued('1'), issued('1'), issued('2'));
    await account.sweep();
    account.shows(issued('00'), issued('0'), issued('1'), issued('2'));
    for (let sweep = 0; sweep < 3; sweep += 1) {
      expect((await account.sweep()).counts).toMatchObject({ certificates: 4, removed: 0 });
    }
  });

  test('from another row than its own is not gone, and what no row shows is', async () => {
    account.shows(...many(3));
    const [first, ...others] = account.provider.rows;
    if (first === undefined) throw new Error('no such row');
    account.provider.rows = [{ ...first, closer: [issued('0'), issued('1'), issued('0/copy')] }];
    account.provider.rows.push(...others);
    await account.sweep();
    account.shows(issued('0', { rawStatus: 'changed' }), issued('1'), issued('2'));
    expect((await account.sweep()).counts.removed).toBe(1);
    expect((await account.state('0/copy'))?.removedAt).toBe(account.now);
    expect((await account.state('1'))?.removedAt).toBeUndefined();
  });

  test('does not take along one that has a row of its own', async () => {
    account.shows(...many(3));
    const [first, ...others] = account.provider.rows;
    if (first === undefined) throw new Error('no such row');
    account.provider.rows = [{ ...first, closer: [issued('0'), issued('1')] }, ...others];
    await account.sweep();
    account.shows(issued('1'), issued('2'));
    await account.sweep();
    expect((await account.sweep()).counts.removed).toBe(1);
    expect((await account.state('0'))?.removedAt).toBe(account.now);
    expect((await account.state('1'))?.removedAt).toBeUndefined();
  });

  test('and comes back unreadable is not removed when it is missed again', async () => {
    account.shows(...many(4));
    await account.sweep();
    account.shows(...many(3));
    await account.sweep();
    account.shows(...many(4));
    const back = account.provider.rows[3];
    if (back === undefined) throw new Error('no such row');
    account.provider.rows[3] = {
      ...back,
      failure: failure('bad-response'),
      malformed: failure('bad-response'),
    };
    await account.sweep();
    account.shows(...many(3));
    expect((await account.sweep()).counts.removed).toBe(0);
  });
});
