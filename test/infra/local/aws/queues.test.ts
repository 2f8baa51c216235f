import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, expect, test } from 'vitest';
import { openLocalDatabase } from '../../../../infra/local/aws/local-database.ts';
import { localClient } from '../../../../infra/local/aws/local-identity.ts';
import { openMessageQueue } from '../../../../infra/local/aws/message-queue.ts';
import type { QueuedMessage } from '../../../../infra/local/aws/message-queue.ts';
import { startQueueEndpoint } from '../../../../infra/local/aws/queue-endpoint.ts';
import { deliverMessages } from '../../../../infra/local/aws/queue-mapping.ts';

const stops: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

const bodies = (messages: readonly QueuedMessage[]) => messages.map(({ body }) => body);

function mapped() {
  const database = openLocalDatabase(undefined);
  const queue = openMessageQueue(database, 'notifications');
  const deadLetters = openMessageQueue(database, 'dead');
  const calls: string[][] = [];
  const deliver = (failing: (body: string) => boolean) =>
    deliverMessages({
      ...{ queue, deadLetters, maxFailures: 2, batchSize: 2 },
      invoke: async (messages) => {
        calls.push(bodies(messages));
        return new Set(messages.filter(({ body }) => failing(body)).map(({ id }) => id));
      },
    });
  return { queue, deadLetters, calls, deliver };
}

test('deliverMessages keeps failed messages and removes the others', async () => {
  const { queue, calls, deliver } = mapped();
  for (const body of ['a', 'b', 'c']) queue.send(body);
  expect(await deliver((body) => body === 'b')).toBe(2);
  expect(calls).toEqual([['a', 'b'], ['c']]);
  expect(bodies(queue.read(10))).toEqual(['b']);
});

test('deliverMessages moves a message to the dead-letter queue after too many failures', async () => {
  const { queue, deadLetters, deliver } = mapped();
  queue.send('bad');
  await deliver(() => true);
  expect(deadLetters.size).toBe(0);
  await deliver(() => true);
  expect([queue.size, bodies(deadLetters.read(10))]).toEqual([0, ['bad']]);
});

test('deliverMessages keeps the whole batch if the function throws', async () => {
  const { queue, deliver } = mapped();
  queue.send('a');
  const crash = () => {
    throw new Error('out of memory');
  };
  expect(await deliver(crash)).toBe(0);
  expect(queue.read(1)[0]?.failures).toBe(1);
});

test('messages are stored persistently', () => {
  const directory = mkdtempSync(join(tmpdir(), 'queues-'));
  stops.push(() => rmSync(directory, { recursive: true }));
  const file = join(directory, 'queues.db');
  openMessageQueue(openLocalDatabase(file), 'notifications').send('kept');
  const reopened = openLocalDatabase(file);
  stops.push(() => reopened.close());
  expect(bodies(openMessageQueue(reopened, 'notifications').read(10))).toEqual(['kept']);
});

test('the queue endpoint accepts messages like SQS, only for existing queues', async () => {
  const queue = openMessageQueue(openLocalDatabase(undefined), 'dead');
  const endpoint = await startQueueEndpoint([queue]);
  const client = new SQSClient({ ...localClient(endpoint.origin), maxAttempts: 1 });
  stops.push(endpoint.stop, () => client.destroy());
  const send = (QueueUrl: string, MessageBody: string) =>
    client.send(new SendMessageCommand({ QueueUrl, MessageBody }));
  await send(endpoint.urlOf('dead'), 'überlebt');
  expect(bodies(queue.read(10))).toEqual(['überlebt']);
  await expect(send(endpoint.urlOf('nowhere'), 'x')).rejects.toThrow('does not exist');
  await expect(send(endpoint.urlOf('dead'), 'x'.repeat(256 * 1024 + 1))).rejects.toThrow(
    'too long',
  );
});
