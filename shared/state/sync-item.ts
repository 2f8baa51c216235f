import * as z from 'zod/mini';
import { accountKey } from '../certificates/certificate.ts';
import type { AccountReference } from '../certificates/certificate.ts';
import { Instant } from '../certificates/instant.ts';
import { fromItem, toItem } from '../runtime/dynamodb/item.ts';
import type { Item } from '../runtime/dynamodb/item.ts';
import { HEAD_SORT_KEY, SYNC_PREFIX } from './table.ts';

const PAGE_PREFIX = 'page/';

const StoredListings = z.array(
  z.object({ contentHash: z.string(), settledUntil: z.exactOptional(Instant) }),
);

const StoredInventory = z.object({
  completedAt: Instant,
  policyHash: z.string(),
  /** The content hashes of its pages, in order. */
  pages: z.array(z.string()),
  listings: z.exactOptional(StoredListings),
  notes: z.exactOptional(z.array(z.string())),
  pacing: z.exactOptional(z.string()),
});

const StoredProgress = z.object({
  startedAt: Instant,
  savedAt: z.exactOptional(Instant),
  policyHash: z.string(),
  pages: z.array(z.string()),
  listings: z.exactOptional(StoredListings),
  cursor: z.string(),
  runs: z.int(),
  problems: z.exactOptional(
    z.array(z.object({ id: z.exactOptional(z.string()), kind: z.string(), message: z.string() })),
  ),
  pacing: z.exactOptional(z.string()),
});

/** The one item of an inventory that changes. It names the valid pages. */
const SyncHeadItem = z.object({
  version: z.literal(1),
  revision: z.int().check(z.positive()),
  writer: z.string(),
  inventory: z.optional(StoredInventory),
  progress: z.optional(StoredProgress),
});
export type SyncHeadItem = z.infer<typeof SyncHeadItem>;

/** A part of a page. A page has several parts only if one item is too small for it. */
const PagePart = z.object({
  /** Identifies the write: a part that was written again since is not deleted. */
  writer: z.string(),
  parts: z.int().check(z.positive()),
  data: z.instanceof(Uint8Array),
});
export type PagePart = z.infer<typeof PagePart>;

/** The partition of the inventory and the progress of an account. */
export function syncPartition(account: AccountReference): string {
  return `${SYNC_PREFIX}${accountKey(account)}`;
}

export function headKey(account: AccountReference): Item {
  return toItem({ pk: syncPartition(account), sk: HEAD_SORT_KEY });
}

export function pagePartKey(account: AccountReference, contentHash: string, part: number): Item {
  const sk = `${PAGE_PREFIX}${contentHash}/${String(part).padStart(4, '0')}`;
  return toItem({ pk: syncPartition(account), sk });
}

/** The content hash in the key of a page item; `undefined` for other items. */
export function pageHashOf(item: Item): string | undefined {
  const sk = item['sk']?.S ?? '';
  return sk.startsWith(PAGE_PREFIX) ? sk.slice(PAGE_PREFIX.length).split('/')[0] : undefined;
}

export function isHead(item: Item): boolean {
  return item['sk']?.S === HEAD_SORT_KEY;
}

/** @throws MalformedItem */
export function readHead(item: Item): SyncHeadItem {
  return fromItem(SyncHeadItem, item, nameOf(item));
}

/** @throws MalformedItem */
export function readPagePart(item: Item): PagePart {
  return fromItem(PagePart, item, nameOf(item));
}

function nameOf(item: Item): string {
  return `${item['pk']?.S} ${item['sk']?.S}`;
}
