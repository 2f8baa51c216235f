import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { toItem } from '../../../shared/runtime/dynamodb/item.ts';
import { dynamoDBSyncStore } from '../../../shared/state/dynamodb-sync-store.ts';
import { encodePage } from '../../../shared/state/inventory-page.ts';
import type { SyncStore } from '../../../shared/state/sync-store.ts';
import { STATE_TABLE } from '../../../shared/state/table.ts';
import type { DynamoDBServer } from '../../support/dynamodb/dynamodb-server.ts';
import { interfere } from '../../support/dynamodb/interfere.ts';
import { useDynalite } from '../../support/dynamodb/use-dynalite.ts';
import { pageItemsOf } from '../../support/dynamodb/page-items.ts';
import { inventoryOf, pageOf, progressOf, realisticPage } from '../../support/inventories.ts';

const account = { provider: 'digicert', account: 'main' };

describe('inventory pages on DynamoDB', () => {
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

  /** Records every write with its size as JSON. */
  const noteWrites = () => {
    const writes: { operation: string; bytes: number }[] = [];
    interfere(client, {
      before: (operation, input) => {
        if (/Put|Update|Delete|Batch/.test(operation)) {
          writes.push({ operation, bytes: JSON.stringify(input).length });
        }
      },
    });
    return writes;
  };

  test('a sync of 10,000 unchanged rows writes one small head per page, and no page', async () => {
    const listing = () => Array.from({ length: 10 }, (_, page) => realisticPage(page * 1000, 1000));
    await other.complete(account, inventoryOf(...listing()), 0);
    const writes = noteWrites();
    let { revision } = await store.load(account);
    const fresh = listing();
    for (let pages = 1; pages < 10; pages += 1) {
      const saved = await store.saveProgress(
        account,
        progressOf(...fresh.slice(0, pages)),
        revision,
      );
      if (saved === 'conflict') throw new Error('no other run saves');
      revision = saved.revision;
    }
    await store.complete(account, inventoryOf(...fresh), revision);
    expect(writes.map(({ operation }) => operation)).toEqual(
      Array.from({ length: 10 }, () => 'UpdateItem'),
    );
    expect(Math.max(...writes.map(({ bytes }) => bytes))).toBeLessThan(1500);
  });

  test('a page of 1,000 rows with content hashes of 43 letters takes less than 40 KB', () => {
    expect(encodePage(realisticPage(1, 1000)).length).toBeLessThan(40_000);
  });

  test('stores a page that is too large for one item in several items, and deletes all of them', async () => {
    const large = realisticPage(1, 25_000);
    await store.complete(account, inventoryOf(pageOf(90_000, 2), large), 0);
    expect((await pageItems()).length).toBeGreaterThan(3);
    expect((await other.load(account)).inventory?.pages).toEqual([pageOf(90_000, 2), large]);
    await other.complete(account, inventoryOf(pageOf(90_000, 2)), 1);
    expect(await pageItems()).toHaveLength(1);
  });

  test('loads a page of both inventory and progress as one object', async () => {
    await other.complete(account, inventoryOf(pageOf(1, 3)), 0);
    await other.saveProgress(account, progressOf(pageOf(1, 3)), 1);
    const { inventory, progress } = await store.load(account);
    expect(progress?.pages[0]).toBe(inventory?.pages[0]);
  });

  test('a head with a missing page throws an error that explains how to start again', async () => {
    await other.complete(account, inventoryOf(pageOf(1, 3)), 0);
    const [sk] = await pageItems();
    const Key = toItem({ pk: 'sync/digicert/main', sk });
    await server.client.send(new DeleteItemCommand({ TableName: table, Key }));
    await expect(store.load(account)).rejects.toThrow(
      /sync\/digicert\/main head .* names 1 pages? .*delete the head/,
    );
  });

  test.each([
    ['no page at all', Buffer.from('secret')],
    ['another page', encodePage(pageOf(8, 1))],
    ['nothing', undefined],
  ])('a page item that contains %s throws an error with its key', async (_what, data) => {
    await other.complete(account, inventoryOf(pageOf(1, 3)), 0);
    const [sk = ''] = await pageItems();
    const Item = toItem({ pk: 'sync/digicert/main', sk, writer: 'w', parts: 1, data });
    await server.client.send(new PutItemCommand({ TableName: table, Item }));
    const loading = store.load(account);
    await expect(loading).rejects.toThrow(sk.split('/', 2).join('/'));
    await expect(loading).rejects.not.toThrow('secret');
  });
});
