import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AccountReference } from '../certificates/certificate.ts';
import { toItem } from '../runtime/dynamodb/item.ts';
import { MalformedItem } from '../runtime/malformed-item.ts';
import type { Item } from '../runtime/dynamodb/item.ts';
import { decodePage } from './inventory-page.ts';
import { keyOfItem } from './state-item.ts';
import { isHead, pageDigestOf, readHead, readPagePart, sweepPartition } from './sweep-item.ts';
import type { PagePart, SweepHead } from './sweep-item.ts';
import type { KnownPages } from './sweep-pages.ts';
import type { InventoryPage, SweepMemory } from './sweep-store.ts';

/** A run that completes while we read deletes pages under our eyes; twice in a row is already unlikely. */
const TRIES = 3;

export interface LoadedSweep {
  readonly memory: SweepMemory;
  readonly known: KnownPages;
}

/**
 * Reads everything that is kept of an account's sweeps.
 *
 * @throws MalformedItem where an item cannot be read, or the head names a page that is not there.
 */
export async function loadSweep(
  client: DynamoDBClient,
  tableName: string,
  account: AccountReference,
): Promise<LoadedSweep> {
  for (let tries = 1; ; tries += 1) {
    const { head, pages, known } = await readPartition(client, tableName, account);
    const missing = namedPages(head).filter((digest) => !pages.has(digest));
    if (missing.length === 0) return { memory: toMemory(head, pages), known };
    if (tries === TRIES) {
      throw new MalformedItem(`${sweepPartition(account)} head`, [
        `it names ${missing.length} pages that are not there (delete it to let the sweeps begin anew)`,
      ]);
    }
  }
}

async function readPartition(
  client: DynamoDBClient,
  tableName: string,
  account: AccountReference,
): Promise<{ head?: SweepHead; pages: Map<string, InventoryPage>; known: KnownPages }> {
  const pages = new Map<string, InventoryPage>();
  const known: KnownPages = { safe: new Set(), items: new Map() };
  let head: SweepHead | undefined;
  let parts: PagePart[] = [];
  // The head sorts before the pages, and the parts of a page stand in their order.
  for await (const item of itemsOf(client, tableName, account)) {
    const digest = pageDigestOf(item);
    if (isHead(item)) {
      head = readHead(item);
      for (const named of namedPages(head)) known.safe.add(named);
    }
    if (digest === undefined) continue;
    const stored = known.items.get(digest);
    const part = readPagePart(item);
    const reference = { key: keyOfItem(item), writer: part.writer };
    known.items.set(digest, [...(stored ?? []), reference]);
    if (!known.safe.has(digest)) continue;
    // Decoded at once, so that a page is never long in memory in both its forms.
    parts = stored === undefined ? [part] : [...parts, part];
    if (parts.length === parts[0]?.parts) pages.set(digest, join(parts, digest, account));
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
        ExpressionAttributeValues: toItem({ ':pk': sweepPartition(account) }),
        ...(last === undefined ? {} : { ExclusiveStartKey: last }),
      }),
    );
    yield* Items;
    last = LastEvaluatedKey;
  } while (last !== undefined);
}

function join(
  parts: readonly PagePart[],
  digest: string,
  account: AccountReference,
): InventoryPage {
  try {
    return decodePage(Buffer.concat(parts.map(({ data }) => data)), digest);
  } catch {
    throw new MalformedItem(`${sweepPartition(account)} page/${digest}`, [
      'it holds no page, or another one than its name says',
    ]);
  }
}

function namedPages(head: SweepHead | undefined): string[] {
  return [...new Set([...(head?.inventory?.pages ?? []), ...(head?.progress?.pages ?? [])])];
}

function toMemory(
  head: SweepHead | undefined,
  pages: ReadonlyMap<string, InventoryPage>,
): SweepMemory {
  if (head === undefined) return { revision: 0 };
  const { revision, inventory, progress } = head;
  const unfold = (digests: readonly string[]) =>
    digests.flatMap((digest) => {
      const page = pages.get(digest);
      return page === undefined ? [] : [page];
    });
  return {
    revision,
    ...(inventory && { inventory: { ...inventory, pages: unfold(inventory.pages) } }),
    ...(progress && { progress: { ...progress, pages: unfold(progress.pages) } }),
  };
}
