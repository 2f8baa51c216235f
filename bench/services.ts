import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { localClient } from '../infra/local/aws/local-identity.ts';
import { furtherOrders } from '../infra/local/simulators/digicert/further-orders.ts';
import { startDigicertSimulator } from '../infra/local/simulators/digicert/simulator.ts';
import { systemClock } from '../shared/runtime/clock.ts';
import { dynamoDBClient } from '../shared/runtime/dynamodb/client.ts';
import { createTableInput } from '../shared/runtime/dynamodb/create-table.ts';
import { STATE_TABLE } from '../shared/state/table.ts';

// What a sweep talks to, in a process of its own, so that its work is not measured as the sweep's:
//   node bench/services.ts ORDERS TABLE
// says `{ baseUrl, apiKey, dynamoDb }` on standard output, and ends when its standard input does.

const [, , orders = '', tableName = ''] = process.argv;
const now = systemClock();
const simulator = await startDigicertSimulator({ clock: () => now, rateLimits: false });
for (const order of furtherOrders(now, Number(orders))) simulator.orders.add(order);

const database = dynalite({ createTableMs: 0 });
database.listen(0, '127.0.0.1');
await once(database, 'listening');
const dynamoDb = `http://127.0.0.1:${(database.address() as AddressInfo).port}`;
const client = dynamoDBClient(localClient(dynamoDb));
await client.send(new CreateTableCommand(createTableInput(tableName, STATE_TABLE)));

console.log(
  JSON.stringify({ baseUrl: simulator.baseUrl, apiKey: simulator.viewOnlyKey, dynamoDb }),
);
process.stdin.resume();
await once(process.stdin, 'end');
process.exit(0);
