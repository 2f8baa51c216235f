import type { TableDefinition } from '../../runtime/dynamodb/table-definition.ts';

/**
 * The table of the notice ledger: one item for each (lineage, condition, channel), kept for two years
 * after it was last claimed.
 */
export const DELIVERY_LOG_TABLE = {
  partitionKey: { name: 'lineage', type: 'string' },
  /** `condition#channel` */
  sortKey: { name: 'condition', type: 'string' },
  indexes: [],
  stream: 'none',
  timeToLiveAttribute: 'ttl',
} as const satisfies TableDefinition;

/** How the partition keys begin that lists have instead of a lineage. */
export const LIST_PREFIX = 'list/';

/** How the sort keys begin that tell where threads are; the others are conditions and channels. */
export const THREAD_PREFIX = 'thread#';
