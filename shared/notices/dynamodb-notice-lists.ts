import { GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { fromItem, toItem } from '../runtime/dynamodb/item.ts';
import { timeToLive } from './ledger-item.ts';
import { LIST_PREFIX } from './ledger-table.ts';
import type { NoticeLedger } from './notice-ledger.ts';
import { Notice } from './notice.ts';

const ListItem = z.object({ notice: Notice });

/** Keeps the lists in the table of the ledger, each in a partition of its own. */
export function dynamoDBNoticeLists(
  client: DynamoDBClient,
  tableName: string,
): Pick<NoticeLedger, 'keepList' | 'findList'> {
  return {
    async keepList({ name, channel, notice }, now) {
      await client.send(
        new UpdateItemCommand({
          TableName: tableName,
          Key: keyOf(name, channel),
          UpdateExpression: 'SET notice = :notice, #ttl = :ttl',
          ExpressionAttributeNames: { '#ttl': 'ttl' },
          ExpressionAttributeValues: toItem({ ':notice': notice, ':ttl': timeToLive(now) }),
        }),
      );
    },

    async findList(name, channel) {
      const { Item: item } = await client.send(
        new GetItemCommand({
          TableName: tableName,
          Key: keyOf(name, channel),
          ConsistentRead: true,
        }),
      );
      return item && fromItem(ListItem, item, `${LIST_PREFIX}${name} ${channel}`).notice;
    },
  };
}

function keyOf(name: string, channel: string) {
  return toItem({ lineage: `${LIST_PREFIX}${name}`, matter: channel });
}
