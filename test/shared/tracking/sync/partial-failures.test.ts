import { beforeEach, expect, test } from 'vitest';
import { Account, failure, issued } from '../../../support/synced-account.ts';

let account: Account;
beforeEach(() => {
  account = new Account();
});

const failed = async () => (await account.storedAccount()).unreadable?.failures?.last;

test('a certificate that was removed between listing and details is reported only if it stays in the listing', async () => {
  account.provider.rows = [
    { certificate: issued('a') },
    { certificate: issued('gone'), failure: failure('not-found') },
  ];
  await account.sync();
  expect((await account.unreadable())?.status).not.toBe('unreachable');
  await account.sync();
  expect(await account.unreadable()).toMatchObject({ failure: { certificates: ['gone'] } });
});

test('an incomplete listing is reported before unreadable certificates', async () => {
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
