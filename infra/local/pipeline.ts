import { setTimeout as sleep } from 'node:timers/promises';
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import type { LocalAws } from './aws/local-aws.ts';
import type { QueuedMessage } from './aws/message-queue.ts';
import { deliverMessages } from './aws/queue-mapping.ts';
import { deliverRecords } from './aws/stream-mapping.ts';
import { BATCH_SIZE } from '../../shared/notifications/limits.ts';

/** The functions behind the stream and the queues. */
export interface TriggeredFunctions {
  publishEvents(records: readonly DynamoDBRecord[]): Promise<DynamoDBBatchResponse>;
  /** The functions of queues return the ids of the failed messages. */
  sendNotifications(messages: readonly QueuedMessage[]): Promise<ReadonlySet<number>>;
  escalate(messages: readonly QueuedMessage[]): Promise<ReadonlySet<number>>;
  deliverToChannel(name: string, messages: readonly QueuedMessage[]): Promise<ReadonlySet<number>>;
}

/** Number of consecutive passes without progress after which the rest is left for the next time. */
const IDLE_PASSES = 3;
/** Milliseconds. */
const IDLE_INTERVAL = 100;
const MAX_FAILURES = 30;

/**
 * Delivers stream records and messages to their functions until none is left or no progress is made.
 *
 * @returns the number of records and messages that are left.
 */
export async function drain(
  { stream, queues }: Pick<LocalAws, 'stream' | 'queues'>,
  functions: TriggeredFunctions,
): Promise<number> {
  const channels = [...queues.channels];
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
        queue: queues.escalation,
        deadLetters: queues.escalationDeadLetters,
        maxFailures: MAX_FAILURES,
        batchSize: BATCH_SIZE,
        invoke: functions.escalate,
      }),
    ...channels.map(
      ([name, { queue, deadLetters }]) =>
        () =>
          deliverMessages({
            ...{ queue, deadLetters, maxFailures: MAX_FAILURES, batchSize: 1 },
            invoke: (messages) => functions.deliverToChannel(name, messages),
          }),
    ),
  ];
  for (let idle = 0; ;) {
    let delivered = 0;
    for (const deliver of mappings) delivered += await deliver();
    const waiting = channels.map(([, { queue }]) => queue);
    const left = [stream, queues.notifications, queues.escalation, ...waiting].reduce(
      (sum, { size }) => sum + size,
      0,
    );
    if (left === 0) return 0;
    idle = delivered > 0 ? 0 : idle + 1;
    if (idle === IDLE_PASSES) return left;
    if (idle > 0) await sleep(IDLE_INTERVAL);
  }
}
