import { DeleteItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { toItem } from '../../runtime/dynamodb/item.ts';
import type { Item } from '../../runtime/dynamodb/item.ts';
import { readLedgerItem } from './ledger-item.ts';
import type { LedgerItem } from './ledger-item.ts';
import { THREAD_PREFIX } from './ledger-table.ts';

/** What the ledger knows of one notice in one channel. */
export interface SaidNotice extends Pick<
  LedgerItem,
  'noticeId' | 'state' | 'claimedAt' | 'closedAt' | 'attempts'
> {
  readonly condition: string;
  readonly channel: string;
}

/**
 * All that was said, or is being said, of a lineage, the earliest first.
 *
 * @throws MalformedItem
 */
export async function saidNotices(
  client: DynamoDBClient,
  tableName: string,
  lineage: string,
): Promise<SaidNotice[]> {
  const items = (await itemsOf(client, tableName, lineage)).filter(isRecord);
  const said = items.map((item): SaidNotice => {
    const matter = item['matter']?.S ?? '';
    const end = matter.lastIndexOf('#');
    const { token: _token, leaseUntil: _lease, ...known } = readLedgerItem(item);
    return { condition: matter.slice(0, end), channel: matter.slice(end + 1), ...known };
  });
  return said.sort((a, b) => (a.claimedAt < b.claimedAt ? -1 : a.claimedAt > b.claimedAt ? 1 : 0));
}

/** Where a lineage's thread is stands among its records, and says nothing of what was said. */
function isRecord(item: Item): boolean {
  return item['matter']?.S?.startsWith(THREAD_PREFIX) !== true;
}

/** Deletes the records of a lineage that never was one. */
export async function forgetNotices(
  client: DynamoDBClient,
  tableName: string,
  lineage: string,
): Promise<void> {
  for (const { lineage: hash, matter } of await itemsOf(client, tableName, lineage)) {
    if (hash === undefined || matter === undefined) continue;
    const key = { lineage: hash, matter };
    await client.send(new DeleteItemCommand({ TableName: tableName, Key: key }));
  }
}

async function itemsOf(client: DynamoDBClient, tableName: string, lineage: string) {
  const found: Item[] = [];
  let last: Record<string, AttributeValue> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: 'lineage = :lineage',
        ExpressionAttributeValues: toItem({ ':lineage': lineage }),
        ConsistentRead: true,
        ...(last === undefined ? {} : { ExclusiveStartKey: last }),
      }),
    );
    found.push(...Items);
    last = LastEvaluatedKey;
  } while (last !== undefined);
  return found;
}
