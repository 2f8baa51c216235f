import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { TableDefinition } from '../../../shared/runtime/dynamodb/table-definition.ts';
import { startDynalite } from './dynalite-server.ts';
import { clientOf, createTable } from './dynamodb-server.ts';
import type { DynamoDBServer } from './dynamodb-server.ts';

export interface Database {
  readonly server: DynamoDBServer;
  /** Of this test alone: it may be interfered with. `server.client` stands for another process. */
  readonly client: DynamoDBClient;
  readonly table: string;
}

/**
 * One Dynalite for the tests of a file or of a group, and a table and a client of its own for each of them.
 *
 * @param setUp called before each test, with what the test gets.
 */
export function useDynalite(
  definition: TableDefinition,
  setUp: (database: Database) => void | Promise<void>,
): void {
  let server: DynamoDBServer;
  beforeAll(async () => {
    server = await startDynalite();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    const table = await createTable(server.client, definition);
    await setUp({ server, client: clientOf(server.endpoint), table });
  });
}
