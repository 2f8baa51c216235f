import { setTimeout as pause } from 'node:timers/promises';
import { BatchGetItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Item } from './item.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html */
export const MAX_KEYS = 100;
/** How many times in a row DynamoDB can process no key. */
const FRUITLESS_TRIES = 8;
/** The first pause in milliseconds; doubles after each response without items. */
const FIRST_PAUSE = 25;

/**
 Reads items by their keys, strongly consistent, in no order. Unprocessed keys (too much data, or throttling) are requested
 * again, with growing pauses while no key is processed.
 *
 @throws Error if no key was processed 8 times in a row, which takes about three seconds.
 */
export async function batchGet(
  client: DynamoDBClient,
  tableName: string,
  keys: readonly Item[],
): Promise<Item[]> {
  const found: Item[] = [];
  for (let start = 0; start < keys.length; start += MAX_KEYS) {
    let pending = keys.slice(start, start + MAX_KEYS);
    let fruitless = 0;
    while (pending.length > 0) {
      const { items, left } = await getOnce(client, tableName, pending);
      found.push(...items);
      fruitless = left.length < pending.length ? 0 : fruitless + 1;
      if (fruitless === FRUITLESS_TRIES) {
        throw new Error(
          `DynamoDB left ${left.length} items of ${tableName} unread again and again`,
        );
      }
      if (left.length > 0)
        await pause(FIRST_PAUSE * 2 ** (fruitless - 1) * (0.5 + Math.random() / 2));
      pending = left;
    }
  }
  return found;
}

async function getOnce(
  client: DynamoDBClient,
  tableName: string,
  keys: Item[],
): Promise<{ items: Item[]; left: Item[] }> {
  const { Responses, UnprocessedKeys } = await client.send(
    new BatchGetItemCommand({
      RequestItems: { [tableName]: { Keys: keys, ConsistentRead: true } },
    }),
  );
  return {
    items: Responses?.[tableName] ?? [],
    left: UnprocessedKeys?.[tableName]?.Keys ?? [],
  };
}
