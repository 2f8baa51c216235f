import { DeleteItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { toItem } from '../../runtime/dynamodb/item.ts';
import type { Item } from '../../runtime/dynamodb/item.ts';
import { readDeliveryLogItem } from './delivery-log-item.ts';
import type { DeliveryLogItem } from './delivery-log-item.ts';
import { THREAD_PREFIX } from './delivery-log-table.ts';

/** What the ledger knows of one notice in one channel. */
export interface DeliveredNotification extends Pick<
  DeliveryLogItem,
  'notificationId' | 'state' | 'claimedAt' | 'closedAt' | 'attempts'
> {
  readonly condition: string;
  readonly channel: string;
}

/**
 * All that was said, or is being said, of a lineage, the earliest first.
 *
 * @throws MalformedItem
 */
export async function deliveredNotifications(
  client: DynamoDBClient,
  tableName: string,
  lineage: string,
): Promise<DeliveredNotification[]> {
  const items = (await itemsOf(client, tableName, lineage)).filter(isRecord);
  const delivered = items.map((item): DeliveredNotification => {
    const condition = item['condition']?.S ?? '';
    const end = condition.lastIndexOf('#');
    const { token: _token, leaseUntil: _lease, ...known } = readDeliveryLogItem(item);
    return { condition: condition.slice(0, end), channel: condition.slice(end + 1), ...known };
  });
  return delivered.sort((a, b) =>
    a.claimedAt < b.claimedAt ? -1 : a.claimedAt > b.claimedAt ? 1 : 0,
  );
}

/** Where a lineage's thread is stands among its records, and says nothing of what was said. */
function isRecord(item: Item): boolean {
  return item['condition']?.S?.startsWith(THREAD_PREFIX) !== true;
}

/** Deletes the records of a lineage that never was one. */
export async function forgetNotifications(
  client: DynamoDBClient,
  tableName: string,
  lineage: string,
): Promise<void> {
  for (const { lineage: hash, condition } of await itemsOf(client, tableName, lineage)) {
    if (hash === undefined || condition === undefined) continue;
    const key = { lineage: hash, condition };
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
