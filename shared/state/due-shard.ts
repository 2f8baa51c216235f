import { hash } from 'node:crypto';

/** Number of partitions of the deadline index, so that none of them becomes hot. */
export const DUE_SHARDS = 8;

/**
 * The partition of a key in the index, from 0 to `DUE_SHARDS` - 1; it never changes. More shards need no migration,
 * only readers that query all of them: an item keeps its shard until it is saved.
 */
export function dueShardOf(key: string): number {
  return Number.parseInt(hash('sha256', key, 'hex').slice(0, 8), 16) % DUE_SHARDS;
}
