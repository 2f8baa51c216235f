import * as z from 'zod/mini';
import { Notification } from '../notification.ts';
import { outlineOfComposed } from '../outline.ts';
import type { Outline } from '../outline.ts';
import { deliverMessages } from './deliver-messages.ts';
import type { MessagesReport, QueuedMessage } from './deliver-messages.ts';
import type { NotificationsDependencies } from './deliver-notifications.ts';
import { readMessage } from './read-message.ts';

/**
 * A message from an SNS topic: the notification itself with raw message delivery, otherwise an envelope around it.
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-large-payload-raw-message-delivery.html
 */
const Delivered = z.object({ Type: z.optional(z.string()), Message: z.optional(z.string()) });

/** Parses the composed notification in a queue message that came from the SNS topic. @throws MalformedMessage */
export function readDeliveredNotification(body: string): Outline {
  const { Type, Message } = readMessage(body, Delivered);
  const notification = Type === 'Notification' && Message !== undefined ? Message : body;
  return outlineOfComposed(readMessage(notification, Notification));
}

/** Delivers the notifications of queue messages to a channel behind the topic, each once. */
export async function deliverToChannel(
  messages: readonly QueuedMessage[],
  deps: NotificationsDependencies,
): Promise<MessagesReport> {
  return deliverMessages(messages, readDeliveredNotification, deps);
}
