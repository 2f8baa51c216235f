import { GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { writeOnCondition } from '../runtime/dynamodb/conditional-write.ts';
import { fromItem, toItem } from '../runtime/dynamodb/item.ts';
import { timeToLive } from './ledger-item.ts';
import { LIST_PREFIX } from './ledger-table.ts';
import type { NoticeLedger } from './notice-ledger.ts';
import { Notice } from './notice.ts';

/** Either the list that was kept, or that it was given up. */
const ListItem = z.object({ notice: Notice.optional(), givenUp: z.literal(true).optional() });

/** Keeps the lists in the table of the ledger, each in a partition of its own. */
export function dynamoDBNoticeLists(
  client: DynamoDBClient,
  tableName: string,
): Pick<NoticeLedger, 'keepList' | 'findOrGiveUpList'> {
  const find = async (name: string, channel: string) => {
    const { Item: item } = await client.send(
      new GetItemCommand({ TableName: tableName, Key: keyOf(name, channel), ConsistentRead: true }),
    );
    return item && fromItem(ListItem, item, `${LIST_PREFIX}${name} ${channel}`);
  };

  /** Whoever makes the same write twice, as the client does when an answer is lost, makes it once. */
  const write = (
    key: ReturnType<typeof keyOf>,
    names: { set: string; unless: string },
    values: object,
  ) =>
    writeOnCondition(
      () =>
        client.send(
          new UpdateItemCommand({
            TableName: tableName,
            Key: key,
            UpdateExpression: 'SET #set = :value, #ttl = :ttl',
            ConditionExpression: 'attribute_not_exists(#unless)',
            ExpressionAttributeNames: { '#set': names.set, '#unless': names.unless, '#ttl': 'ttl' },
            ExpressionAttributeValues: toItem({ ...values }),
          }),
        ),
      async () => false,
    );

  return {
    async keepList({ name, channel, notice }, now) {
      const kept = await write(
        keyOf(name, channel),
        { set: 'notice', unless: 'givenUp' },
        { ':value': notice, ':ttl': timeToLive(now) },
      );
      return kept ? 'kept' : 'given-up';
    },

    async findOrGiveUpList(name, channel, now) {
      const found = await find(name, channel);
      if (found !== undefined) return found.notice;
      const givenUp = await write(
        keyOf(name, channel),
        { set: 'givenUp', unless: 'notice' },
        { ':value': true, ':ttl': timeToLive(now) },
      );
      return givenUp ? undefined : (await find(name, channel))?.notice;
    },
  };
}

function keyOf(name: string, channel: string) {
  return toItem({ lineage: `${LIST_PREFIX}${name}`, matter: channel });
}
