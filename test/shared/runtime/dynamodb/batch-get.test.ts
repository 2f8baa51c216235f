import { BatchGetItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, test } from 'vitest';
import { batchGet } from '../../../../shared/runtime/dynamodb/batch-get.ts';

const key = (id: number) => ({ pk: { S: String(id) } });
const keys = (count: number) => Array.from({ length: count }, (_, id) => key(id));

/** A database that processes a limited number of keys per request: `budgets` has one limit per request. */
function throttled(...budgets: number[]) {
  const client = new DynamoDBClient({ region: 'eu-central-1' });
  const requested: number[] = [];
  mockClient(client)
    .on(BatchGetItemCommand)
    .callsFake(({ RequestItems }) => {
      const wanted = RequestItems.table.Keys;
      const allowed = budgets[requested.length] ?? 100;
      requested.push(wanted.length);
      return {
        Responses: { table: wanted.slice(0, allowed) },
        ...(wanted.length > allowed
          ? { UnprocessedKeys: { table: { Keys: wanted.slice(allowed) } } }
          : {}),
      };
    });
  return { client, requested };
}

test('reads 250 keys with three requests', async () => {
  const { client, requested } = throttled();
  expect(await batchGet(client, 'table', keys(250))).toEqual(keys(250));
  expect(requested).toEqual([100, 100, 50]);
});

test('requests only unprocessed keys again', async () => {
  const { client, requested } = throttled(30, 0, 69);
  expect(await batchGet(client, 'table', keys(101))).toEqual(keys(101));
  expect(requested).toEqual([100, 70, 70, 1, 1]);
});

test('throws if the database repeatedly processes no key', async () => {
  const { client, requested } = throttled(99, ...Array.from({ length: 20 }, () => 0));
  await expect(batchGet(client, 'table', keys(100))).rejects.toThrow(/left 1 items? .*unread/);
  expect(requested).toHaveLength(9);
});
