import { beforeEach, describe, expect, test } from 'vitest';
import { pendingCertificate } from '../../../support/certificates.ts';
import { ACCOUNT, Account, failure, issued, many } from '../../../support/synced-account.ts';

let account: Account;
beforeEach(() => {
  account = new Account();
});

/** Makes the closer looks at the first rows fail. */
function spoil(count: number, kind: Parameters<typeof failure>[0]): void {
  for (const [index, row] of account.provider.rows.entries()) {
    if (index < count) row.failure = failure(kind);
    else delete row.failure;
  }
}

/** Since when the problem is reported. */
async function since(): Promise<string | undefined> {
  return (await account.unreadable())?.since;
}

describe('problems that last', () => {
  test('of some rows do not keep the others from being looked at', async () => {
    account.shows(
      ...['a', 'b', 'c'].map((id) => pendingCertificate({ id })),
      ...many(8),
      pendingCertificate({ id: 'q' }),
    );
    spoil(3, 'unavailable');
    await account.sync();
    await account.sync();
    expect(account.provider.requests).toContain('details q');
  });

  test('that come and go below what people were reported of are no news, and what creeps above it is', async () => {
    account.settings = { ...ACCOUNT, detailsPerSync: 1000 };
    account.shows(...many(40));
    spoil(3, 'invalid-response');
    await account.sync();
    const reported = await since();
    for (const count of [1, 3, 2, 6]) {
      spoil(count, 'invalid-response');
      account.shows(...account.provider.rows.map(({ certificate }) => certificate));
      spoil(count, 'invalid-response');
      await account.sync();
      expect(await since(), `${count} broken rows`).toBe(reported);
    }
    account.shows(...many(40).map((one) => ({ ...one, serialNumber: 'AB' })));
    spoil(12, 'invalid-response');
    await account.sync();
    expect(await since()).not.toBe(reported);
  });

  test('are called after the same one of them, whatever their order', async () => {
    account.shows(issued('1'), issued('2'));
    const kinds = ['invalid-response', 'not-found'] as const;
    for (const turn of [0, 1, 0]) {
      for (const [index, row] of account.provider.rows.entries()) {
        row.failure = failure(kinds[(index + turn) % 2] ?? 'not-found');
      }
      expect((await account.sync()).failure?.kind).toBe('invalid-response');
    }
  });

  test('do not use up the looks of a row that has changed', async () => {
    account.shows(...many(22));
    spoil(22, 'not-found');
    await account.sync();
    account.shows(
      ...many(22).map((one) => (one.id === '21' ? { ...one, serialNumber: 'AB' } : one)),
    );
    spoil(21, 'not-found');
    await account.sync();
    expect(account.provider.requests).toContain('details 21');
  });

  test('last through a sync that plans everything again', async () => {
    const { validity: _none, ...endless } = issued('e');
    account.shows(issued('1'), endless);
    await account.sync();
    account.settings = { ...ACCOUNT, tags: { team: 'another' } };
    expect((await account.sync()).failure).toMatchObject({ certificates: ['e'] });
  });
});
