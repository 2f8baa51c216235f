import type { MessageQueue, QueuedMessage } from './message-queue.ts';

export interface QueueMapping {
  readonly queue: MessageQueue;
  readonly deadLetters: MessageQueue;
  /** Failures after which a message becomes a dead letter. */
  readonly maxFailures: number;
  /** Messages in one call. */
  readonly batchSize: number;
  /** The function behind the queue; answers the ids of the messages that it did not manage. */
  readonly invoke: (messages: readonly QueuedMessage[]) => Promise<ReadonlySet<number>>;
}

/**
 * Hands every message of a queue to its function once, as AWS Lambda does with SQS: what the function names
 * as failed stays, or becomes a dead letter after too many failures; all of a batch where it throws.
 *
 * @returns how many messages were managed.
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
        // In this order: a crash in between leaves the message twice rather than nowhere.
        deadLetters.send(body);
        queue.remove(id);
      }
    }
  }
}
