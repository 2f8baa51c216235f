import { beforeEach, expect, test } from 'vitest';
import { checkDeadlines } from '../../../../shared/tracking/deadlines/check-deadlines.ts';
import { DAY, plus } from '../../../../shared/certificates/instant.ts';
import { detectAccountChanges } from '../../../../shared/lifecycle/detect-account-changes.ts';
import type { AccountChange } from '../../../../shared/lifecycle/change.ts';
import { describeAccountChange } from '../../../../shared/events/describe-changes.ts';
import { Account, ACCOUNT, failure, issued, many } from '../../../support/synced-account.ts';

let account: Account;
beforeEach(() => {
  account = new Account();
  account.shows(...many(3));
});

/** What is published of the account because of the saves that `action` makes. */
async function changesOf(action: () => Promise<unknown>): Promise<AccountChange[]> {
  const before = account.store.changes.length;
  await action();
  return account.store.changes
    .slice(before)
    .flatMap((saved) =>
      saved.kind === 'account' ? detectAccountChanges(saved.previous, saved.current) : [],
    );
}
const sync = () => changesOf(() => account.sync());
const kindsOf = (changes: readonly AccountChange[]) => changes.map(({ kind }) => kind);

test('the first complete sync after an account state was rebuilt publishes the recovery once', async () => {
  await account.sync();
  account.opening = failure('authentication');
  expect(kindsOf(await sync())).toEqual(['unreachable']);
  account.store.damageAccount(ACCOUNT);
  account.opening = undefined;
  const changes = await sync();
  expect(changes).toEqual([{ kind: 'recovered', scope: 'account', stateRebuiltAt: account.now }]);
  const state = await account.storedAccount();
  const [event] = changes.map((change) => describeAccountChange(change, state));
  expect(event?.detail).toMatchObject({ stateRebuiltAt: account.now });
  expect(event?.detail).not.toHaveProperty('unreachableSince');
  expect(await sync()).toEqual([]);
});

test('a sync that fails after an account state was rebuilt is announced, and so is the recovery', async () => {
  await account.sync();
  account.store.damageAccount(ACCOUNT);
  account.opening = failure('authentication');
  expect(kindsOf(await sync())).toEqual(['unreachable']);
  const times = { unreachableSince: account.now, stateRebuiltAt: account.now };
  account.opening = undefined;
  expect(await sync()).toEqual([{ kind: 'recovered', scope: 'account', ...times }]);
});

test('one transient failure after an account state was rebuilt is not announced', async () => {
  await account.sync();
  account.store.damageAccount(ACCOUNT);
  account.opening = failure('unavailable');
  expect(await sync()).toEqual([]);
  expect(kindsOf(await sync())).toEqual(['unreachable']);
});

test('polls that stop after an account state was rebuilt are announced', async () => {
  await account.sync();
  account.store.damageAccount(ACCOUNT);
  account.opening = failure('unavailable');
  await account.sync();
  const changes = await changesOf(() => checkDeadlines(plus(account.now, DAY), account.store));
  expect(kindsOf(changes)).toEqual(['unreachable']);
});

test('the initial inventory is not repeated after an account state was rebuilt', async () => {
  expect(kindsOf(await sync())).toEqual(['initial-inventory-completed']);
  const completedAt = account.now;
  account.store.damageAccount(ACCOUNT);
  account.opening = failure('unavailable');
  await account.sync();
  expect(await account.storedAccount()).toMatchObject({ lastCompleteSyncAt: completedAt });
  account.opening = undefined;
  account.shows(...many(3), issued('added later'));
  expect(kindsOf(await sync())).toEqual(['recovered']);
  expect(await account.state('added later')).toMatchObject({ initialInventory: false });
});

test('the initial inventory is completed if the account state was damaged before', async () => {
  account.opening = failure('authentication');
  await account.sync();
  account.store.damageAccount(ACCOUNT);
  account.opening = undefined;
  expect(kindsOf(await sync())).toEqual(['recovered', 'initial-inventory-completed']);
  expect(await account.state('0')).toMatchObject({ initialInventory: true });
});

test('a part of an account that still fails after its state was rebuilt is announced again', async () => {
  await account.sync();
  account.provider.rows = many(3).map((certificate) => ({
    certificate: { ...certificate, serialNumber: `changed ${certificate.id}` },
    failure: failure('forbidden'),
  }));
  expect(kindsOf(await sync())).toEqual(['unreachable']);
  account.store.damageAccount(ACCOUNT);
  expect(await sync()).toMatchObject([
    { kind: 'recovered', scope: 'account' },
    { kind: 'unreachable', failure: { scope: 'certificates' } },
  ]);
});
