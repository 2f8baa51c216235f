import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AccountReference } from '../certificates/certificate.ts';
import { toItem } from '../runtime/dynamodb/item.ts';
import type { Item } from '../runtime/dynamodb/item.ts';
import { contentHashOfPage, encodePage } from './inventory-page.ts';
import { pagePartKey } from './sync-item.ts';
import type { PagePart } from './sync-item.ts';
import type { InventoryPage } from './sync-store.ts';

/** DynamoDB accepts 400 KB per item, including names and keys. */
const MAX_BYTES = 390_000;
const CONCURRENCY = 8;

/** The stored pages of an account that a run knows. */
export interface KnownPages {
  /** Pages that stay stored until a newer head is written: they need no write. */
  readonly safe: Set<string>;
  /** Every page item that was read or written, by content hash, needed or not. */
  readonly items: Map<string, StoredPart[]>;
}

interface StoredPart {
  readonly key: Item;
  readonly writer: string;
}

/** The destination of pages, and the id of the write. */
export interface PagePlace {
  readonly tableName: string;
  readonly account: AccountReference;
  readonly writer: string;
}

/** Stores pages that are not stored yet. Returns the content hashes of all pages, in order. */
export async function storePages(
  client: DynamoDBClient,
  { tableName, account, writer }: PagePlace,
  pages: readonly InventoryPage[],
  known: KnownPages,
): Promise<string[]> {
  const fresh = new Map(pages.map((page) => [contentHashOfPage(page), page]));
  for (const contentHash of known.safe) fresh.delete(contentHash);
  await someAtOnce([...fresh], async ([contentHash, page]) => {
    const parts = split(encodePage(page));
    const stored: StoredPart[] = [];
    for (const [index, data] of parts.entries()) {
      const key = pagePartKey(account, contentHash, index);
      const part: PagePart = { writer, parts: parts.length, data };
      await client.send(
        new PutItemCommand({ TableName: tableName, Item: { ...key, ...toItem({ ...part }) } }),
      );
      stored.push({ key, writer });
    }
    known.items.set(contentHash, stored);
    known.safe.add(contentHash);
  });
  return pages.map(contentHashOfPage);
}

/**
 * Deletes known pages that are not needed. Call it only after a head without them was written. Pages that another
 * run has written again stay.
 *
 * Best effort: a later sync finds and deletes the rest.
 */
export async function deletePages(
  client: DynamoDBClient,
  tableName: string,
  needed: ReadonlySet<string>,
  known: KnownPages,
): Promise<void> {
  const stray = [...known.items].filter(([contentHash]) => !needed.has(contentHash));
  await someAtOnce(stray, async ([contentHash, parts]) => {
    known.safe.delete(contentHash);
    for (const part of parts) {
      try {
        await deletePart(client, tableName, part);
      } catch {
        return;
      }
    }
    known.items.delete(contentHash);
  });
}

async function deletePart(
  client: DynamoDBClient,
  tableName: string,
  { key, writer }: StoredPart,
): Promise<void> {
  try {
    await client.send(
      new DeleteItemCommand({
        TableName: tableName,
        Key: key,
        ConditionExpression: 'writer = :writer',
        ExpressionAttributeValues: toItem({ ':writer': writer }),
      }),
    );
  } catch (error) {
    // Deleted already, or written again by another run.
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

function split(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let start = 0; start < bytes.length; start += MAX_BYTES) {
    parts.push(bytes.subarray(start, start + MAX_BYTES));
  }
  return parts;
}

async function someAtOnce<Value>(
  values: readonly Value[],
  act: (value: Value) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < values.length; start += CONCURRENCY) {
    await Promise.all(values.slice(start, start + CONCURRENCY).map(act));
  }
}
