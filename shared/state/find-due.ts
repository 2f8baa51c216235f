import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AccountState } from '../certificates/account-state.ts';
import type { CertificateState } from '../certificates/certificate-state.ts';
import type { Instant } from '../certificates/instant.ts';
import { batchGet, MOST_KEYS } from '../runtime/dynamodb/batch-get.ts';
import { toItem } from '../runtime/dynamodb/item.ts';
import { MalformedItem } from '../runtime/malformed-item.ts';
import type { Item } from '../runtime/dynamodb/item.ts';
import { nextAccountDeadline, nextCertificateDeadline } from './certificate-store.ts';
import type { DueItems } from './certificate-store.ts';
import { DUE_SHARDS } from './due-shard.ts';
import { keyOfItem, readStateItem } from './state-item.ts';
import { DUE_INDEX } from './table.ts';

/**
 * Everything that is due, as it is now: the index only says where to look, because it lags behind.
 *
 * @throws AggregateError at the end, of the items that cannot be read: they hide none of the others.
 */
export async function* findDue(
  client: DynamoDBClient,
  tableName: string,
  now: Instant,
): AsyncGenerator<DueItems> {
  const malformed: MalformedItem[] = [];
  for (let shard = 0; shard < DUE_SHARDS; shard += 1) {
    for await (const keys of dueKeys(client, tableName, shard, now)) {
      const due = pickDue(await batchGet(client, tableName, keys), now, malformed);
      if (due.certificates.length > 0 || due.accounts.length > 0) yield due;
    }
  }
  if (malformed.length > 0) {
    throw new AggregateError(malformed, malformed.map(({ message }) => message).join('\n'));
  }
}

async function* dueKeys(
  client: DynamoDBClient,
  tableName: string,
  shard: number,
  now: Instant,
): AsyncGenerator<Item[]> {
  let last: Item | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: tableName,
        IndexName: DUE_INDEX,
        KeyConditionExpression: 'dueShard = :shard AND dueAt <= :now',
        ExpressionAttributeValues: toItem({ ':shard': shard, ':now': now }),
        Limit: MOST_KEYS,
        ...(last === undefined ? {} : { ExclusiveStartKey: last }),
      }),
    );
    if (Items.length > 0) yield Items.map(keyOfItem);
    last = LastEvaluatedKey;
  } while (last !== undefined);
}

function pickDue(items: readonly Item[], now: Instant, malformed: MalformedItem[]): DueItems {
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
      malformed.push(error);
    }
  }
  return { certificates, accounts };
}
