import { randomUUID } from 'node:crypto';
import { GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { accountKey } from '../certificates/certificate.ts';
import type { AccountReference } from '../certificates/certificate.ts';
import { writeOnCondition } from '../runtime/dynamodb/conditional-write.ts';
import { toItem } from '../runtime/dynamodb/item.ts';
import { loadSweep } from './load-sweep.ts';
import { digestOfPage } from './inventory-page.ts';
import { headKey } from './sweep-item.ts';
import { deletePages, storePages } from './sweep-pages.ts';
import type { KnownPages, PagePlace } from './sweep-pages.ts';
import type { Inventory, SweepProgress, SweepSaveOutcome, SweepStore } from './sweep-store.ts';

/**
 * Keeps the memory of sweeps in the table that `STATE_TABLE` describes: pages under their digests, and one
 * head an account that names those that count.
 *
 * Pages are written before the head that names them, and deleted after the head that no longer does; a
 * crash in between leaves pages that nobody names, which the next complete sweep deletes. A page counts as
 * stored only if the loaded head named it or this run wrote it: any other may be about to be deleted.
 */
export function dynamoDBSweepStore(client: DynamoDBClient, tableName: string): SweepStore {
  const memories = new Map<string, KnownPages>();
  const knownOf = (account: AccountReference): KnownPages => {
    const known = memories.get(accountKey(account)) ?? { safe: new Set(), items: new Map() };
    memories.set(accountKey(account), known);
    return known;
  };

  const save = async (
    account: AccountReference,
    attribute: 'inventory' | 'progress',
    { pages, ...rest }: Inventory | SweepProgress,
    revision: number,
  ): Promise<SweepSaveOutcome> => {
    const place = { tableName, account, writer: randomUUID() };
    const digests = await storePages(client, place, pages, knownOf(account));
    const head = { attribute, value: { ...rest, pages: digests } };
    if (await writeHead(client, place, head, revision)) return { revision: revision + 1 };
    memories.delete(accountKey(account));
    return 'conflict';
  };

  return {
    async load(account) {
      const { memory, known } = await loadSweep(client, tableName, account);
      memories.set(accountKey(account), known);
      return memory;
    },

    saveProgress: (account, progress, revision) => save(account, 'progress', progress, revision),

    async complete(account, inventory, revision) {
      const outcome = await save(account, 'inventory', inventory, revision);
      if (outcome !== 'conflict') {
        const needed = new Set(inventory.pages.map(digestOfPage));
        await deletePages(client, tableName, needed, knownOf(account));
      }
      return outcome;
    },
  };
}

/** Writes the head if it still has the revision; a new inventory ends the progress that led to it. */
async function writeHead(
  client: DynamoDBClient,
  { tableName, account, writer }: PagePlace,
  { attribute, value }: { attribute: 'inventory' | 'progress'; value: object },
  revision: number,
): Promise<boolean> {
  const key = headKey(account);
  const change = 'SET #version = :version, #revision = :next, #writer = :writer, #part = :value';
  const update = new UpdateItemCommand({
    TableName: tableName,
    Key: key,
    UpdateExpression: attribute === 'inventory' ? `${change} REMOVE #progress` : change,
    ConditionExpression: revision === 0 ? 'attribute_not_exists(pk)' : '#revision = :revision',
    ExpressionAttributeNames: {
      '#version': 'version',
      '#revision': 'revision',
      '#writer': 'writer',
      '#part': attribute,
      ...(attribute === 'inventory' ? { '#progress': 'progress' } : {}),
    },
    ExpressionAttributeValues: toItem({
      ':version': 1,
      ':next': revision + 1,
      ':writer': writer,
      ':value': value,
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
