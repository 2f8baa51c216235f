import {
  BatchWriteItemCommand,
  DeleteItemCommand,
  DynamoDBClient,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { afterEach, expect, test } from 'vitest';
import { STATE_TABLE_NAME, startDynamoDb } from '../../../../infra/local/aws/dynamodb.ts';
import { openLocalDatabase } from '../../../../infra/local/aws/local-database.ts';
import { localClient } from '../../../../infra/local/aws/local-identity.ts';
import { openStreamLog } from '../../../../infra/local/aws/stream-log.ts';
import { instantOf } from '../../../../shared/certificates/instant.ts';
import { dynamoDBMessageStore } from '../../../../shared/state/dynamodb-message-store.ts';
import { messageItem } from '../../../../shared/state/message-item.ts';
import { messageState } from '../../../support/states.ts';

const NOW = instantOf(1_800_000_000_000);
const stops: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

async function setUp() {
  const log = openStreamLog(openLocalDatabase(undefined));
  const database = await startDynamoDb({ directory: undefined, log, clock: () => NOW });
  const client = new DynamoDBClient({ ...localClient(database.origin), maxAttempts: 1 });
  stops.push(database.stop, () => client.destroy());
  return { log, client };
}

const KEY = { pk: { S: 'certificate/digicert/main/1' }, sk: { S: 'state' } };
const item = (revision: number) => ({ ...KEY, revision: { N: String(revision) } });
const put = (revision: number, condition?: string) =>
  new PutItemCommand({
    TableName: STATE_TABLE_NAME,
    Item: item(revision),
    ...(condition === undefined ? {} : { ConditionExpression: condition }),
  });

test('the stream has the new image of an insert, both images of an update, and the old image of a removal', async () => {
  const { log, client } = await setUp();
  await client.send(put(1));
  await client.send(
    new UpdateItemCommand({
      TableName: STATE_TABLE_NAME,
      Key: KEY,
      UpdateExpression: 'SET revision = revision + :one',
      ExpressionAttributeValues: { ':one': { N: '1' } },
    }),
  );
  await client.send(new DeleteItemCommand({ TableName: STATE_TABLE_NAME, Key: KEY }));
  expect(log.read(10).map(({ oldImage, newImage }) => [oldImage, newImage])).toEqual([
    [undefined, item(1)],
    [item(1), item(2)],
    [item(2), undefined],
  ]);
});

test('a write whose condition fails or that changes nothing causes no record', async () => {
  const { log, client } = await setUp();
  await client.send(put(1));
  await expect(client.send(put(2, 'attribute_not_exists(pk)'))).rejects.toThrow('conditional');
  await client.send(put(1));
  expect(log.read(10)).toHaveLength(1);
  expect(log.openIntentions()).toEqual([]);
});

test('concurrent writes are recorded one after the other with the correct old image', async () => {
  const { log, client } = await setUp();
  await Promise.all([1, 2, 3, 4, 5].map((revision) => client.send(put(revision))));
  const writes = log.read(10);
  expect(writes).toHaveLength(5);
  for (const [index, { oldImage }] of writes.entries()) {
    expect(oldImage).toEqual(writes[index - 1]?.newImage);
  }
});

test('items of syncs are not in the stream', async () => {
  const { log, client } = await setUp();
  const Item = { pk: { S: 'sync/digicert/main' }, sk: { S: 'head' } };
  await client.send(new PutItemCommand({ TableName: STATE_TABLE_NAME, Item }));
  await client.send(
    new BatchWriteItemCommand({ RequestItems: { [STATE_TABLE_NAME]: [{ PutRequest: { Item } }] } }),
  );
  expect(log.read(10)).toEqual([]);
});

test('a batch write to a table with a stream is rejected', async () => {
  const { log, client } = await setUp();
  const batch = new BatchWriteItemCommand({
    RequestItems: { [STATE_TABLE_NAME]: [{ PutRequest: { Item: item(1) } }] },
  });
  await expect(client.send(batch)).rejects.toThrow('single writes only');
  expect(log.read(10)).toEqual([]);
});

test('a message that is saved several times is in the stream once', async () => {
  const { log, client } = await setUp();
  const store = dynamoDBMessageStore(client, STATE_TABLE_NAME);
  await store.save(messageState());
  await store.save(messageState());
  expect(log.read(10).map(({ oldImage, newImage }) => [oldImage, newImage])).toEqual([
    [undefined, messageItem(messageState())],
  ]);
});
