import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AccountReference } from '../../../shared/certificates/certificate.ts';
import { toItem } from '../../../shared/runtime/dynamodb/item.ts';
import { syncPartition } from '../../../shared/state/sync-item.ts';

/** The sort keys of all stored page items of an account, including unused ones. */
export async function pageItemsOf(
  client: DynamoDBClient,
  tableName: string,
  account: AccountReference,
): Promise<string[]> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :page)',
      ExpressionAttributeValues: toItem({ ':pk': syncPartition(account), ':page': 'page/' }),
      ProjectionExpression: 'sk',
    }),
  );
  return Items.map(({ sk }) => sk?.S ?? '');
}
