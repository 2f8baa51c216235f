import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { localClient } from '../infra/local/aws/local-identity.ts';
import { SIMULATORS } from '../infra/simulators/registry.ts';
import { systemClock } from '../shared/runtime/clock.ts';
import { dynamoDBClient } from '../shared/runtime/dynamodb/client.ts';
import { createTableInput } from '../shared/runtime/dynamodb/create-table.ts';
import { STATE_TABLE } from '../shared/state/table.ts';

// The simulator and the database of a sync, in a separate process, so that their work is not measured:
//   node bench/services.ts PROVIDER ISSUED PENDING TABLE
// prints `{ provider, settings, secret, dynamoDb }` on standard output, and exits when its standard input ends.

const [, , provider = '', issued = '', pending = '', tableName = ''] = process.argv;
const now = systemClock();
const simulator = await SIMULATORS[provider]?.start({ clock: () => now, rateLimits: false });
if (simulator === undefined) throw new Error(`There is no simulator of ${provider}.`);
simulator.seedMany(now, { issued: Number(issued), pending: Number(pending) });

const database = dynalite({ createTableMs: 0 });
database.listen(0, '127.0.0.1');
await once(database, 'listening');
const dynamoDb = `http://127.0.0.1:${(database.address() as AddressInfo).port}`;
const client = dynamoDBClient(localClient(dynamoDb));
await client.send(new CreateTableCommand(createTableInput(tableName, STATE_TABLE)));

const { settings, secret } = simulator;
console.log(JSON.stringify({ provider, settings, secret, dynamoDb }));
process.stdin.resume();
await once(process.stdin, 'end');
process.exit(0);
