import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { TableDefinition } from '../../../shared/runtime/dynamodb/table-definition.ts';
import { startDynalite } from './dynalite-server.ts';
import { clientOf, createTable } from './dynamodb-server.ts';
import type { DynamoDBServer } from './dynamodb-server.ts';

export interface Database {
  readonly server: DynamoDBServer;
  /** The client of this test, to which hooks can be added. `server.client` represents another process. */
  readonly client: DynamoDBClient;
  readonly table: string;
}

/**
 * One Dynalite for the tests of a file or group, with a separate table and client for each test.
 *
 * @param setUp called before each test, returns the fixture of the test.
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
