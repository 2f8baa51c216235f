import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateTableCommand, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { dynamoDBClient } from '../../../shared/runtime/dynamodb/client.ts';
import { createTableInput } from '../../../shared/runtime/dynamodb/create-table.ts';
import type { TableDefinition } from '../../../shared/runtime/dynamodb/table-definition.ts';

/** A DynamoDB server on loopback. */
export interface DynamoDBServer {
  readonly client: DynamoDBClient;
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** A client for a server on loopback, with fake credentials, and long timeouts because a busy machine can be slow. */
export function clientOf(endpoint: string): DynamoDBClient {
  return dynamoDBClient({
    endpoint,
    region: 'eu-central-1',
    requestHandler: { connectionTimeout: 10_000, requestTimeout: 10_000 },
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
}

let tables = 0;

/** Creates an empty table with a unique name, and returns the name. */
export async function createTable(
  client: DynamoDBClient,
  definition: TableDefinition,
): Promise<string> {
  tables += 1;
  const TableName = `table-${process.pid}-${tables}`;
  await client.send(new CreateTableCommand(createTableInput(TableName, definition)));
  await waitUntilTableExists(
    { client, maxWaitTime: 20, minDelay: 0.05, maxDelay: 1 },
    { TableName },
  );
  return TableName;
}
