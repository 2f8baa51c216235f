import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AccountState } from '../certificates/account-state.ts';
import type { CertificateState } from '../certificates/certificate-state.ts';
import { epochMilliseconds } from '../certificates/instant.ts';
import type { Instant } from '../certificates/instant.ts';
import { batchGet, MAX_KEYS } from '../runtime/dynamodb/batch-get.ts';
import { toItem } from '../runtime/dynamodb/item.ts';
import { MalformedItem } from '../runtime/malformed-item.ts';
import type { Item } from '../runtime/dynamodb/item.ts';
import { nextAccountDeadline, nextCertificateDeadline } from './certificate-store.ts';
import type { DueItems } from './certificate-store.ts';
import { DUE_SHARDS } from './due-shard.ts';
import { DEADLINE_RUN_INTERVAL } from './limits.ts';
import { keyOfItem, readStateItem } from './state-item.ts';
import { ACCOUNT_PREFIX, DUE_INDEX } from './table.ts';

/** Maximum number of due items per run, about 60 MB of keys. Others wait for the next run, which starts with another shard. */
const MAX_DUE = 250_000;

/**
 * All due states, most urgent first. The current items are read, because the index lags behind.
 *
 * @throws AggregateError at the end, with the items and shards that cannot be read. All others are yielded.
 */
export async function* findDue(
  client: DynamoDBClient,
  tableName: string,
  now: Instant,
): AsyncGenerator<DueItems> {
  const failures: unknown[] = [];
  const keys = await listDueKeys(client, tableName, now, failures);
  for (let start = 0; start < keys.length; start += MAX_KEYS) {
    const batch = keys.slice(start, start + MAX_KEYS);
    const remaining = keys.length - start - batch.length;
    const items = await batchGet(client, tableName, batch.map(keyOfDue));
    const due = pickDue(items, now, failures);
    if (due.certificates.length > 0 || due.accounts.length > 0) {
      yield { ...due, remaining, failures: [...failures] };
    }
  }
  if (failures.length > 0) {
    throw new AggregateError(failures, failures.map(String).join('\n'));
  }
}

/** An item of the index, without the attributes that are the same for all. */
interface DueKey {
  readonly pk: string;
  readonly sk: string;
  /** Sorts by urgency. */
  readonly rank: string;
}

async function listDueKeys(
  client: DynamoDBClient,
  tableName: string,
  now: Instant,
  failures: unknown[],
): Promise<DueKey[]> {
  // Each run begins with the next shard, so that no shard is always the last one.
  const first = Math.floor(epochMilliseconds(now) / DEADLINE_RUN_INTERVAL) % DUE_SHARDS;
  const keys: DueKey[] = [];
  for (let turn = 0; turn < DUE_SHARDS && keys.length < MAX_DUE; turn += 1) {
    const shard = (first + turn) % DUE_SHARDS;
    try {
      for await (const page of dueKeys(client, tableName, shard, now)) {
        keys.push(...page);
        if (keys.length >= MAX_DUE) break;
      }
    } catch (error) {
      failures.push(error);
    }
  }
  return keys.sort((a, b) => (a.rank < b.rank ? -1 : Number(a.rank > b.rank)));
}

async function* dueKeys(
  client: DynamoDBClient,
  tableName: string,
  shard: number,
  now: Instant,
): AsyncGenerator<DueKey[]> {
  let last: Item | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: tableName,
        IndexName: DUE_INDEX,
        KeyConditionExpression: 'dueShard = :shard AND dueAt <= :now',
        ExpressionAttributeValues: toItem({ ':shard': shard, ':now': now }),
        ...(last === undefined ? {} : { ExclusiveStartKey: last }),
      }),
    );
    if (Items.length > 0) yield Items.map(dueKey);
    last = LastEvaluatedKey;
  } while (last !== undefined);
}

function dueKey(item: Item): DueKey {
  const pk = item['pk']?.S ?? '';
  const urgentBy = item['urgentBy']?.S;
  const dueAt = item['dueAt']?.S ?? '';
  const rank = pk.startsWith(ACCOUNT_PREFIX)
    ? `0 ${dueAt}`
    : urgentBy === undefined
      ? `2 ${dueAt}`
      : `1 ${urgentBy}`;
  return { pk, sk: item['sk']?.S ?? '', rank };
}

function keyOfDue({ pk, sk }: DueKey): Item {
  return keyOfItem({ pk: { S: pk }, sk: { S: sk } });
}

function pickDue(
  items: readonly Item[],
  now: Instant,
  failures: unknown[],
): Pick<DueItems, 'certificates' | 'accounts'> {
  const certificates: CertificateState[] = [];
  const accounts: AccountState[] = [];
  const isDue = (deadline: Instant | undefined) => deadline !== undefined && deadline <= now;
  for (const item of items) {
    try {
      const stored = readStateItem(item);
      if (stored?.kind === 'certificate' && isDue(nextCertificateDeadline(stored.state))) {
        certificates.push(stored.state);
      }
      if (stored?.kind === 'account' && isDue(nextAccountDeadline(stored.state))) {
        accounts.push(stored.state);
      }
    } catch (error) {
      if (!(error instanceof MalformedItem)) throw error;
      failures.push(error);
    }
  }
  return { certificates, accounts };
}
