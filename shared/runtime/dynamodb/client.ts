import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

/**
 Timeout of a connection in milliseconds, short enough for a retry: the default lasts until the function times out.
 * DynamoDB usually responds in less than 20 milliseconds.
 */
const TIMEOUTS = { connectionTimeout: 3_000, requestTimeout: 5_000, throwOnRequestTimeout: true };

/** A DynamoDB client. `config` sets the endpoint and fake credentials in the local run and in tests. */
export function dynamoDBClient(config: DynamoDBClientConfig = {}): DynamoDBClient {
  return new DynamoDBClient({ maxAttempts: 4, requestHandler: TIMEOUTS, ...config });
}
