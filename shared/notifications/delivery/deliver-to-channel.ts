import { readDeliveredNotification } from './delivered-notification.ts';
import { deliverMessages } from './deliver-messages.ts';
import type { MessagesReport, QueuedMessage } from './deliver-messages.ts';
import type { NotificationsDependencies } from './deliver-notifications.ts';

/** Delivers the notifications of queue messages to a channel behind the topic, each once. */
export async function deliverToChannel(
  messages: readonly QueuedMessage[],
  deps: NotificationsDependencies,
): Promise<MessagesReport> {
  return deliverMessages(messages, readDeliveredNotification, deps);
}
