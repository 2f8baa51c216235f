import { MINUTE } from '../../certificates/instant.ts';
import { describeError } from '../../runtime/log.ts';
import { shareNotification } from '../share-notification.ts';
import { deliverNotifications } from './deliver-notifications.ts';
import type { NotificationsDependencies } from './deliver-notifications.ts';
import type { Notification } from '../notification.ts';
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
 * @param read returns the notification for the body of a message; `undefined` if there is nothing to deliver.
 */
export async function deliverMessages(
  messages: readonly QueuedMessage[],
  read: (body: string) => Notification | undefined | Promise<Notification | undefined>,
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

  const byId = new Map<string, { readonly copies: Notification[]; readonly messageId: string }>();
  for (const { messageId, body } of messages) {
    try {
      const notification = await read(body);
      if (notification === undefined) continue;
      // If several messages carry the same notification, one of them is enough for the retry.
      const copies = byId.get(notification.id)?.copies ?? [];
      byId.set(notification.id, { copies: [...copies, notification], messageId });
    } catch (error) {
      fail(messageId, error);
    }
  }
  const notifications = [...byId.values()].map(({ copies, messageId }) => ({
    notification: shareNotification(copies),
    messageId,
  }));
  const deliveries = await deliverNotifications(
    notifications.map(({ notification }) => notification),
    deps,
  );
  for (const { notification, messageId } of notifications) {
    const { id, type, lineage } = notification;
    const delivery = deliveries.get(id);
    if (delivery?.status === 'fulfilled') {
      log.info(`notification ${delivery.value}`, {
        notification: id,
        type,
        lineage,
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
