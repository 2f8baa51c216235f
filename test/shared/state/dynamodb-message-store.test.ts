import { GetItemCommand, ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { RefusedItem } from '../../../shared/runtime/refused-item.ts';
import { dynamoDBMessageStore } from '../../../shared/state/dynamodb-message-store.ts';
import { messageItemKey, readMessageItem } from '../../../shared/state/message-item.ts';
import { STATE_TABLE } from '../../../shared/state/table.ts';
import { at } from '../../support/certificates.ts';
import type { DynamoDBServer } from '../../support/dynamodb/dynamodb-server.ts';
import { interfere, loseAnswer } from '../../support/dynamodb/interfere.ts';
import { useDynalite } from '../../support/dynamodb/use-dynalite.ts';
import { messageState } from '../../support/states.ts';

let server: DynamoDBServer;
let client: DynamoDBClient;
let table: string;
useDynalite(STATE_TABLE, (database) => {
  ({ server, client, table } = database);
});

const item = async () => {
  const Key = messageItemKey(messageState());
  return (await server.client.send(new GetItemCommand({ TableName: table, Key }))).Item ?? {};
};

test('a message expires 90 days after it was received', async () => {
  await dynamoDBMessageStore(client, table).save(messageState());
  expect((await item())['ttl']).toEqual({ N: String(Date.parse('2027-04-02T00:00:00Z') / 1000) });
  await dynamoDBMessageStore(client, table).save(messageState({ receivedAt: at('2027-03-20') }));
  expect((await item())['ttl']).toEqual({ N: String(Date.parse('2027-06-18T00:00:00Z') / 1000) });
});

test('a save whose answer was lost succeeds', async () => {
  const lost = loseAnswer(client, 'PutItem');
  await dynamoDBMessageStore(client, table).save(messageState());
  expect(lost.count).toBe(1);
  expect(readMessageItem(await item())).toEqual(messageState());
});

test('a save is one request, also for a stored message', async () => {
  const requests: string[] = [];
  interfere(client, { before: (operation) => void requests.push(operation) });
  const store = dynamoDBMessageStore(client, table);
  await store.save(messageState());
  await store.save(messageState());
  expect(requests).toEqual(['PutItem', 'PutItem']);
});

test('a save that did not reach the database throws', async () => {
  const nowhere = dynamoDBMessageStore(client, 'no-such-table');
  await expect(nowhere.save(messageState())).rejects.toThrow(ResourceNotFoundException);
});

test('a message that is too large throws an error with its key, without its content', async () => {
  const content = JSON.stringify('a secret'.repeat(60_000));
  const saving = dynamoDBMessageStore(client, table).save(messageState({ content }));
  await expect(saving).rejects.toThrow(RefusedItem);
  await expect(saving).rejects.toThrow('message/autodns/main 1405661');
  await expect(saving).rejects.not.toThrow('a secret');
});
