import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { dynamoDBSyncStore } from '../../../shared/state/dynamodb-sync-store.ts';
import { STATE_TABLE } from '../../../shared/state/table.ts';
import type { SyncStore } from '../../../shared/state/sync-store.ts';
import type { DynamoDBServer } from '../../support/dynamodb/dynamodb-server.ts';
import { interfere, loseAnswer } from '../../support/dynamodb/interfere.ts';
import { useDynalite } from '../../support/dynamodb/use-dynalite.ts';
import { pageItemsOf } from '../../support/dynamodb/page-items.ts';
import { inventoryOf, pageOf, progressOf, realisticPage } from '../../support/inventories.ts';

const account = { provider: 'digicert', account: 'main' };

describe('the sync store on DynamoDB', () => {
  let server: DynamoDBServer;
  let client: DynamoDBClient;
  let table: string;
  let store: SyncStore;
  /** Another run, in another process. */
  let other: SyncStore;
  useDynalite(STATE_TABLE, (database) => {
    ({ server, client, table } = database);
    store = dynamoDBSyncStore(client, table);
    other = dynamoDBSyncStore(server.client, table);
  });

  const pageItems = () => pageItemsOf(server.client, table, account);

  test('a sync deletes the pages that its inventory replaces', async () => {
    await store.complete(account, inventoryOf(pageOf(1, 3), pageOf(4, 3)), 0);
    const before = await pageItems();
    await store.complete(account, inventoryOf(pageOf(1, 3), pageOf(4, 3, 'b')), 1);
    const after = await pageItems();
    expect(after).toHaveLength(2);
    expect(after.filter((sk) => before.includes(sk))).toHaveLength(1);
  });

  test('pages of an abandoned progress are deleted', async () => {
    await store.saveProgress(account, progressOf(pageOf(1, 3), pageOf(4, 3)), 0);
    await store.saveProgress(account, progressOf(pageOf(1, 3, 'b')), 1);
    expect(await pageItems()).toHaveLength(3);
    await store.complete(account, inventoryOf(pageOf(1, 3, 'b')), 2);
    expect(await pageItems()).toHaveLength(1);
  });

  test('a crash between pages and head keeps the old inventory, and the next sync deletes stray pages', async () => {
    const inventory = inventoryOf(pageOf(1, 3));
    await other.complete(account, inventory, 0);
    interfere(client, {
      before: (operation) => {
        if (operation === 'UpdateItem') throw new Error('the process ended here');
      },
    });
    await store.load(account);
    const crash = store.saveProgress(account, progressOf(pageOf(1, 3, 'b'), pageOf(4, 3, 'b')), 1);
    await expect(crash).rejects.toThrow('ended here');
    expect(await pageItems()).toHaveLength(3);

    const next = dynamoDBSyncStore(server.client, table);
    expect(await next.load(account)).toEqual({ revision: 1, inventory });
    await next.complete(account, inventory, 1);
    expect(await pageItems()).toHaveLength(1);
    expect((await other.load(account)).inventory).toEqual(inventory);
  });

  test('a page that another run needs again while it is being deleted stays', async () => {
    await other.complete(account, inventoryOf(pageOf(1, 3)), 0);
    await store.load(account);
    const rival = dynamoDBSyncStore(server.client, table);
    const meanwhile = async () => {
      const { revision } = await rival.load(account);
      await rival.complete(account, inventoryOf(pageOf(1, 3)), revision);
    };
    let interrupted = false;
    interfere(client, {
      before: async (operation) => {
        if (operation !== 'DeleteItem' || interrupted) return;
        interrupted = true;
        await meanwhile();
      },
    });
    await store.complete(account, inventoryOf(pageOf(7, 3)), 1);
    expect(interrupted).toBe(true);
    expect((await other.load(account)).inventory?.pages).toEqual([pageOf(1, 3)]);
  });

  test('after a conflict no page counts as stored', async () => {
    await store.complete(account, inventoryOf(pageOf(1, 3)), 0);
    await other.load(account);
    await other.complete(account, inventoryOf(pageOf(7, 3)), 1);
    expect(await store.complete(account, inventoryOf(pageOf(1, 3)), 1)).toBe('conflict');
    expect(await store.complete(account, inventoryOf(pageOf(1, 3)), 2)).toEqual({ revision: 3 });
    expect((await other.load(account)).inventory?.pages).toEqual([pageOf(1, 3)]);
  });

  test('a failed deletion does not fail the sync, and a later sync repeats it', async () => {
    let broken = true;
    interfere(client, {
      before: (operation) => {
        if (operation === 'DeleteItem' && broken) throw new Error('no');
      },
    });
    await store.complete(account, inventoryOf(pageOf(1, 3)), 0);
    expect(await store.complete(account, inventoryOf(pageOf(4, 3)), 1)).toEqual({ revision: 2 });
    expect(await pageItems()).toHaveLength(2);
    broken = false;
    await store.complete(account, inventoryOf(pageOf(4, 3)), 2);
    expect(await pageItems()).toHaveLength(1);
  });

  test.each(['saveProgress', 'complete'] as const)(
    'a %s whose answer was lost is saved',
    async (act) => {
      const lost = loseAnswer(client, 'UpdateItem');
      const saved =
        act === 'complete'
          ? await store.complete(account, inventoryOf(pageOf(1, 3)), 0)
          : await store.saveProgress(account, progressOf(pageOf(1, 3)), 0);
      expect(saved).toEqual({ revision: 1 });
      expect(lost.count).toBe(1);
      expect((await other.load(account)).revision).toBe(1);
    },
  );

  test('a load during which another run completes returns the new inventory', async () => {
    const old = Array.from({ length: 4 }, (_, page) => realisticPage(page * 12_000, 12_000));
    await other.complete(account, inventoryOf(...old), 0);
    await other.load(account);
    let queries = 0;
    interfere(client, {
      before: async (operation) => {
        if (operation !== 'Query') return;
        queries += 1;
        if (queries === 2) await other.complete(account, inventoryOf(pageOf(1, 3)), 1);
      },
    });
    expect(await store.load(account)).toEqual({
      revision: 2,
      inventory: inventoryOf(pageOf(1, 3)),
    });
    expect(queries).toBeGreaterThan(2);
  });
});
