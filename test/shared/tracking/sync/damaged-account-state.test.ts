import { beforeEach, expect, test } from 'vitest';
import { checkDeadlines } from '../../../../shared/tracking/deadlines/check-deadlines.ts';
import { DAY, plus } from '../../../../shared/certificates/instant.ts';
import { withoutSubject } from '../../../support/published-events.ts';
import type { PublishedEvent } from '../../../support/published-events.ts';
import { eventsOf } from '../../../../shared/events/events-of.ts';
import { Account, ACCOUNT, failure, issued, many } from '../../../support/synced-account.ts';

let account: Account;
beforeEach(() => {
  account = new Account();
  account.shows(...many(3));
});

/** The events of the account that an action publishes. */
async function eventsDuring(action: () => Promise<unknown>): Promise<PublishedEvent[]> {
  const before = account.store.changes.length;
  await action();
  return account.store.changes
    .slice(before)
    .flatMap((saved) => (saved.kind === 'account' ? eventsOf(saved) : []))
    .map(withoutSubject);
}
const sync = () => eventsDuring(() => account.sync());
const namesOf = (events: readonly PublishedEvent[]) => events.map(({ name }) => name);

test('the first complete sync after an account state was rebuilt publishes the recovery once', async () => {
  await account.sync();
  account.opening = failure('authentication');
  expect(namesOf(await sync())).toEqual(['unreachable']);
  account.store.damageAccount(ACCOUNT);
  account.opening = undefined;
  expect(await sync()).toStrictEqual([{ name: 'recovered', stateRebuiltAt: account.now }]);
  expect(await sync()).toEqual([]);
});

test('a sync that fails after an account state was rebuilt is announced, and so is the recovery', async () => {
  await account.sync();
  account.store.damageAccount(ACCOUNT);
  account.opening = failure('authentication');
  expect(namesOf(await sync())).toEqual(['unreachable']);
  const times = { unreachableSince: account.now, stateRebuiltAt: account.now };
  account.opening = undefined;
  expect(await sync()).toEqual([{ name: 'recovered', ...times }]);
});

test('one transient failure after an account state was rebuilt is not announced', async () => {
  await account.sync();
  account.store.damageAccount(ACCOUNT);
  account.opening = failure('unavailable');
  expect(await sync()).toEqual([]);
  expect(namesOf(await sync())).toEqual(['unreachable']);
});

test('polls that stop after an account state was rebuilt are announced', async () => {
  await account.sync();
  account.store.damageAccount(ACCOUNT);
  account.opening = failure('unavailable');
  await account.sync();
  const events = await eventsDuring(() => checkDeadlines(plus(account.now, DAY), account.store));
  expect(namesOf(events)).toEqual(['unreachable']);
});

test('the initial inventory is not repeated after an account state was rebuilt', async () => {
  expect(namesOf(await sync())).toEqual(['initial-inventory-completed']);
  const completedAt = account.now;
  account.store.damageAccount(ACCOUNT);
  account.opening = failure('unavailable');
  await account.sync();
  expect(await account.storedAccount()).toMatchObject({ lastCompleteSyncAt: completedAt });
  account.opening = undefined;
  account.shows(...many(3), issued('added later'));
  expect(namesOf(await sync())).toEqual(['recovered']);
  expect(await account.state('added later')).toMatchObject({ initialInventory: false });
});

test('the initial inventory is completed if the account state was damaged before', async () => {
  account.opening = failure('authentication');
  await account.sync();
  account.store.damageAccount(ACCOUNT);
  account.opening = undefined;
  expect(namesOf(await sync())).toEqual(['recovered', 'initial-inventory-completed']);
  expect(await account.state('0')).toMatchObject({ initialInventory: true });
});

test('a part of an account that still fails after its state was rebuilt is announced again', async () => {
  await account.sync();
  account.provider.rows = many(3).map((certificate) => ({
    certificate: { ...certificate, serialNumber: `changed ${certificate.id}` },
    failure: failure('forbidden'),
  }));
  expect(namesOf(await sync())).toEqual(['unreachable']);
  account.store.damageAccount(ACCOUNT);
  expect(await sync()).toMatchObject([
    { name: 'recovered' },
    { name: 'unreachable', failure: { scope: 'certificates' } },
  ]);
});
