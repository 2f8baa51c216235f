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

/** DynamoDB takes 400 KB an item, names and keys included. */
const MAX_BYTES = 390_000;
const CONCURRENCY = 8;

/** What one run knows of the pages that are stored for an account. */
export interface KnownPages {
  /** Pages that are there to stay until a newer head is written: not to be written again. */
  readonly safe: Set<string>;
  /** Every page item that was seen or written, by its page's digest, needed or not. */
  readonly items: Map<string, StoredPart[]>;
}

export interface StoredPart {
  readonly key: Item;
  readonly writer: string;
}

/** Where pages are written to, and the mark of who writes them. */
export interface PagePlace {
  readonly tableName: string;
  readonly account: AccountReference;
  readonly writer: string;
}

/** Stores what is not stored yet, and answers the digests of all pages, in order. */
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
 * Deletes every page that is known and not needed. To be called only after a head that does not name them
 * was written. What another run has written again meanwhile stays.
 *
 * Best effort: what cannot be deleted now is found, and deleted, by a later sweep.
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
    // Gone already, or somebody else's by now: either way it is none of ours any more.
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
