import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import dynalite from 'dynalite';
import { clientOf } from './dynamodb-server.ts';
import type { DynamoDBServer } from './dynamodb-server.ts';

/** Starts dynalite in this process, in memory. It has neither streams nor transactions. */
export async function startDynalite(): Promise<DynamoDBServer> {
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${portOf(server.address())}`;
  const client = clientOf(endpoint);
  return {
    client,
    endpoint,
    async stop() {
      client.destroy();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('dynalite has no port');
  return address.port;
}
