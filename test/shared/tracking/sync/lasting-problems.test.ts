import { beforeEach, describe, expect, test } from 'vitest';
import { pendingCertificate } from '../../../support/certificates.ts';
import { ACCOUNT, Account, failure, issued, many } from '../../../support/synced-account.ts';

let account: Account;
beforeEach(() => {
  account = new Account();
});

/** Makes the details of the first `count` rows fail. */
function breakRows(count: number, kind: Parameters<typeof failure>[0]): void {
  for (const [index, row] of account.provider.rows.entries()) {
    if (index < count) row.failure = failure(kind);
    else delete row.failure;
  }
}

/** The start of the reported problem. */
async function since(): Promise<string | undefined> {
  return (await account.unreadable())?.since;
}

describe('lasting problems', () => {
  test('of some rows do not prevent the details of the others', async () => {
    account.shows(
      ...['a', 'b', 'c'].map((id) => pendingCertificate({ id })),
      ...many(8),
      pendingCertificate({ id: 'q' }),
    );
    breakRows(3, 'unavailable');
    await account.sync();
    await account.sync();
    expect(account.provider.requests).toContain('details q');
  });

  test('of changing numbers of rows are reported again only above twice the reported number', async () => {
    account.settings = { ...ACCOUNT, detailsPerSync: 1000 };
    account.shows(...many(40));
    breakRows(3, 'invalid-response');
    await account.sync();
    const reported = await since();
    for (const count of [1, 3, 2, 6]) {
      breakRows(count, 'invalid-response');
      account.shows(...account.provider.rows.map(({ certificate }) => certificate));
      breakRows(count, 'invalid-response');
      await account.sync();
      expect(await since(), `${count} broken rows`).toBe(reported);
    }
    account.shows(...many(40).map((certificate) => ({ ...certificate, serialNumber: 'AB' })));
    breakRows(12, 'invalid-response');
    await account.sync();
    expect(await since()).not.toBe(reported);
  });

  test('of several kinds are reported with the same kind, independent of their order', async () => {
    account.shows(issued('1'), issued('2'));
    const kinds = ['invalid-response', 'not-found'] as const;
    for (const turn of [0, 1, 0]) {
      for (const [index, row] of account.provider.rows.entries()) {
        row.failure = failure(kinds[(index + turn) % 2] ?? 'not-found');
      }
      expect((await account.sync()).failure?.kind).toBe('invalid-response');
    }
  });

  test('do not spend the detail budget of a changed row', async () => {
    account.shows(...many(22));
    breakRows(22, 'not-found');
    await account.sync();
    account.shows(
      ...many(22).map((row) => (row.id === '21' ? { ...row, serialNumber: 'AB' } : row)),
    );
    breakRows(21, 'not-found');
    await account.sync();
    expect(account.provider.requests).toContain('details 21');
  });

  test('are kept by a sync that plans all deadlines again', async () => {
    const { validity: _none, ...withoutExpiry } = issued('e');
    account.shows(issued('1'), withoutExpiry);
    await account.sync();
    account.settings = { ...ACCOUNT, tags: { team: 'another' } };
    expect((await account.sync()).failure).toMatchObject({ certificates: ['e'] });
  });
});
