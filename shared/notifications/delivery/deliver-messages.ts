import { MINUTE } from '../../certificates/instant.ts';
import { describeError } from '../../runtime/log.ts';
import { MAX_LISTED } from '../compose-list.ts';
import { shareNotification } from '../share-notification.ts';
import { deliverNotifications } from './deliver-notifications.ts';
import type { NotificationsDependencies } from './deliver-notifications.ts';
import type { Notification } from '../notification.ts';
import { retryDelays } from './retry-delays.ts';
import { NoTimeLeft } from './time-left.ts';

/** A message of a queue, as Lambda hands it over. */
export interface QueuedMessage {
  readonly messageId: string;
  readonly body: string;
}

export interface MessagesDependencies extends NotificationsDependencies {
  /**
   * Has messages of this run come again after so many seconds instead of with those that failed; never throws.
   * Without it all of them wait as long.
   */
  readonly retry?: (after: ReadonlyMap<string, number>) => Promise<void>;
}

/** Which messages the queue is to bring again; all others are done with. */
export interface MessagesReport {
  batchItemFailures: { itemIdentifier: string }[];
}

/**
 * So many messages a run gets at once, where they are gathered: of each domain that waits for a proof come up to three
 * events, for its certificate is found, or changes, in the same moment; and a full list is to be one.
 */
export const BATCH_SIZE = 3 * MAX_LISTED;

/**
 * Milliseconds that a claim holds: shorter than the six minutes after which a queue brings a message again,
 * and so much longer than the 50 seconds that a run can live that clocks may be three minutes apart.
 */
export const NOTIFICATION_LEASE = 4 * MINUTE;

/**
 * Delivers the notices that messages stand for. What fails is left to the queue, which brings it again and in the end
 * puts it aside; it never holds up the others. What this run had no time for has not failed, and comes back sooner.
 *
 * @param read what a message's body says; `undefined` where nothing is to be said.
 */
export async function deliverMessages(
  messages: readonly QueuedMessage[],
  read: (body: string) => Notification | undefined | Promise<Notification | undefined>,
  deps: MessagesDependencies,
): Promise<MessagesReport> {
  const { log, channel, remainingMilliseconds, retry } = deps;
  const atFirst = remainingMilliseconds();
  let done = 0;
  const failed: string[] = [];
  const untried: string[] = [];
  const leave = (messageId: string, reason: unknown) => {
    if (reason instanceof NoTimeLeft) {
      untried.push(messageId);
      return;
    }
    const text = `A notice is not delivered yet. ${describeError(reason)}`;
    log.error(text, { messageId, channel: channel.name });
    failed.push(messageId);
  };

  const batched = new Map<string, { readonly alike: Notification[]; readonly messageId: string }>();
  for (const { messageId, body } of messages) {
    try {
      const notification = await read(body);
      if (notification === undefined) continue;
      // Of several messages of one notice one is enough to bring it again.
      const alike = batched.get(notification.id)?.alike ?? [];
      batched.set(notification.id, { alike: [...alike, notification], messageId });
    } catch (error) {
      leave(messageId, error);
    }
  }
  const notifications = [...batched.values()].map(({ alike, messageId }) => ({
    notification: shareNotification(alike),
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
      log.info(`notice ${delivery.value}`, {
        notification: id,
        type,
        lineage,
        channel: channel.name,
      });
      done += 1;
    } else {
      leave(messageId, delivery?.reason);
    }
  }
  if (untried.length > 0) {
    log.warn('There was no time for all of the notices.', { done, left: untried.length });
    const milliseconds = atFirst - remainingMilliseconds();
    await retry?.(retryDelays(untried, { done, milliseconds }));
  }
  return {
    batchItemFailures: [...failed, ...untried].map((itemIdentifier) => ({ itemIdentifier })),
  };
}
