import { hash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import * as z from 'zod/mini';
import { Instant } from '../certificates/instant.ts';
import type { InventoryEntry, InventoryPage } from './sync-store.ts';

/**
 * A stored page: by columns, because similar ids compress well next to each other. Rare fields are separate, by the
 * index of the row.
 */
const StoredPage = z.object({
  version: z.literal(1),
  ids: z.array(z.string()),
  contentHashes: z.array(z.string()),
  more: z.record(
    z.string(),
    z.object({
      certificates: z.optional(z.array(z.string())),
      listedStatus: z.optional(z.string()),
      replaces: z.optional(z.array(z.string())),
      detailsPending: z.optional(z.boolean()),
      fetchDetailsAgainAt: z.optional(Instant),
      problem: z.optional(z.object({ kind: z.string(), message: z.string() })),
      missingSince: z.optional(Instant),
      newSince: z.optional(Instant),
      dnsCheckDue: z.optional(z.boolean()),
    }),
  ),
});

type StoredPage = z.infer<typeof StoredPage>;
type RareFields = {
  readonly [Field in keyof Omit<InventoryEntry, 'id' | 'contentHash'>]?:
    | InventoryEntry[Field]
    | undefined;
};

/** Higher levels than 4 do not shrink this data: 1,000 rows take 1 ms, and 19 bytes each. */
const COMPRESSION = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** Pages never change, so the content hash is computed once. */
const contentHashes = new WeakMap<InventoryPage, string>();

/** The name of a page: 128 bits of its content, base64url. */
export function contentHashOfPage(page: InventoryPage): string {
  return contentHashes.get(page) ?? remember(page, serialize(page));
}

/** The content of a page, compressed. */
export function encodePage(page: InventoryPage): Uint8Array<ArrayBuffer> {
  return brotliCompressSync(serialize(page), COMPRESSION);
}

/** @throws Error if the bytes are not a page, or not the page with this content hash. */
export function decodePage(bytes: Uint8Array, contentHash: string): InventoryPage {
  const text = brotliDecompressSync(bytes).toString();
  const stored = StoredPage.parse(JSON.parse(text));
  const page = stored.ids.map((id, index): InventoryEntry => {
    const contentHash = stored.contentHashes[index] ?? '';
    const more = stored.more[index];
    // Most rows have no further fields.
    return more === undefined ? { id, contentHash } : { id, contentHash, ...definedOf(more) };
  });
  if (remember(page, text) !== contentHash)
    throw new Error('its content does not match the content hash in its key');
  return page;
}

function remember(page: InventoryPage, text: string): string {
  const contentHash = hash('sha256', text, 'buffer').subarray(0, 16).toString('base64url');
  contentHashes.set(page, contentHash);
  return contentHash;
}

function serialize(page: InventoryPage): string {
  const more: StoredPage['more'] = {};
  for (const [index, entry] of page.entries()) {
    if (Object.keys(entry).length > 2) more[index] = definedOf(entry);
  }
  return JSON.stringify({
    version: 1,
    ids: page.map(({ id }) => id),
    contentHashes: page.map(({ contentHash }) => contentHash),
    more,
  } satisfies StoredPage);
}

/** The rare fields that are defined, always in the same order. */
function definedOf(entry: RareFields) {
  const { certificates, replaces, detailsPending, fetchDetailsAgainAt, problem, missingSince } =
    entry;
  const { dnsCheckDue, listedStatus, newSince } = entry;
  return {
    ...(certificates === undefined ? {} : { certificates: [...certificates] }),
    ...(listedStatus === undefined ? {} : { listedStatus }),
    ...(replaces === undefined ? {} : { replaces: [...replaces] }),
    ...(detailsPending === undefined ? {} : { detailsPending }),
    ...(fetchDetailsAgainAt === undefined ? {} : { fetchDetailsAgainAt }),
    ...(problem === undefined ? {} : { problem }),
    ...(missingSince === undefined ? {} : { missingSince }),
    ...(newSince === undefined ? {} : { newSince }),
    ...(dnsCheckDue === undefined ? {} : { dnsCheckDue }),
  };
}
