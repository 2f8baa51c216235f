import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { toItem } from '../runtime/dynamodb/item.ts';
import { renewalCutoff, messageItem } from './message-item.ts';
import type { MessageStore } from './message-store.ts';
import { putItem } from './put-item.ts';
import { TIME_TO_LIVE } from './table.ts';

/** Stores messages in the table that `STATE_TABLE` describes: one item per message, one conditional write per save. */
export function dynamoDBMessageStore(client: DynamoDBClient, tableName: string): MessageStore {
  return {
    async save(message) {
      const put = new PutItemCommand({
        TableName: tableName,
        Item: messageItem(message),
        ConditionExpression: 'attribute_not_exists(pk) OR #ttl < :soon',
        ExpressionAttributeNames: { '#ttl': TIME_TO_LIVE },
        ExpressionAttributeValues: toItem({ ':soon': renewalCutoff(message) }),
      });
      try {
        await putItem(client, put);
      } catch (error) {
        // The message is stored: by an earlier run, or by this call, whose first answer was lost.
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
  };
}
