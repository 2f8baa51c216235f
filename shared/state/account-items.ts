import { DeleteItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { defined } from '../runtime/defined.ts';
import { toItem } from '../runtime/dynamodb/item.ts';
import { ACCOUNT_PREFIX, CERTIFICATE_PREFIX, MESSAGE_PREFIX, SYNC_PREFIX } from './table.ts';

/** The primary key of an item of the state table. */
export interface StateItemKey {
  readonly pk: string;
  readonly sk: string;
}

/**
 * The keys of all items of an account, `provider/account`, in no order: certificates with their backups, messages, the
 * inventory, and the account itself. Reads the whole table: for commands, not for functions that run on a schedule.
 */
export async function* accountItemKeys(
  client: DynamoDBClient,
  tableName: string,
  account: string,
): AsyncGenerator<StateItemKey> {
  let last: Record<string, AttributeValue> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({
        TableName: tableName,
        ProjectionExpression: 'pk, sk',
        FilterExpression:
          'begins_with(pk, :certificates) OR pk = :messages OR pk = :sync OR pk = :account',
        ExpressionAttributeValues: toItem({
          ':certificates': `${CERTIFICATE_PREFIX}${account}/`,
          ':messages': `${MESSAGE_PREFIX}${account}`,
          ':sync': `${SYNC_PREFIX}${account}`,
          ':account': `${ACCOUNT_PREFIX}${account}`,
        }),
        ConsistentRead: true,
        ...defined({ ExclusiveStartKey: last }),
      }),
    );
    for (const { pk, sk } of Items) yield { pk: pk?.S ?? '', sk: sk?.S ?? '' };
    last = LastEvaluatedKey;
  } while (last !== undefined);
}

/** Deletes an item. No event is published, because `publish-events` ignores deletions. */
export async function deleteStateItem(
  client: DynamoDBClient,
  tableName: string,
  { pk, sk }: StateItemKey,
): Promise<void> {
  await client.send(new DeleteItemCommand({ TableName: tableName, Key: toItem({ pk, sk }) }));
}
