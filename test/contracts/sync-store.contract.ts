import { beforeEach, describe, expect, test } from 'vitest';
import type { Inventory, InventoryPage, SyncStore } from '../../shared/state/sync-store.ts';
import { at } from '../support/certificates.ts';
import { inventoryOf, pageOf, progressOf } from '../support/inventories.ts';

const account = { provider: 'digicert', account: 'main' };

/**
 Tests the contract of `SyncStore`. `setup` creates empty storage before each test, and returns a function that opens it:
 each call represents another run.
 */
export function describeSyncStoreContract(
  name: string,
  setup: () => Promise<() => SyncStore>,
): void {
  describe(`the sync store contract (${name})`, () => {
    let open: () => SyncStore;
    beforeEach(async () => {
      open = await setup();
    });

    test('a store before the first sync is empty, at revision 0', async () => {
      expect(await open().load(account)).toEqual({ revision: 0 });
    });

    test('the next run loads the completed inventory', async () => {
      const inventory: Inventory = {
        ...inventoryOf(pageOf(1, 3), pageOf(4, 2)),
        ...{ pacing: '[1,2]', notes: ['The list by tags cannot be read.'] },
      };
      expect(await open().complete(account, inventory, 0)).toEqual({ revision: 1 });
      expect(await open().load(account)).toStrictEqual({ revision: 1, inventory });
    });

    test('every field of an entry is stored', async () => {
      const inventory = inventoryOf([
        { id: '1', contentHash: 'a' },
        { id: '2', contentHash: 'b', certificates: ['2', '2-1'] },
        { id: '3', contentHash: 'c', detailsPending: true, fetchDetailsAgainAt: at('2027-02-01') },
        { id: '4', contentHash: 'd', detailsPending: false },
        { id: '6', contentHash: 'e', replaces: ['job-5'] },
        { id: '5', contentHash: 'ü', certificates: [] },
      ]);
      await open().complete(account, inventory, 0);
      expect((await open().load(account)).inventory).toStrictEqual(inventory);
    });

    test('an account without rows has an inventory', async () => {
      await open().complete(account, inventoryOf([]), 0);
      expect((await open().load(account)).inventory?.pages).toEqual([[]]);
      await open().complete({ ...account, account: 'other' }, inventoryOf(), 0);
      const other = await open().load({ ...account, account: 'other' });
      expect(other.inventory?.pages).toEqual([]);
    });

    test('the head of a sync equals the loaded sync without its pages', async () => {
      expect(await open().readHead(account)).toEqual({ revision: 0 });
      const listings = [{ contentHash: 'a', settledUntil: at('2027-02-01') }, { contentHash: '' }];
      const inventory = { ...inventoryOf(pageOf(1, 3), pageOf(4, 2)), listings, pacing: '[1]' };
      const run = open();
      await run.complete(account, inventory, 0);
      await run.saveProgress(
        account,
        { ...progressOf(pageOf(1, 3)), listings: [{ contentHash: 'b' }] },
        1,
      );
      const { pages: _pages, ...head } = inventory;
      const { pages: _progress, ...progress } = progressOf(pageOf(1, 3));
      expect(await open().readHead(account)).toStrictEqual({
        revision: 2,
        inventory: head,
        progress: { ...progress, listings: [{ contentHash: 'b' }] },
      });
    });

    test('a confirmed inventory is unchanged except for its time', async () => {
      const inventory = { ...inventoryOf(pageOf(1, 3)), listings: [{ contentHash: 'a' }] };
      await open().complete(account, inventory, 0);
      const confirmation = { completedAt: at('2027-03-03'), pacing: '[7]' };
      expect(await open().confirm(account, confirmation, 1)).toEqual({ revision: 2 });
      expect(await open().confirm(account, confirmation, 1)).toBe('conflict');
      expect(await open().load(account)).toStrictEqual({
        revision: 2,
        inventory: { ...inventory, ...confirmation },
      });
    });

    test('progress is loaded with the last inventory', async () => {
      const inventory = inventoryOf(pageOf(1, 3));
      const progress = { ...progressOf(pageOf(1, 3), pageOf(9, 1)), pacing: '[3]' };
      const run = open();
      await run.complete(account, inventory, 0);
      expect(await run.saveProgress(account, progress, 1)).toEqual({ revision: 2 });
      expect(await open().load(account)).toStrictEqual({ revision: 2, inventory, progress });
    });

    test('the first sync can be interrupted', async () => {
      await open().saveProgress(account, progressOf(pageOf(1, 1)), 0);
      expect(await open().load(account)).toEqual({
        revision: 1,
        progress: progressOf(pageOf(1, 1)),
      });
    });

    test('progress grows page by page, and completion makes it the inventory', async () => {
      const run = open();
      let { revision } = await run.load(account);
      const pages: InventoryPage[] = [];
      for (let page = 0; page < 5; page += 1) {
        pages.push(pageOf(page * 10, 10));
        const saved = await run.saveProgress(account, progressOf(...pages), revision);
        if (saved === 'conflict') throw new Error('no other run saves');
        revision = saved.revision;
      }
      expect((await open().load(account)).progress?.pages).toEqual(pages);
      await run.complete(account, inventoryOf(...pages), revision);
      expect(await open().load(account)).toEqual({ revision: 6, inventory: inventoryOf(...pages) });
    });

    test('a listing can contain the same page twice', async () => {
      const inventory = inventoryOf(pageOf(1, 2), pageOf(1, 2), []);
      await open().complete(account, inventory, 0);
      expect((await open().load(account)).inventory).toEqual(inventory);
    });

    test('later syncs replace changed pages and keep the others', async () => {
      await open().complete(account, inventoryOf(pageOf(1, 3), pageOf(4, 3)), 0);
      const run = open();
      const { revision, inventory } = await run.load(account);
      const [kept = []] = inventory?.pages ?? [];
      await run.complete(account, inventoryOf(kept, pageOf(4, 3, 'b')), revision);
      expect((await open().load(account)).inventory).toEqual(
        inventoryOf(pageOf(1, 3), pageOf(4, 3, 'b')),
      );
    });

    test('a removed page can be stored again', async () => {
      const run = open();
      await run.complete(account, inventoryOf(pageOf(1, 3)), 0);
      await run.complete(account, inventoryOf(pageOf(1, 3, 'b')), 1);
      await run.complete(account, inventoryOf(pageOf(1, 3)), 2);
      expect((await open().load(account)).inventory).toEqual(inventoryOf(pageOf(1, 3)));
    });

    test('progress of a new sync replaces the earlier progress', async () => {
      const run = open();
      await run.saveProgress(account, progressOf(pageOf(1, 3), pageOf(4, 3)), 0);
      await run.saveProgress(account, progressOf(pageOf(1, 3, 'b')), 1);
      expect((await open().load(account)).progress?.pages).toEqual([pageOf(1, 3, 'b')]);
    });

    test('the later of two concurrent runs gets a conflict and writes nothing', async () => {
      const one = open();
      const other = open();
      const { revision } = await one.load(account);
      await other.load(account);
      await one.saveProgress(account, progressOf(pageOf(1, 3)), revision);
      expect(await other.saveProgress(account, progressOf(pageOf(7, 1)), revision)).toBe(
        'conflict',
      );
      expect(await other.complete(account, inventoryOf(pageOf(7, 1)), revision)).toBe('conflict');
      expect(await open().load(account)).toEqual({
        revision: 1,
        progress: progressOf(pageOf(1, 3)),
      });
    });

    test('repeating a save is a conflict', async () => {
      await open().complete(account, inventoryOf(pageOf(1, 3)), 0);
      expect(await open().complete(account, inventoryOf(pageOf(1, 3)), 0)).toBe('conflict');
      await open().saveProgress(account, progressOf(pageOf(1, 3)), 1);
      expect(await open().saveProgress(account, progressOf(pageOf(1, 3)), 1)).toBe('conflict');
    });

    test('exactly one of many concurrent completions succeeds, with all of its pages', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 6 }, (_, rival) =>
          open().complete(account, inventoryOf(pageOf(1, 3), pageOf(rival, 4, 'r')), 0),
        ),
      );
      const winners = outcomes.filter((outcome) => outcome !== 'conflict');
      expect(winners).toEqual([{ revision: 1 }]);
      const winner = outcomes.findIndex((outcome) => outcome !== 'conflict');
      expect((await open().load(account)).inventory?.pages).toEqual([
        pageOf(1, 3),
        pageOf(winner, 4, 'r'),
      ]);
    });

    test('a run with a conflict can load and continue', async () => {
      const loser = open();
      await loser.load(account);
      await open().complete(account, inventoryOf(pageOf(1, 3)), 0);
      expect(await loser.complete(account, inventoryOf(pageOf(1, 3, 'b')), 0)).toBe('conflict');
      const { revision } = await loser.load(account);
      expect(await loser.complete(account, inventoryOf(pageOf(1, 3, 'b')), revision)).toEqual({
        revision: 2,
      });
      expect((await open().load(account)).inventory?.pages).toEqual([pageOf(1, 3, 'b')]);
    });

    test('accounts are independent', async () => {
      await open().complete(account, inventoryOf(pageOf(1, 3)), 0);
      expect(await open().load({ ...account, account: 'mai' })).toEqual({ revision: 0 });
      expect(await open().load({ ...account, account: 'main-2' })).toEqual({ revision: 0 });
    });
  });
}
