import { DeleteItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { defined } from '../../runtime/defined.ts';
import { toItem } from '../../runtime/dynamodb/item.ts';
import type { Item } from '../../runtime/dynamodb/item.ts';
import { readDeliveryLogItem } from './delivery-log-item.ts';
import type { DeliveryLogItem } from './delivery-log-item.ts';
import { THREAD_PREFIX } from './delivery-log-table.ts';

/** The delivery log entry of one notification in one channel. */
export interface DeliveredNotification extends Pick<
  DeliveryLogItem,
  | 'notificationId'
  | 'state'
  | 'claimedAt'
  | 'closedAt'
  | 'attempts'
  | 'channels'
  | 'resolves'
  | 'observedAt'
> {
  readonly condition: string;
  readonly channel: string;
}

/**
 * All delivery log entries of a lineage, delivered or not, the earliest first.
 *
 * @throws MalformedItem
 */
export async function deliveredNotifications(
  client: DynamoDBClient,
  tableName: string,
  lineage: string,
): Promise<DeliveredNotification[]> {
  const items = (await itemsOf(client, tableName, lineage)).filter(isEntry);
  const delivered = items.map((item): DeliveredNotification => {
    const sortKey = item['condition']?.S ?? '';
    const end = sortKey.lastIndexOf('#');
    const { token: _token, leaseUntil: _lease, ...entry } = readDeliveryLogItem(item);
    return { condition: sortKey.slice(0, end), channel: sortKey.slice(end + 1), ...entry };
  });
  return delivered.sort((a, b) =>
    a.claimedAt < b.claimedAt ? -1 : a.claimedAt > b.claimedAt ? 1 : 0,
  );
}

/** The partition of a lineage also holds its Slack threads, which are not entries. */
function isEntry(item: Item): boolean {
  return item['condition']?.S?.startsWith(THREAD_PREFIX) !== true;
}

/** Deletes all items of a synthetic lineage. */
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
  const items: Item[] = [];
  let startKey: Record<string, AttributeValue> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: 'lineage = :lineage',
        ExpressionAttributeValues: toItem({ ':lineage': lineage }),
        ConsistentRead: true,
        ...defined({ ExclusiveStartKey: startKey }),
      }),
    );
    items.push(...Items);
    startKey = LastEvaluatedKey;
  } while (startKey !== undefined);
  return items;
}
