import { randomUUID } from 'node:crypto';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient, PutItemCommandInput } from '@aws-sdk/client-dynamodb';
import type { AccountState } from '../certificates/account-state.ts';
import { accountKey } from '../certificates/certificate.ts';
import type { CertificateState } from '../certificates/certificate-state.ts';
import { keyOf } from '../certificates/certificate-state.ts';
import type { Instant } from '../certificates/instant.ts';
import { batchGet } from '../runtime/dynamodb/batch-get.ts';
import { writeOnCondition } from '../runtime/dynamodb/conditional-write.ts';
import { toItem } from '../runtime/dynamodb/item.ts';
import type { Item } from '../runtime/dynamodb/item.ts';
import { MalformedItem } from '../runtime/malformed-item.ts';
import type { DamagedState } from '../runtime/malformed-item.ts';
import type { CertificateStore, SaveOutcome } from './certificate-store.ts';
import { findDue } from './find-due.ts';
import { findByIdentity, findNamesakes } from './find-certificates.ts';
import { putItem } from './put-item.ts';
import {
  accountItem,
  accountItemKey,
  backupItem,
  certificateItem,
  certificateItemKey,
  keyOfItem,
  readStateItem,
} from './state-item.ts';

/** Stores states in the table that `STATE_TABLE` describes: one item per state, one conditional write per save. */
export function dynamoDBCertificateStore(
  client: DynamoDBClient,
  tableName: string,
): CertificateStore {
  return {
    async readCertificates(keys) {
      const itemKeys = [...new Set(keys)].map(certificateItemKey);
      const states = new Map<string, CertificateState>();
      for (const item of await batchGet(client, tableName, itemKeys)) {
        const stored = readStateItem(item);
        if (stored?.kind === 'certificate') states.set(keyOf(stored.state), stored.state);
      }
      return states;
    },

    saveCertificate: (state) =>
      save(client, tableName, follows(state.revision), (writer) => certificateItem(state, writer)),

    async replaceUnreadable(state) {
      const item = await read(client, tableName, certificateItemKey(keyOf(state)));
      if (item === undefined || damageOf(item)?.revision !== state.revision - 1) return 'conflict';
      await keepAside(client, tableName, backupItem(item, keyOf(state), state.changedAt));
      return save(client, tableName, unchanged(item), (writer) => certificateItem(state, writer));
    },

    async replaceUnreadableAccount(state) {
      const item = await read(client, tableName, accountItemKey(state.account));
      if (item === undefined || damageOf(item)?.revision !== state.revision - 1) return 'conflict';
      const key = accountKey(state.account);
      await keepAside(client, tableName, backupItem(item, key, state.changedAt));
      return save(client, tableName, unchanged(item), (writer) => accountItem(state, writer));
    },

    async readAccount(account): Promise<AccountState | undefined> {
      const item = await read(client, tableName, accountItemKey(account));
      const stored = item && readStateItem(item);
      return stored?.kind === 'account' ? stored.state : undefined;
    },

    saveAccount: (state) =>
      save(client, tableName, follows(state.revision), (writer) => accountItem(state, writer)),

    findDue: (now: Instant) => findDue(client, tableName, now),

    findNamesakes: (names) => findNamesakes(client, tableName, names),

    findByIdentity: (identity) => findByIdentity(client, tableName, identity),
  };
}

type Condition = Pick<PutItemCommandInput, 'ConditionExpression' | 'ExpressionAttributeValues'>;

/** Only the revision before this one is stored, or nothing. */
function follows(revision: number): Condition {
  return revision === 1
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: 'revision = :before',
        ExpressionAttributeValues: toItem({ ':before': revision - 1 }),
      };
}

/** The stored item is still the one that was read: each save changes `writer`. */
function unchanged(item: Item): Condition {
  const values: Item = {};
  const terms = ['revision', 'writer'].map((name) => {
    const value = item[name];
    if (value === undefined) return `attribute_not_exists(${name})`;
    values[`:${name}`] = value;
    return `${name} = :${name}`;
  });
  return {
    ConditionExpression: ['attribute_exists(pk)', ...terms].join(' AND '),
    ...(Object.keys(values).length === 0 ? {} : { ExpressionAttributeValues: values }),
  };
}

/** Writes the backup before the item is overwritten, so that a crash in between loses nothing. */
async function keepAside(client: DynamoDBClient, tableName: string, aside: Item): Promise<void> {
  await putItem(client, new PutItemCommand({ TableName: tableName, Item: aside }));
}

function damageOf(item: Item): DamagedState | undefined {
  try {
    readStateItem(item);
    return undefined;
  } catch (error) {
    if (error instanceof MalformedItem) return error.damaged;
    throw error;
  }
}

async function save(
  client: DynamoDBClient,
  tableName: string,
  condition: Condition,
  itemOf: (writer: string) => Item,
): Promise<SaveOutcome> {
  const writer = randomUUID();
  const item = itemOf(writer);
  // Otherwise an unreadable state could overwrite a readable one.
  readStateItem(item);
  const saved = await writeOnCondition(
    () => putItem(client, new PutItemCommand({ TableName: tableName, Item: item, ...condition })),
    async () => {
      const stored = await read(client, tableName, keyOfItem(item));
      return stored?.['writer']?.S === writer;
    },
  );
  return saved ? 'saved' : 'conflict';
}

async function read(
  client: DynamoDBClient,
  tableName: string,
  key: Item,
): Promise<Item | undefined> {
  const { Item: item } = await client.send(
    new GetItemCommand({ TableName: tableName, Key: key, ConsistentRead: true }),
  );
  return item;
}
