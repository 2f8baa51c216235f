import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { earliest, parseInstant } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { DUE_SHARDS } from '../../shared/state/due-shard.ts';
import { DUE_INDEX } from '../../shared/state/table.ts';

/**
 * When the clock alone will next change something; `undefined` where nothing waits for it.
 *
 * The deployed function looks every five minutes. A clock that can be moved need not: it goes from one
 * deadline to the next.
 */
export async function findNextDeadline(
  client: DynamoDBClient,
  tableName: string,
): Promise<Instant | undefined> {
  const firsts = await Promise.all(
    Array.from({ length: DUE_SHARDS }, async (_, shard) => {
      const { Items: [first] = [] } = await client.send(
        new QueryCommand({
          TableName: tableName,
          IndexName: DUE_INDEX,
          KeyConditionExpression: 'dueShard = :shard',
          ExpressionAttributeValues: { ':shard': { N: String(shard) } },
          Limit: 1,
        }),
      );
      return parseInstant(first?.['dueAt']?.S ?? '');
    }),
  );
  return earliest(...firsts);
}
