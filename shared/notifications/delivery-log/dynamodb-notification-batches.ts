import { GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Instant } from '../../certificates/instant.ts';
import { writeOnCondition } from '../../runtime/dynamodb/conditional-write.ts';
import { fromItem, toItem } from '../../runtime/dynamodb/item.ts';
import type { Item } from '../../runtime/dynamodb/item.ts';
import { timeToLive } from './delivery-log-item.ts';
import { LIST_PREFIX } from './delivery-log-table.ts';
import type { DeliveryLog } from './delivery-log.ts';
import { Notification } from '../notification.ts';

/** Either the list that was kept, or that it was given up. */
const ListItem = z.object({
  notification: Notification.optional(),
  givenUp: z.literal(true).optional(),
});

/** Keeps the lists in the table of the ledger, each in a partition of its own. */
export function dynamoDBNotificationBatches(
  client: DynamoDBClient,
  tableName: string,
): Pick<DeliveryLog, 'keepList' | 'findOrGiveUpList'> {
  const find = async (name: string, channel: string) => {
    const { Item: item } = await client.send(
      new GetItemCommand({ TableName: tableName, Key: keyOf(name, channel), ConsistentRead: true }),
    );
    return item && fromItem(ListItem, item, `${LIST_PREFIX}${name} ${channel}`);
  };

  /** Sets one unless the other is there. Made twice, as by the client when an answer was lost, it is made once. */
  const settle = (
    key: Item,
    { set, to, unless }: { readonly set: string; readonly to: unknown; readonly unless: string },
    now: Instant,
  ) =>
    writeOnCondition(
      () =>
        client.send(
          new UpdateItemCommand({
            TableName: tableName,
            Key: key,
            UpdateExpression: 'SET #set = :to, #ttl = :ttl',
            ConditionExpression: 'attribute_not_exists(#unless)',
            ExpressionAttributeNames: { '#set': set, '#unless': unless, '#ttl': 'ttl' },
            ExpressionAttributeValues: toItem({ ':to': to, ':ttl': timeToLive(now) }),
          }),
        ),
      async () => false,
    );

  return {
    async keepList({ name, channel, notification }, now) {
      const kept = { set: 'notification', to: notification, unless: 'givenUp' };
      return (await settle(keyOf(name, channel), kept, now)) ? 'kept' : 'given-up';
    },

    async findOrGiveUpList(name, channel, now) {
      const found = await find(name, channel);
      if (found !== undefined) return found.notification;
      const givenUp = { set: 'givenUp', to: true, unless: 'notification' };
      if (await settle(keyOf(name, channel), givenUp, now)) return undefined;
      return (await find(name, channel))?.notification;
    },
  };
}

function keyOf(name: string, channel: string): Item {
  return toItem({ lineage: `${LIST_PREFIX}${name}`, condition: channel });
}
