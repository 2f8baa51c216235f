import { paginateQuery, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { keyOf } from '../certificates/certificate-state.ts';
import type { CertificateState } from '../certificates/certificate-state.ts';
import { batchGet } from '../runtime/dynamodb/batch-get.ts';
import { toItem } from '../runtime/dynamodb/item.ts';
import type { Item } from '../runtime/dynamodb/item.ts';
import { MalformedItem } from '../runtime/malformed-item.ts';
import { identityOf, mainNameForMatching, MAX_NAMESAKES } from './certificate-store.ts';
import { keyOfItem, readStateItem } from './state-item.ts';
import { IDENTITY_INDEX, NAME_INDEX } from './table.ts';

/** How many names are queried at once. */
const CONCURRENCY = 10;

/** The certificates in force whose main name is one of these. */
export async function findNamesakes(
  client: DynamoDBClient,
  tableName: string,
  names: readonly string[],
): Promise<CertificateState[]> {
  const wanted = [...new Set(names)];
  const keys: Item[] = [];
  for (let start = 0; start < wanted.length; start += CONCURRENCY) {
    const some = wanted.slice(start, start + CONCURRENCY);
    const found = await Promise.all(some.map((name) => keysOf(client, tableName, name)));
    keys.push(...found.flat());
  }
  return readCurrent(client, tableName, keys, (state) =>
    wanted.includes(mainNameForMatching(state) ?? ''),
  );
}

/** All certificates in force with this identity, without a limit: one certificate can be on many servers. */
export async function findByIdentity(
  client: DynamoDBClient,
  tableName: string,
  identity: string,
): Promise<CertificateState[]> {
  const keys: Item[] = [];
  const pages = paginateQuery(
    { client },
    {
      TableName: tableName,
      IndexName: IDENTITY_INDEX,
      KeyConditionExpression: '#identity = :identity',
      ExpressionAttributeNames: { '#identity': 'identity' },
      ExpressionAttributeValues: toItem({ ':identity': identity }),
    },
  );
  for await (const { Items = [] } of pages) keys.push(...Items.map(keyOfItem));
  return readCurrent(client, tableName, keys, (state) => identityOf(state) === identity);
}

/** The current states, because an index lags behind: some are no longer what was searched. */
async function readCurrent(
  client: DynamoDBClient,
  tableName: string,
  keys: readonly Item[],
  isWanted: (state: CertificateState) => boolean,
): Promise<CertificateState[]> {
  const states = new Map<string, CertificateState>();
  for (const item of await batchGet(client, tableName, keys)) {
    const state = readCertificate(item);
    if (state !== undefined && isWanted(state)) states.set(keyOf(state), state);
  }
  return [...states.values()];
}

async function keysOf(client: DynamoDBClient, tableName: string, name: string): Promise<Item[]> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: tableName,
      IndexName: NAME_INDEX,
      KeyConditionExpression: 'mainName = :name',
      ExpressionAttributeValues: toItem({ ':name': name }),
      Limit: MAX_NAMESAKES + 1,
    }),
  );
  return Items.length > MAX_NAMESAKES ? [] : Items.map(keyOfItem);
}

function readCertificate(item: Item): CertificateState | undefined {
  try {
    const stored = readStateItem(item);
    return stored?.kind === 'certificate' ? stored.state : undefined;
  } catch (error) {
    if (error instanceof MalformedItem) return undefined;
    throw error;
  }
}
