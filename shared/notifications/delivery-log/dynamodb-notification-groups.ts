import { GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { Instant } from '../../certificates/instant.ts';
import { writeOnCondition } from '../../runtime/dynamodb/conditional-write.ts';
import { fromItem, toItem } from '../../runtime/dynamodb/item.ts';
import type { Item } from '../../runtime/dynamodb/item.ts';
import { timeToLive } from './delivery-log-item.ts';
import { GROUP_PREFIX } from './delivery-log-table.ts';
import type { DeliveryLog } from './delivery-log.ts';
import { Notification } from '../notification.ts';

/** Either the saved notification or the mark of an abandoned group. */
const GroupItem = z.object({
  notification: z.optional(Notification),
  abandoned: z.optional(z.literal(true)),
});

/** Stores grouped notifications in the delivery log table, each in a partition of its own. */
export function dynamoDBNotificationGroups(
  client: DynamoDBClient,
  tableName: string,
): Pick<DeliveryLog, 'saveGroup' | 'findOrAbandonGroup'> {
  const find = async (name: string, channel: string) => {
    const { Item: item } = await client.send(
      new GetItemCommand({ TableName: tableName, Key: keyOf(name, channel), ConsistentRead: true }),
    );
    return item && fromItem(GroupItem, item, `${GROUP_PREFIX}${name} ${channel}`);
  };

  /** Sets one attribute unless the other exists. A retry after a lost response has the same result. */
  const settle = (
    key: Item,
    {
      set,
      value,
      unless,
    }: { readonly set: string; readonly value: unknown; readonly unless: string },
    now: Instant,
  ) =>
    writeOnCondition(
      () =>
        client.send(
          new UpdateItemCommand({
            TableName: tableName,
            Key: key,
            UpdateExpression: 'SET #set = :value, #ttl = :ttl',
            ConditionExpression: 'attribute_not_exists(#unless)',
            ExpressionAttributeNames: { '#set': set, '#unless': unless, '#ttl': 'ttl' },
            ExpressionAttributeValues: toItem({ ':value': value, ':ttl': timeToLive(now) }),
          }),
        ),
      async () => false,
    );

  return {
    async saveGroup({ name, channel, notification }, now) {
      const saved = { set: 'notification', value: notification, unless: 'abandoned' };
      return (await settle(keyOf(name, channel), saved, now)) ? 'saved' : 'abandoned';
    },

    async findOrAbandonGroup(name, channel, now) {
      const found = await find(name, channel);
      if (found !== undefined) return found.notification;
      const abandoned = { set: 'abandoned', value: true, unless: 'notification' };
      if (await settle(keyOf(name, channel), abandoned, now)) return undefined;
      return (await find(name, channel))?.notification;
    },
  };
}

function keyOf(name: string, channel: string): Item {
  return toItem({ lineage: `${GROUP_PREFIX}${name}`, condition: channel });
}
