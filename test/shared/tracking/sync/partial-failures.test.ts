import { beforeEach, expect, test } from 'vitest';
import { Account, failure, issued } from '../../../support/synced-account.ts';

let account: Account;
beforeEach(() => {
  account = new Account();
});

const failed = async () => (await account.storedAccount()).unreadable?.failures?.last;

test('A certificate that is taken away between the listing and the look is no alarm, and one that stays unknown is', async () => {
  account.provider.rows = [
    { certificate: issued('a') },
    { certificate: issued('gone'), failure: failure('not-found') },
  ];
  await account.sync();
  expect((await account.unreadable())?.status).not.toBe('unreachable');
  await account.sync();
  expect(await account.unreadable()).toMatchObject({ failure: { certificates: ['gone'] } });
});

test('What a listing does not show is reported before what could not be read of it', async () => {
  account.provider.rows = [
    { certificate: issued('a') },
    { certificate: issued('b'), failure: failure('invalid-response', 'b is nonsense') },
  ];
  account.provider.problems = [{ message: 'row 3 has no id' }];
  await account.sync();
  expect((await failed())?.message).toBe(
    'The listing is incomplete: row 3 has no id. 1 of 2 certificates could not be read. The first: b is nonsense',
  );
  account.shows(issued('a'));
  await account.sync();
  expect((await failed())?.message).toBe('The listing is incomplete: row 3 has no id.');
});
