import { expect, test } from 'vitest';
import { ACCOUNT, Account, issued } from '../../../support/synced-account.ts';

const shop = { ...issued('1'), commonName: 'shop.example.com', tags: { team: 'provider', x: 'y' } };
const rules = (team: string) => [{ names: ['shop.example.com'], tags: { team } }];

test('changed rules and keys take effect with the next sync, with one write per changed certificate', async () => {
  const account = new Account();
  account.settings = { ...ACCOUNT, owners: rules('shop') };
  account.shows(shop, issued('2'));
  await account.sync();
  expect(await account.state('1')).toMatchObject({ revision: 1, tags: { team: 'shop' } });
  const other = await account.state('2');

  account.settings = { ...ACCOUNT, owners: rules('payments') };
  await account.sync();
  await account.sync();
  expect(await account.state('1')).toMatchObject({ revision: 2, tags: { team: 'payments' } });
  expect(await account.state('2')).toEqual(other);

  account.settings = { ...ACCOUNT, tagKeys: ['x'] };
  await account.sync();
  await account.sync();
  expect(await account.state('1')).toMatchObject({
    ...{ revision: 3, tags: { team: 'provider', x: 'y' } },
  });
});
