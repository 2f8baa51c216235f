import type { MessageQueue, QueuedMessage } from './message-queue.ts';

interface QueueMapping {
  readonly queue: MessageQueue;
  readonly deadLetters: MessageQueue;
  /** Failures after which a message becomes a dead letter. */
  readonly maxFailures: number;
  /** Messages per invocation. */
  readonly batchSize: number;
  /** The function of the queue. @returns the ids of failed messages. */
  readonly invoke: (messages: readonly QueuedMessage[]) => Promise<ReadonlySet<number>>;
}

/**
 * Delivers every message of a queue to its function once, as AWS Lambda does with SQS. Failed messages stay in the queue
 * and become dead letters after too many failures. If the function throws, the whole batch has failed.
 *
 * @returns the number of processed messages.
 */
export async function deliverMessages(mapping: QueueMapping): Promise<number> {
  const { queue, deadLetters, maxFailures, batchSize, invoke } = mapping;
  let managed = 0;
  for (let after = 0; ;) {
    const batch = queue.read(batchSize, after);
    const last = batch.at(-1);
    if (last === undefined) return managed;
    after = last.id;
    const failed = await invoke(batch).catch(() => new Set(batch.map(({ id }) => id)));
    for (const { id, body } of batch) {
      if (!failed.has(id)) {
        queue.remove(id);
        managed += 1;
      } else if (queue.fail(id) >= maxFailures) {
        // Send before remove: a crash in between duplicates the message instead of losing it.
        deadLetters.send(body);
        queue.remove(id);
      }
    }
  }
}
