import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, expect, test } from 'vitest';
import { STATE_TABLE_NAME, startDynamoDb } from '../../../../infra/local/aws/dynamodb.ts';
import { connectToDynamoDb } from '../../../../infra/local/aws/dynamodb-wire.ts';
import { openLocalDatabase } from '../../../../infra/local/aws/local-database.ts';
import { localClient } from '../../../../infra/local/aws/local-identity.ts';
import { openStreamLog } from '../../../../infra/local/aws/stream-log.ts';
import { startStreamTap } from '../../../../infra/local/aws/stream-tap.ts';
import { instantOf } from '../../../../shared/certificates/instant.ts';
import { dynamoDBClient } from '../../../../shared/runtime/dynamodb/client.ts';

const NOW = instantOf(1_800_000_000_000);
const KEY = { pk: { S: 'certificate/digicert/main/1' }, sk: { S: 'state' } };
const item = (revision: number) => ({ ...KEY, revision: { N: String(revision) } });

const stops: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

/** A store with one item, and a log without a second write. */
async function storeWithOneItem() {
  const log = openStreamLog(openLocalDatabase(undefined));
  const store = await startDynamoDb({ directory: undefined, log, clock: () => NOW });
  const client = dynamoDBClient(localClient(store.origin));
  stops.push(store.stop, () => client.destroy());
  await client.send(new PutItemCommand({ TableName: STATE_TABLE_NAME, Item: item(1) }));
  const [first] = log.read(1);
  log.remove(first?.sequence ?? 0);
  const restart = async () => {
    const tables = [{ name: STATE_TABLE_NAME, keyNames: ['pk', 'sk'], wanted: () => true }];
    const tap = await startStreamTap({ upstream: store.origin, log, clock: () => NOW, tables });
    stops.push(tap.stop);
  };
  return { log, store, client, restart };
}

test('a write whose process was killed before it was logged is found at the next start', async () => {
  const { log, client, restart } = await storeWithOneItem();
  // In a run, the same process stores the intention and writes the item.
  const lost = log.intend({ table: STATE_TABLE_NAME, keys: KEY, oldImage: item(1) });
  await client.send(new PutItemCommand({ TableName: STATE_TABLE_NAME, Item: item(2) }));
  await restart();
  expect(log.read(1)).toMatchObject([{ sequence: lost, oldImage: item(1), newImage: item(2) }]);
});

test('an intention without a write is removed at the next start', async () => {
  const { log, restart } = await storeWithOneItem();
  log.intend({ table: STATE_TABLE_NAME, keys: KEY, oldImage: item(1) });
  await restart();
  expect(log.size).toBe(0);
});

test('writes after an open intention are not delivered before the intention is resolved', async () => {
  const { log } = await storeWithOneItem();
  const open = log.intend({ table: STATE_TABLE_NAME, keys: KEY, oldImage: item(1) });
  const later = log.intend({ table: STATE_TABLE_NAME, keys: KEY, oldImage: item(1) });
  log.complete(later, item(3), NOW);
  expect(log.read(10)).toEqual([]);
  log.complete(open, item(2), NOW);
  expect(log.read(10).map(({ sequence }) => sequence)).toEqual([open, later]);
});

test('readItem fails if the store does not answer', async () => {
  const { store, client } = await storeWithOneItem();
  const wire = connectToDynamoDb(store.origin);
  await expect(wire.readItem('no-such-table', KEY)).rejects.toThrow('answered 400');
  wire.close();
  client.destroy();
});
