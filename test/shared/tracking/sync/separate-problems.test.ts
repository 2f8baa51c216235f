import { beforeEach, describe, expect, test } from 'vitest';
import type { AccountState } from '../../../../shared/certificates/account-state.ts';
import { HOUR, plus } from '../../../../shared/certificates/instant.ts';
import { accountEventScopes } from '../../../support/published-events.ts';
import { recordStaleness } from '../../../../shared/lifecycle/account/record-sync.ts';
import { Account, failure, many } from '../../../support/synced-account.ts';

let account: Account;
beforeEach(() => {
  account = new Account();
});

async function stored(): Promise<AccountState | undefined> {
  return account.store.readAccount(account.settings);
}

/** Polls once and returns what is announced: `unreachable account`, `recovered certificates`. */
async function poll(): Promise<string[]> {
  const before = await stored();
  await account.sync();
  return accountEventScopes(before, await account.storedAccount());
}

/** Makes the first certificate unreadable, whatever else happens. */
function breakFirst(): void {
  const [first] = account.provider.rows;
  if (first === undefined) throw new Error('no such row');
  first.failure = failure('invalid-response', 'order 0 is not JSON');
}

describe('an account with one unreadable certificate', () => {
  beforeEach(async () => {
    account.shows(...many(5));
    breakFirst();
    expect(await poll()).toEqual(['unreachable certificates']);
    expect(await poll()).toEqual([]);
  });

  test('reports an outage and its end, and the unreadable certificate only once', async () => {
    account.provider.listFailures.set(0, failure('unavailable'));
    expect(await poll()).toEqual([]);
    expect(await poll()).toEqual(['unreachable account']);
    account.provider.listFailures.clear();
    expect(await poll()).toEqual(['recovered account']);
    expect(await poll()).toEqual([]);
  });

  test('reports missing polls and their end, and the unreadable certificate only once', async () => {
    const before = await account.storedAccount();
    const stale = recordStaleness(before, plus(account.now, 3 * HOUR));
    if (stale === undefined) throw new Error('the account is not stale');
    await account.store.saveAccount(stale);
    expect(accountEventScopes(before, stale)).toEqual(['unreachable account']);
    expect(await poll()).toEqual(['recovered account']);
  });

  test('reports unexpected removals and their end, and the unreadable certificate only once', async () => {
    const { rows } = account.provider;
    account.provider.rows = rows.slice(0, 1);
    expect(await poll()).toEqual(['unreachable removals']);
    expect(await poll()).toEqual([]);
    account.provider.rows = rows;
    expect(await poll()).toEqual(['recovered removals']);
    expect(await poll()).toEqual([]);
  });

  test('reports when the certificate can be read again', async () => {
    account.provider.rows = account.provider.rows.map(({ certificate }) => ({ certificate }));
    expect(await poll()).toEqual(['recovered certificates']);
  });

  test('reports a second unreadable certificate with another cause, and not the first one again', async () => {
    account.shows(...many(5).map((certificate) => ({ ...certificate, serialNumber: 'AB' })));
    breakFirst();
    const [, second] = account.provider.rows;
    if (second === undefined) throw new Error('no such row');
    second.failure = failure('forbidden');
    expect(await poll()).toEqual(['unreachable certificates']);
    delete second.failure;
    expect(await poll()).toEqual([]);
  });
});

test('an outage has ended when only unreadable certificates are left', async () => {
  account.shows(...many(3));
  await poll();
  account.provider.listFailures.set(0, failure('unavailable'));
  await poll();
  expect(await poll()).toEqual(['unreachable account']);
  account.provider.listFailures.clear();
  account.shows(...many(3).map((certificate) => ({ ...certificate, serialNumber: 'AB' })));
  breakFirst();
  expect((await poll()).sort()).toEqual(['recovered account', 'unreachable certificates']);
  expect(await poll()).toEqual([]);
});
