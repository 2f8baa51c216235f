import { GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { writeOnCondition } from '../../../runtime/dynamodb/conditional-write.ts';
import { fromItem, toItem } from '../../../runtime/dynamodb/item.ts';
import { defined } from '../../../runtime/defined.ts';
import { timeToLive } from '../../delivery-log/delivery-log-item.ts';
import { THREAD_PREFIX } from '../../delivery-log/delivery-log-table.ts';
import type { SlackThreadKey, SlackThreads } from './threads.ts';

const ThreadItem = z.object({ threadTs: z.string().check(z.minLength(1)) });

/** Stores threads in the delivery log table, next to the entries of their lineage: `thread#slack/C0123456789`. */
export function dynamoDBSlackThreads(client: DynamoDBClient, tableName: string): SlackThreads {
  const find = async (key: SlackThreadKey): Promise<string | undefined> => {
    const { Item: item } = await client.send(
      new GetItemCommand({ TableName: tableName, Key: itemKey(key), ConsistentRead: true }),
    );
    return item && fromItem(ThreadItem, item, `${key.lineage} ${sortKey(key)}`).threadTs;
  };
  return {
    find,
    async remember(key, { ts, replaces, now }) {
      const written = await writeOnCondition(
        () =>
          client.send(
            new UpdateItemCommand({
              TableName: tableName,
              Key: itemKey(key),
              UpdateExpression: 'SET threadTs = :ts, #ttl = :ttl',
              ConditionExpression:
                replaces === undefined
                  ? 'attribute_not_exists(threadTs)'
                  : 'attribute_not_exists(threadTs) OR threadTs = :replaces',
              ExpressionAttributeNames: { '#ttl': 'ttl' },
              ExpressionAttributeValues: toItem(
                defined({ ':ts': ts, ':ttl': timeToLive(now), ':replaces': replaces }),
              ),
            }),
          ),
        // Slack never reuses a `ts` within a channel, so finding our `ts` means that our first attempt succeeded.
        async () => (await find(key)) === ts,
      );
      return written ? 'remembered' : 'lost';
    },
  };
}

function sortKey({ channel }: SlackThreadKey): string {
  return `${THREAD_PREFIX}slack/${channel}`;
}

function itemKey(key: SlackThreadKey) {
  return toItem({ lineage: key.lineage, condition: sortKey(key) });
}
