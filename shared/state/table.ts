import type { TableDefinition } from '../runtime/dynamodb/table-definition.ts';

/** When an item may be dropped, in seconds since 1970; never without it. */
export const TIME_TO_LIVE = 'ttl';

/** Lists what has a deadline, in the order of the deadlines. */
export const DUE_INDEX = 'by-due';

/** Lists certificates in force by their main names. */
export const NAME_INDEX = 'by-name';

/**
 * The table of everything that is remembered.
 *
 * | pk | sk | what |
 * |---|---|---|
 * | `certificate/<provider/account/id>` | `state` | a `CertificateState` |
 * | `certificate/<provider/account/id>` | `unreadable/<instant>` | an item that could not be read, and was rebuilt then |
 * | `account/<provider/account>` | `state` | an `AccountState` |
 * | `sync/<provider/account>` | `head` | how far the sweeps of an account have come |
 * | `sync/<provider/account>` | `page/<digest>/<part>` | what one page of a listing showed |
 * | `message/<provider/account>` | the message's id | a `MessageState` |
 *
 * `dueShard` and `dueAt` are there only while a state has a deadline ahead, which keeps the index small.
 * `urgentBy` orders what is due: the expiry date, where the next deadline is about the expiry of a certificate.
 * `mainName` and `expiresAt` are there only while a certificate is in force.
 * Messages and unreadable items alone run out (`ttl`).
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
  ],
  stream: 'old-and-new-images',
  timeToLiveAttribute: TIME_TO_LIVE,
} as const satisfies TableDefinition;

/** How the partition keys of states begin: what readers of the stream filter by. */
export const CERTIFICATE_PREFIX = 'certificate/';
export const ACCOUNT_PREFIX = 'account/';
/** How the partition keys of messages begin: those are published once, when they are stored. */
export const MESSAGE_PREFIX = 'message/';
/** How the partition keys of what sweeps remember begin: nobody needs to see those change. */
export const SYNC_PREFIX = 'sync/';
