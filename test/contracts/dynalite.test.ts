import { afterAll, beforeAll } from 'vitest';
import { describeDynamoDBContracts } from '../support/dynamodb/describe-contracts.ts';
import { startDynalite } from '../support/dynamodb/dynalite-server.ts';
import type { DynamoDBServer } from '../support/dynamodb/dynamodb-server.ts';

let server: DynamoDBServer;
beforeAll(async () => {
  server = await startDynalite();
});
afterAll(() => server.stop());

describeDynamoDBContracts('dynalite', () => server);
