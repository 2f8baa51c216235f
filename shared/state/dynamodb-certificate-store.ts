import { randomUUID } from 'node:crypto';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AccountState } from '../certificates/account-state.ts';
import type { CertificateState } from '../certificates/certificate-state.ts';
import { keyOf } from '../certificates/certificate-state.ts';
import type { Instant } from '../certificates/instant.ts';
import { batchGet } from '../runtime/dynamodb/batch-get.ts';
import { writeOnCondition } from '../runtime/dynamodb/conditional-write.ts';
import { toItem } from '../runtime/dynamodb/item.ts';
import type { Item } from '../runtime/dynamodb/item.ts';
import type { CertificateStore, SaveOutcome } from './certificate-store.ts';
import { findDue } from './find-due.ts';
import { findNamesakes } from './find-namesakes.ts';
import { putItem } from './put-item.ts';
import {
  accountItem,
  accountItemKey,
  certificateItem,
  certificateItemKey,
  keyOfItem,
  readStateItem,
} from './state-item.ts';

/** Keeps states in the table that `STATE_TABLE` describes: one item a state, one conditional write a save. */
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
      save(client, tableName, state.revision, (writer) => certificateItem(state, writer)),

    async readAccount(account): Promise<AccountState | undefined> {
      const item = await read(client, tableName, accountItemKey(account));
      const stored = item && readStateItem(item);
      return stored?.kind === 'account' ? stored.state : undefined;
    },

    saveAccount: (state) =>
      save(client, tableName, state.revision, (writer) => accountItem(state, writer)),

    findDue: (now: Instant) => findDue(client, tableName, now),

    findNamesakes: (names) => findNamesakes(client, tableName, names),
  };
}

async function save(
  client: DynamoDBClient,
  tableName: string,
  revision: number,
  itemOf: (writer: string) => Item,
): Promise<SaveOutcome> {
  const writer = randomUUID();
  const item = itemOf(writer);
  const condition =
    revision === 1
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'revision = :before',
          ExpressionAttributeValues: toItem({ ':before': revision - 1 }),
        };
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
