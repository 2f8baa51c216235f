import { randomUUID } from 'node:crypto';
import { GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { accountKey } from '../certificates/certificate.ts';
import type { AccountReference } from '../certificates/certificate.ts';
import { writeOnCondition } from '../runtime/dynamodb/conditional-write.ts';
import { toItem } from '../runtime/dynamodb/item.ts';
import { loadSync } from './load-sync.ts';
import { contentHashOfPage } from './inventory-page.ts';
import { headKey, readHead } from './sync-item.ts';
import type { SyncHeadItem } from './sync-item.ts';
import { deletePages, storePages } from './sync-pages.ts';
import type { KnownPages, PagePlace } from './sync-pages.ts';
import type {
  Inventory,
  SyncHead,
  SyncProgress,
  SyncSaveOutcome,
  SyncStore,
} from './sync-store.ts';

/**
 * Stores inventories and progress in the table that `STATE_TABLE` describes: pages under their content hashes, and
 * one head per account that names the valid pages.
 *
 * Pages are written before the head that names them, and deleted after the head that no longer does; a crash in
 * between leaves pages that no head names, which the next complete sync deletes. A page counts as stored only if the
 * loaded head named it or this run wrote it: another run can be deleting any other page.
 */
export function dynamoDBSyncStore(client: DynamoDBClient, tableName: string): SyncStore {
  const memories = new Map<string, KnownPages>();
  const knownOf = (account: AccountReference): KnownPages => {
    const known = memories.get(accountKey(account)) ?? { safe: new Set(), items: new Map() };
    memories.set(accountKey(account), known);
    return known;
  };

  const save = async (
    account: AccountReference,
    attribute: 'inventory' | 'progress',
    { pages, ...rest }: Inventory | SyncProgress,
    revision: number,
  ): Promise<SyncSaveOutcome> => {
    const place = { tableName, account, writer: randomUUID() };
    const contentHashes = await storePages(client, place, pages, knownOf(account));
    const set = `SET ${attribute} = :value`;
    const change = {
      // A new inventory ends the progress that led to it.
      UpdateExpression: attribute === 'inventory' ? `${set} REMOVE progress` : set,
      ExpressionAttributeValues: { ':value': { ...rest, pages: contentHashes } },
    };
    if (await writeHead(client, place, change, revision)) return { revision: revision + 1 };
    memories.delete(accountKey(account));
    return 'conflict';
  };

  return {
    async load(account) {
      const { memory, known } = await loadSync(client, tableName, account);
      memories.set(accountKey(account), known);
      return memory;
    },

    async readHead(account) {
      const { Item: head } = await client.send(
        new GetItemCommand({ TableName: tableName, Key: headKey(account), ConsistentRead: true }),
      );
      return head === undefined ? { revision: 0 } : headOf(readHead(head));
    },

    async confirm(account, { completedAt, pacing }, revision) {
      const place = { tableName, account, writer: randomUUID() };
      const change = {
        UpdateExpression: 'SET inventory.completedAt = :completedAt, inventory.pacing = :pacing',
        ExpressionAttributeValues: { ':completedAt': completedAt, ':pacing': pacing },
      };
      const written = await writeHead(client, place, change, revision);
      return written ? { revision: revision + 1 } : 'conflict';
    },

    saveProgress: (account, progress, revision) => save(account, 'progress', progress, revision),

    async complete(account, inventory, revision) {
      const outcome = await save(account, 'inventory', inventory, revision);
      if (outcome !== 'conflict') {
        const needed = new Set(inventory.pages.map(contentHashOfPage));
        await deletePages(client, tableName, needed, knownOf(account));
      }
      return outcome;
    },
  };
}

function headOf({ revision, inventory, progress }: SyncHeadItem): SyncHead {
  return {
    revision,
    ...(inventory && { inventory: withoutPages(inventory) }),
    ...(progress && { progress: withoutPages(progress) }),
  };
}

function withoutPages<Part extends { readonly pages: unknown }>(part: Part): Omit<Part, 'pages'> {
  const { pages: _pages, ...rest } = part;
  return rest;
}

interface HeadChange {
  /** Begins with `SET`. */
  readonly UpdateExpression: string;
  readonly ExpressionAttributeValues: Readonly<Record<string, unknown>>;
}

/** Changes the head if it still has the revision. */
async function writeHead(
  client: DynamoDBClient,
  { tableName, account, writer }: PagePlace,
  { UpdateExpression, ExpressionAttributeValues }: HeadChange,
  revision: number,
): Promise<boolean> {
  const key = headKey(account);
  const always = 'SET #version = :version, #revision = :next, #writer = :writer,';
  const update = new UpdateItemCommand({
    TableName: tableName,
    Key: key,
    UpdateExpression: UpdateExpression.replace(/^SET/, always),
    ConditionExpression: revision === 0 ? 'attribute_not_exists(pk)' : '#revision = :revision',
    ExpressionAttributeNames: {
      '#version': 'version',
      '#revision': 'revision',
      '#writer': 'writer',
    },
    ExpressionAttributeValues: toItem({
      ...ExpressionAttributeValues,
      ':version': 1,
      ':next': revision + 1,
      ':writer': writer,
      ...(revision === 0 ? {} : { ':revision': revision }),
    }),
  });
  return writeOnCondition(
    () => client.send(update),
    async () => {
      const { Item: head } = await client.send(
        new GetItemCommand({ TableName: tableName, Key: key, ConsistentRead: true }),
      );
      return head?.['writer']?.S === writer;
    },
  );
}
