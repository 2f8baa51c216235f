import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AccountReference } from '../../../shared/certificates/certificate.ts';
import { toItem } from '../../../shared/runtime/dynamodb/item.ts';
import { sweepPartition } from '../../../shared/state/sweep-item.ts';

/** The sort keys of the page items that are stored for an account, needed or not. */
export async function pageItemsOf(
  client: DynamoDBClient,
  tableName: string,
  account: AccountReference,
): Promise<string[]> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :page)',
      ExpressionAttributeValues: toItem({ ':pk': sweepPartition(account), ':page': 'page/' }),
      ProjectionExpression: 'sk',
    }),
  );
  return Items.map(({ sk }) => sk?.S ?? '');
}
