import { beforeEach, describe, expect, test } from 'vitest';
import { Account, failure, issued, many } from '../../support/swept-account.ts';

let account: Account;
beforeEach(() => {
  account = new Account();
});

describe('a certificate that is missing', () => {
  test('is removed after a complete sweep', async () => {
    account.shows(...many(4));
    await account.sweep();
    account.shows(...many(3));
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
    expect((await account.sweep()).counts.removed).toBe(1);
    expect(await account.health()).toMatchObject({ status: 'reachable' });
  });

  test('is not believed to be gone while a row cannot be told from the others', async () => {
    account.shows(...many(4));
    await account.sweep();
    account.shows(...many(3));
    account.provider.problems = [{ message: 'a row without an id' }];
    expect((await account.sweep()).counts.removed).toBe(0);
    account.provider.problems = [];
    expect((await account.sweep()).counts.removed).toBe(1);
  });
});
