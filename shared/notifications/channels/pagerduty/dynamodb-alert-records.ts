import { GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { fromItem, toItem } from '../../../runtime/dynamodb/item.ts';
import { timeToLive } from '../../delivery-log/delivery-log-item.ts';
import { ALERT_PREFIX } from '../../delivery-log/delivery-log-table.ts';
import type { AlertKey, AlertRecords } from './alert-records.ts';

const AlertItem = z.object({
  triggered: z.optional(z.literal(true)),
  followUp: z.optional(z.enum(['acknowledge', 'resolve'])),
});

const UPDATES = {
  trigger: 'SET triggered = :value',
  acknowledge: 'SET followUp = if_not_exists(followUp, :value)',
  resolve: 'SET followUp = :value',
} as const;

/** Stores the records in the delivery log table, each in a partition of its own. */
export function dynamoDBAlertRecords(client: DynamoDBClient, tableName: string): AlertRecords {
  return {
    async find(key) {
      const { Item: item } = await client.send(
        new GetItemCommand({ TableName: tableName, Key: itemKey(key), ConsistentRead: true }),
      );
      return item ? fromItem(AlertItem, item, `${ALERT_PREFIX}${key.id} ${key.channel}`) : {};
    },
    async record(key, action, now) {
      await client.send(
        new UpdateItemCommand({
          TableName: tableName,
          Key: itemKey(key),
          UpdateExpression: `${UPDATES[action]}, #ttl = :ttl`,
          ExpressionAttributeNames: { '#ttl': 'ttl' },
          ExpressionAttributeValues: toItem({
            ':value': action === 'trigger' ? true : action,
            ':ttl': timeToLive(now),
          }),
        }),
      );
    },
  };
}

function itemKey({ id, channel }: AlertKey) {
  return toItem({ lineage: `${ALERT_PREFIX}${id}`, condition: channel });
}
