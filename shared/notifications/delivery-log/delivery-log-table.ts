import type { TableDefinition } from '../../runtime/dynamodb/table-definition.ts';

/**
 * The table of the delivery log: one item per (lineage, condition, channel), kept for two years after its latest claim.
 */
export const DELIVERY_LOG_TABLE = {
  partitionKey: { name: 'lineage', type: 'string' },
  /** `condition#channel` */
  sortKey: { name: 'condition', type: 'string' },
  indexes: [],
  stream: 'none',
  timeToLiveAttribute: 'ttl',
} as const satisfies TableDefinition;

/** The prefix of the lineages of grouped notifications, which belong to no certificate. */
export const GROUP_PREFIX = 'group/';

/** The prefix of the lineages of the records of single alerts. */
export const ALERT_PREFIX = 'alert/';

/** The prefix of the sort keys of Slack threads. */
export const THREAD_PREFIX = 'thread#';
