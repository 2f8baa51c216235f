import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoDBMessageStore } from '../../../shared/state/dynamodb-message-store.ts';
import { messageItemKey, readMessageItem } from '../../../shared/state/message-item.ts';
import { STATE_TABLE } from '../../../shared/state/table.ts';
import type { MessageStorage } from '../../contracts/message-store.contract.ts';
import { createTable } from './dynamodb-server.ts';

/** An empty store of messages in a new table. */
export async function messageStorage(client: DynamoDBClient): Promise<MessageStorage> {
  const TableName = await createTable(client, STATE_TABLE);
  return {
    store: dynamoDBMessageStore(client, TableName),
    async stored(message) {
      const get = { TableName, Key: messageItemKey(message), ConsistentRead: true };
      const { Item } = await client.send(new GetItemCommand(get));
      return Item && readMessageItem(Item);
    },
  };
}
