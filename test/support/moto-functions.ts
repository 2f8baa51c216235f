import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SNSClient } from '@aws-sdk/client-sns';
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { DynamoDBRecord } from 'aws-lambda';
import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import type { StackOutputs } from '../../infra/cli/stack-outputs.ts';
import { publishChanges } from '../../shared/tracking/publish-changes.ts';
import { sendNotifications } from '../../shared/notifications/delivery/send-notifications.ts';
import { eventBridgePublisher } from '../../shared/events/eventbridge-publisher.ts';
import { snsTopic } from '../../shared/notifications/channels/email/channel.ts';
import { NOTIFICATION_LEASE } from '../../shared/notifications/delivery/deliver-messages.ts';
import { dynamoDBDeliveryLog } from '../../shared/notifications/delivery-log/dynamodb-delivery-log.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { dynamoDBClient } from '../../shared/runtime/dynamodb/client.ts';
import { clientOf } from './moto-stack.ts';
import type { Moto } from './moto.ts';

/** Milliseconds. */
const BETWEEN_LOOKS = 50;

/** The publishing and notifying functions for a stack in moto: they read its stream and its queue until stopped. */
export function runMotoFunctions(
  moto: Moto,
  {
    outputs,
    notificationQueueUrl,
  }: {
    readonly outputs: StackOutputs;
    readonly notificationQueueUrl: string;
  },
): { stop(): Promise<void> } {
  const config = clientOf(moto);
  const queues = new SQSClient(config);
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const publishing = {
    publisher: eventBridgePublisher(new EventBridgeClient(config), outputs.eventBus),
    deadLetters: { send: (letter: unknown) => Promise.reject(new Error(JSON.stringify(letter))) },
    log: silent,
  };
  const sending = {
    deliveryLog: dynamoDBDeliveryLog(dynamoDBClient(config), outputs.deliveryLogTable),
    channel: snsTopic(new SNSClient(config), outputs.topicArn, 'topic'),
    clock: systemClock,
    leaseMilliseconds: NOTIFICATION_LEASE,
    remainingMilliseconds: () => Infinity,
    pause: () => Promise.resolve(),
    log: silent,
  };
  const stream = streamOf(moto, outputs.stateTable);
  const ending = new AbortController();
  const done = (async () => {
    while (!ending.signal.aborted) {
      const { batchItemFailures: kept } = await publishChanges(await stream.read(), publishing);
      if (kept.length > 0) throw new Error('moto refuses events');
      const { Messages: messages = [] } = await queues.send(
        new ReceiveMessageCommand({ QueueUrl: notificationQueueUrl, MaxNumberOfMessages: 10 }),
      );
      const batch = messages.map(({ MessageId = '', Body: body = '' }) => ({
        messageId: MessageId,
        body,
      }));
      const { batchItemFailures: again } = await sendNotifications(batch, sending);
      if (again.length > 0) throw new Error('a notification was not delivered');
      for (const { ReceiptHandle } of messages) {
        await queues.send(
          new DeleteMessageCommand({ QueueUrl: notificationQueueUrl, ReceiptHandle }),
        );
      }
      await setTimeout(BETWEEN_LOOKS);
    }
  })();
  // `stop` rethrows the error.
  done.catch(() => undefined);
  return {
    async stop() {
      ending.abort();
      await done;
    },
  };
}

const Described = z.object({
  StreamDescription: z.object({ Shards: z.array(z.object({ ShardId: z.string() })).min(1) }),
});
const Listed = z.object({ Streams: z.array(z.object({ StreamArn: z.string() })).length(1) });
const Positioned = z.object({ ShardIterator: z.string() });
const Read = z.object({
  Records: z.array(z.custom<DynamoDBRecord>((value) => typeof value === 'object')),
  NextShardIterator: z.string(),
});

/** A table's stream from its beginning, without a client, which is not a dependency. */
function streamOf({ origin }: Moto, table: string) {
  const ask = async <Answer>(operation: string, input: unknown, answer: z.ZodType<Answer>) => {
    const response = await fetch(origin, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `DynamoDBStreams_20120810.${operation}`,
        authorization:
          'AWS4-HMAC-SHA256 Credential=test/20270101/eu-central-1/dynamodb/aws4_request, SignedHeaders=host, Signature=none',
      },
      body: JSON.stringify(input),
    });
    return answer.parse(await response.json());
  };
  let position: string | undefined;
  const begin = async () => {
    const { Streams } = await ask('ListStreams', { TableName: table }, Listed);
    const StreamArn = Streams[0]?.StreamArn;
    const { StreamDescription } = await ask('DescribeStream', { StreamArn }, Described);
    const ShardId = StreamDescription.Shards[0]?.ShardId;
    const from = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' };
    return (await ask('GetShardIterator', from, Positioned)).ShardIterator;
  };
  return {
    async read(): Promise<DynamoDBRecord[]> {
      position ??= await begin();
      const { Records, NextShardIterator } = await ask(
        'GetRecords',
        { ShardIterator: position },
        Read,
      );
      position = NextShardIterator;
      return Records;
    },
  };
}
