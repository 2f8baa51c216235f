import type { TableDefinition } from '../runtime/dynamodb/table-definition.ts';

/** When DynamoDB can delete an item, in seconds since 1970. Items without it are kept. */
export const TIME_TO_LIVE = 'ttl';

/** Lists items with a deadline, in the order of their deadlines. */
export const DUE_INDEX = 'by-due';

/** Lists certificates in force by their main names. */
export const NAME_INDEX = 'by-name';

/** Lists certificates in force by their serial numbers. */
export const IDENTITY_INDEX = 'by-identity';

/**
 * The state table.
 *
 * | pk | sk | what |
 * |---|---|---|
 * | `certificate/<provider/account/id>` | `state` | a `CertificateState` |
 * | `certificate/<provider/account/id>` | `unreadable/<instant>` | the backup of an item that was rebuilt then |
 * | `account/<provider/account>` | `state` | an `AccountState` |
 * | `sync/<provider/account>` | `head` | the head of the inventory and the progress of an account |
 * | `sync/<provider/account>` | `page/<content hash>/<part>` | one page of a listing |
 * | `message/<provider/account>` | the message's id | a `MessageState` |
 *
 * `dueShard` and `dueAt` are present only while a state has a future deadline, which keeps the index small.
 * `urgentBy` is the order of due items: the expiry date, if the next deadline is about the expiry of a certificate.
 * `mainName` and `expiresAt` are present only while a certificate is in force, `identity` only while it is also known
 * which X.509 certificate it is.
 * Only messages and backups expire (`ttl`).
 */
export const STATE_TABLE = {
  partitionKey: { name: 'pk', type: 'string' },
  sortKey: { name: 'sk', type: 'string' },
  indexes: [
    {
      name: DUE_INDEX,
      partitionKey: { name: 'dueShard', type: 'number' },
      sortKey: { name: 'dueAt', type: 'string' },
      attributes: ['urgentBy'],
    },
    {
      name: NAME_INDEX,
      partitionKey: { name: 'mainName', type: 'string' },
      sortKey: { name: 'expiresAt', type: 'string' },
    },
    {
      name: IDENTITY_INDEX,
      partitionKey: { name: 'identity', type: 'string' },
      sortKey: { name: 'pk', type: 'string' },
    },
  ],
  stream: 'old-and-new-images',
  timeToLiveAttribute: TIME_TO_LIVE,
} as const satisfies TableDefinition;

/** Prefixes of the partition keys of states: readers of the stream filter by them. */
export const CERTIFICATE_PREFIX = 'certificate/';
export const ACCOUNT_PREFIX = 'account/';
/** Prefix of the partition keys of messages, which are published once, when they are stored. */
export const MESSAGE_PREFIX = 'message/';
/** Prefix of the partition keys of inventories, which readers of the stream ignore. */
export const SYNC_PREFIX = 'sync/';

/** The sort keys of a state, and of the head of an inventory. */
export const STATE_SORT_KEY = 'state';
export const HEAD_SORT_KEY = 'head';
