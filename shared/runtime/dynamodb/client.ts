import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

/**
 * Milliseconds after which the client gives up on a connection, early enough for a retry: the default would last
 * until the function times out. DynamoDB usually answers in less than 20.
 */
const TIMEOUTS = { connectionTimeout: 3_000, requestTimeout: 5_000, throwOnRequestTimeout: true };

/** A DynamoDB client. `config` is for the local run and for tests: an endpoint, made-up credentials. */
export function dynamoDBClient(config: DynamoDBClientConfig = {}): DynamoDBClient {
  return new DynamoDBClient({ maxAttempts: 4, requestHandler: TIMEOUTS, ...config });
}
