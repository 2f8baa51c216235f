import { CreateTableCommand, ResourceInUseException } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import type { AddressInfo } from 'node:net';
import { dynamoDBClient } from '../../../shared/runtime/dynamodb/client.ts';
import { createTableInput } from '../../../shared/runtime/dynamodb/create-table.ts';
import type { TableDefinition } from '../../../shared/runtime/dynamodb/table-definition.ts';
import { DELIVERY_LOG_TABLE } from '../../../shared/notifications/delivery-log/delivery-log-table.ts';
import type { Clock } from '../../../shared/runtime/clock.ts';
import {
  ACCOUNT_PREFIX,
  CERTIFICATE_PREFIX,
  MESSAGE_PREFIX,
  STATE_TABLE,
} from '../../../shared/state/table.ts';
import { localClient } from './local-identity.ts';
import type { StreamLog } from './stream-log.ts';
import { startStreamTap } from './stream-tap.ts';

export const STATE_TABLE_NAME = 'cert-expiry-monitor-state';
export const DELIVERY_LOG_TABLE_NAME = 'cert-expiry-monitor-delivery-log';

interface LocalDynamoDb {
  /** The endpoint for clients: the tap in front of the store. */
  readonly origin: string;
  stop(): Promise<void>;
}

/** DynamoDB in this process: dynalite with both tables, and a stream on the state table. */
export async function startDynamoDb(options: {
  /** Directory of the tables; without it, the tables are in memory. */
  readonly directory: string | undefined;
  readonly log: StreamLog;
  readonly clock: Clock;
}): Promise<LocalDynamoDb> {
  const { directory, log, clock } = options;
  const store = dynalite({
    createTableMs: 0,
    ...(directory === undefined ? {} : { path: directory }),
  });
  await new Promise<void>((resolve, reject) => {
    store.once('error', reject);
    store.listen(0, '127.0.0.1', resolve);
  });
  const upstream = `http://127.0.0.1:${(store.address() as AddressInfo).port}`;
  const stopStore = () =>
    new Promise<void>((resolve, reject) => {
      store.close((error) => (error instanceof Error ? reject(error) : resolve()));
      store.closeAllConnections();
    });
  try {
    const client = dynamoDBClient(localClient(upstream));
    await createTable(client, STATE_TABLE_NAME, STATE_TABLE);
    await createTable(client, DELIVERY_LOG_TABLE_NAME, DELIVERY_LOG_TABLE);
    client.destroy();
    const tap = await startStreamTap({
      upstream,
      passOn: (request, response) => void store.emit('request', request, response),
      log,
      clock,
      tables: [TAPPED],
    });
    return {
      origin: tap.origin,
      stop: async () => {
        await tap.stop();
        await stopStore();
      },
    };
  } catch (error) {
    await stopStore();
    throw error;
  }
}

async function createTable(client: DynamoDBClient, name: string, definition: TableDefinition) {
  try {
    await client.send(new CreateTableCommand(createTableInput(name, definition)));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
}

/** The stream omits items of syncs, which are in the same table. */
const TAPPED = {
  name: STATE_TABLE_NAME,
  keyNames: [STATE_TABLE.partitionKey.name, STATE_TABLE.sortKey.name],
  wanted: (keys: Readonly<Record<string, { readonly S?: string | undefined }>>) => {
    const key = keys[STATE_TABLE.partitionKey.name]?.S ?? '';
    return [CERTIFICATE_PREFIX, ACCOUNT_PREFIX, MESSAGE_PREFIX].some((one) => key.startsWith(one));
  },
};
