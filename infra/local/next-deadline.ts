import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { earliest, parseInstant } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { DUE_SHARDS } from '../../shared/state/due-shard.ts';
import { DUE_INDEX } from '../../shared/state/table.ts';

/**
 * The earliest stored deadline; `undefined` if there is none.
 *
 * The deployed function runs every five minutes. A simulated clock moves from one deadline to the next instead.
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
