import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AccountReference } from '../certificates/certificate.ts';
import { toItem } from '../runtime/dynamodb/item.ts';
import { MalformedItem } from '../runtime/malformed-item.ts';
import type { Item } from '../runtime/dynamodb/item.ts';
import { decodePage } from './inventory-page.ts';
import { keyOfItem } from './state-item.ts';
import { isHead, pageHashOf, readHead, readPagePart, syncPartition } from './sync-item.ts';
import type { PagePart, SyncHeadItem } from './sync-item.ts';
import type { KnownPages } from './sync-pages.ts';
import type { InventoryPage, SyncMemory } from './sync-store.ts';

/** Attempts to load: another run that completes during the read deletes pages, which is unlikely twice in a row. */
const TRIES = 3;

interface LoadedSync {
  readonly memory: SyncMemory;
  readonly known: KnownPages;
}

/**
 * Reads the inventory and the progress of an account.
 *
 * @throws MalformedItem if an item cannot be read, or the head names a page that does not exist.
 */
export async function loadSync(
  client: DynamoDBClient,
  tableName: string,
  account: AccountReference,
): Promise<LoadedSync> {
  for (let tries = 1; ; tries += 1) {
    const { head, pages, known } = await readPartition(client, tableName, account);
    const missing = namedPages(head).filter((contentHash) => !pages.has(contentHash));
    if (missing.length === 0) return { memory: toMemory(head, pages), known };
    if (tries === TRIES) {
      throw new MalformedItem(`${syncPartition(account)} head`, [
        `it names ${missing.length} pages that do not exist (delete the head to start with a new sync)`,
      ]);
    }
  }
}

async function readPartition(
  client: DynamoDBClient,
  tableName: string,
  account: AccountReference,
): Promise<{ head?: SyncHeadItem; pages: Map<string, InventoryPage>; known: KnownPages }> {
  const pages = new Map<string, InventoryPage>();
  const known: KnownPages = { safe: new Set(), items: new Map() };
  let head: SyncHeadItem | undefined;
  let parts: PagePart[] = [];
  // The head sorts before the pages, and the parts of a page are in order.
  for await (const item of itemsOf(client, tableName, account)) {
    const contentHash = pageHashOf(item);
    if (isHead(item)) {
      head = readHead(item);
      for (const named of namedPages(head)) known.safe.add(named);
    }
    if (contentHash === undefined) continue;
    const stored = known.items.get(contentHash);
    const part = readPagePart(item);
    const reference = { key: keyOfItem(item), writer: part.writer };
    known.items.set(contentHash, [...(stored ?? []), reference]);
    if (!known.safe.has(contentHash)) continue;
    // Decoded immediately, so that few pages are in memory in both forms.
    parts = stored === undefined ? [part] : [...parts, part];
    if (parts.length === parts[0]?.parts) pages.set(contentHash, join(parts, contentHash, account));
  }
  return { pages, known, ...(head && { head }) };
}

async function* itemsOf(
  client: DynamoDBClient,
  tableName: string,
  account: AccountReference,
): AsyncGenerator<Item> {
  let last: Item | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: tableName,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: toItem({ ':pk': syncPartition(account) }),
        ...(last === undefined ? {} : { ExclusiveStartKey: last }),
      }),
    );
    yield* Items;
    last = LastEvaluatedKey;
  } while (last !== undefined);
}

function join(
  parts: readonly PagePart[],
  contentHash: string,
  account: AccountReference,
): InventoryPage {
  try {
    return decodePage(Buffer.concat(parts.map(({ data }) => data)), contentHash);
  } catch {
    throw new MalformedItem(`${syncPartition(account)} page/${contentHash}`, [
      'it holds no page, or another one than its name says',
    ]);
  }
}

function namedPages(head: SyncHeadItem | undefined): string[] {
  return [...new Set([...(head?.inventory?.pages ?? []), ...(head?.progress?.pages ?? [])])];
}

function toMemory(
  head: SyncHeadItem | undefined,
  pages: ReadonlyMap<string, InventoryPage>,
): SyncMemory {
  if (head === undefined) return { revision: 0 };
  const { revision, inventory, progress } = head;
  const unfold = (contentHashes: readonly string[]) =>
    contentHashes.flatMap((contentHash) => {
      const page = pages.get(contentHash);
      return page === undefined ? [] : [page];
    });
  return {
    revision,
    ...(inventory && { inventory: { ...inventory, pages: unfold(inventory.pages) } }),
    ...(progress && { progress: { ...progress, pages: unfold(progress.pages) } }),
  };
}
