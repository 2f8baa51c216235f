import { hash } from 'node:crypto';
import { MINUTE } from '../certificates/instant.ts';

/** How often due deadlines are processed. The schedule of the deployed function is made from it. */
export const DEADLINE_RUN_INTERVAL = 5 * MINUTE;

/** Over how many partitions the index of deadlines is spread, so that a busy hour heats none of them up. */
export const DUE_SHARDS = 8;

/**
 * The partition of the index that a key belongs to, for ever: from 0 to `DUE_SHARDS` - 1.
 * More shards need no migration, only readers that know of them: an item keeps its own until it is saved.
 */
export function dueShardOf(key: string): number {
  return Number.parseInt(hash('sha256', key, 'hex').slice(0, 8), 16) % DUE_SHARDS;
}
