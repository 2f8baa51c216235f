import { setTimeout as sleep } from 'node:timers/promises';
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import type { LocalAws } from './aws/local-aws.ts';
import type { QueuedMessage } from './aws/message-queue.ts';
import { deliverMessages } from './aws/queue-mapping.ts';
import { deliverRecords } from './aws/stream-mapping.ts';
import { BATCH_SIZE } from '../../shared/notifications/delivery/deliver-messages.ts';

/** The functions that others feed. */
export interface FedFunctions {
  publishEvents(records: readonly DynamoDBRecord[]): Promise<DynamoDBBatchResponse>;
  /** These answer the ids of the messages that they did not manage. */
  sendNotifications(messages: readonly QueuedMessage[]): Promise<ReadonlySet<number>>;
  postToSlack(messages: readonly QueuedMessage[]): Promise<ReadonlySet<number>>;
  escalate(messages: readonly QueuedMessage[]): Promise<ReadonlySet<number>>;
  postToAmazonQ(messages: readonly QueuedMessage[]): Promise<ReadonlySet<number>>;
}

/** Passes in a row that may come to nothing before what is left has to wait. */
const IDLE_PASSES = 3;
const BETWEEN_IDLE_PASSES = 100;
const MAX_FAILURES = 30;

/**
 * Feeds the functions behind the stream and the queues until nothing is left, or what is left does not
 * move for the moment.
 *
 * @returns how many records and messages are left for the next time.
 */
export async function drain(
  { stream, queues }: Pick<LocalAws, 'stream' | 'queues'>,
  functions: FedFunctions,
): Promise<number> {
  const mappings = [
    () =>
      deliverRecords({
        log: stream,
        deadLetters: queues.publishDeadLetters,
        maxFailures: MAX_FAILURES,
        batchSize: 100,
        invoke: functions.publishEvents,
      }),
    () =>
      deliverMessages({
        queue: queues.notifications,
        deadLetters: queues.notificationDeadLetters,
        maxFailures: MAX_FAILURES,
        batchSize: BATCH_SIZE,
        invoke: functions.sendNotifications,
      }),
    () =>
      deliverMessages({
        queue: queues.slack,
        deadLetters: queues.slackDeadLetters,
        maxFailures: MAX_FAILURES,
        batchSize: 1,
        invoke: functions.postToSlack,
      }),
    () =>
      deliverMessages({
        queue: queues.escalation,
        deadLetters: queues.escalationDeadLetters,
        maxFailures: MAX_FAILURES,
        batchSize: BATCH_SIZE,
        invoke: functions.escalate,
      }),
    () =>
      deliverMessages({
        queue: queues.amazonQ,
        deadLetters: queues.amazonQDeadLetters,
        maxFailures: MAX_FAILURES,
        batchSize: 1,
        invoke: functions.postToAmazonQ,
      }),
  ];
  for (let idle = 0; ;) {
    let managed = 0;
    for (const deliver of mappings) managed += await deliver();
    const { notifications, slack, escalation, amazonQ } = queues;
    const left = [stream, notifications, slack, escalation, amazonQ].reduce(
      (sum, { size }) => sum + size,
      0,
    );
    if (left === 0) return 0;
    idle = managed > 0 ? 0 : idle + 1;
    if (idle === IDLE_PASSES) return left;
    if (idle > 0) await sleep(BETWEEN_IDLE_PASSES);
  }
}
