import { MINUTE } from '../../certificates/instant.ts';
import { describeError } from '../../runtime/log.ts';
import { shareOutline } from '../compose-group.ts';
import { deliverNotifications } from './deliver-notifications.ts';
import type { NotificationsDependencies } from './deliver-notifications.ts';
import type { Outline } from '../outline.ts';
import { retryDelays } from './retry-delays.ts';
import { NoTimeLeft } from './time-left.ts';

/** An SQS message as Lambda passes it to a handler. */
export interface QueuedMessage {
  readonly messageId: string;
  readonly body: string;
}

export interface MessagesDependencies extends NotificationsDependencies {
  /**
   * Makes messages of this run visible again after the given numbers of seconds, by message ID; never throws. Without it,
   * untried messages wait as long as failed ones.
   */
  readonly retry?: (after: ReadonlyMap<string, number>) => Promise<void>;
}

/** The messages that SQS has to deliver again; all others are deleted from the queue. */
export interface MessagesReport {
  batchItemFailures: { itemIdentifier: string }[];
}

/**
 * The lease of a claim in milliseconds. It is shorter than the visibility timeout of the queue, six minutes. It exceeds
 * the 50 seconds of a run by so much that clocks can differ by three minutes.
 */
export const NOTIFICATION_LEASE = 4 * MINUTE;

/**
 * Delivers the notifications of queue messages. A failed delivery never blocks the others: SQS delivers its message
 * again, and finally moves it to the dead-letter queue. Messages that this run had no time for are retried sooner.
 *
 * @param read returns the outline of the notification for the body of a message; `undefined` if there is nothing to
 *   deliver.
 */
export async function deliverMessages(
  messages: readonly QueuedMessage[],
  read: (body: string) => Outline | undefined | Promise<Outline | undefined>,
  deps: MessagesDependencies,
): Promise<MessagesReport> {
  const { log, channel, remainingMilliseconds, retry } = deps;
  const initialMilliseconds = remainingMilliseconds();
  let delivered = 0;
  const failed: string[] = [];
  const untried: string[] = [];
  const fail = (messageId: string, reason: unknown) => {
    if (reason instanceof NoTimeLeft) {
      untried.push(messageId);
      return;
    }
    const text = `The notification was not delivered and will be retried. ${describeError(reason)}`;
    log.error(text, { messageId, channel: channel.name });
    failed.push(messageId);
  };

  const byId = new Map<string, { readonly copies: Outline[]; readonly messageId: string }>();
  for (const { messageId, body } of messages) {
    try {
      const outline = await read(body);
      if (outline === undefined) continue;
      const { id } = outline.header;
      // If several messages carry the same notification, one of them is enough for the retry.
      byId.set(id, { copies: [...(byId.get(id)?.copies ?? []), outline], messageId });
    } catch (error) {
      fail(messageId, error);
    }
  }
  const outlines = [...byId.values()].map(({ copies }) => shareOutline(copies));
  const deliveries = await deliverNotifications(outlines, deps);
  for (const [id, { copies, messageId }] of byId) {
    const delivery = deliveries.get(id);
    if (delivery?.status === 'fulfilled') {
      log.info(`notification ${delivery.value}`, {
        notification: id,
        type: copies[0]?.header.type,
        lineage: copies[0]?.header.lineage,
        channel: channel.name,
      });
      delivered += 1;
    } else {
      fail(messageId, delivery?.reason);
    }
  }
  if (untried.length > 0) {
    log.warn('The run had no time for all notifications.', { delivered, untried: untried.length });
    const milliseconds = initialMilliseconds - remainingMilliseconds();
    await retry?.(retryDelays(untried, { delivered, milliseconds }));
  }
  return {
    batchItemFailures: [...failed, ...untried].map((itemIdentifier) => ({ itemIdentifier })),
  };
}
