import { GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { writeOnCondition } from '../../runtime/dynamodb/conditional-write.ts';
import { fromItem, toItem } from '../../runtime/dynamodb/item.ts';
import { timeToLive } from '../delivery-log/delivery-log-item.ts';
import { THREAD_PREFIX } from '../delivery-log/delivery-log-table.ts';
import type { SlackPlace, SlackThreads } from './slack-threads.ts';

const ThreadItem = z.object({ threadTs: z.string().min(1) });

/** Keeps the threads in the table of the ledger, under their lineages: `thread#slack/C0123456789`. */
export function dynamoDBSlackThreads(client: DynamoDBClient, tableName: string): SlackThreads {
  const find = async (place: SlackPlace): Promise<string | undefined> => {
    const { Item: item } = await client.send(
      new GetItemCommand({ TableName: tableName, Key: keyOf(place), ConsistentRead: true }),
    );
    return item && fromItem(ThreadItem, item, `${place.lineage} ${conditionOf(place)}`).threadTs;
  };
  return {
    find,
    async remember(place, { ts, replaces, now }) {
      const inForce = await writeOnCondition(
        () =>
          client.send(
            new UpdateItemCommand({
              TableName: tableName,
              Key: keyOf(place),
              UpdateExpression: 'SET threadTs = :ts, #ttl = :ttl',
              ConditionExpression:
                replaces === undefined
                  ? 'attribute_not_exists(threadTs)'
                  : 'attribute_not_exists(threadTs) OR threadTs = :replaces',
              ExpressionAttributeNames: { '#ttl': 'ttl' },
              ExpressionAttributeValues: toItem({
                ':ts': ts,
                ':ttl': timeToLive(now),
                ...(replaces === undefined ? {} : { ':replaces': replaces }),
              }),
            }),
          ),
        // Slack gives no `ts` twice in a channel, so ours standing there means that our first try took.
        async () => (await find(place)) === ts,
      );
      return inForce ? 'remembered' : 'lost';
    },
  };
}

function conditionOf({ channel }: SlackPlace): string {
  return `${THREAD_PREFIX}slack/${channel}`;
}

function keyOf(place: SlackPlace) {
  return toItem({ lineage: place.lineage, condition: conditionOf(place) });
}
