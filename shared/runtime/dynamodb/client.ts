import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

/**
 * A client that gives up on a silent connection in time for another try: by default it would wait as long
 * as its function lives. Milliseconds; an answer of DynamoDB usually takes less than 20.
 */
const TIMEOUTS = { connectionTimeout: 3_000, requestTimeout: 5_000, throwOnRequestTimeout: true };

/** A DynamoDB client. `config` is for the local run and for tests: an endpoint, made-up credentials. */
export function dynamoDBClient(config: DynamoDBClientConfig = {}): DynamoDBClient {
  return new DynamoDBClient({ maxAttempts: 4, requestHandler: TIMEOUTS, ...config });
}
