import * as z from 'zod';
import { EVENT_SOURCE } from '../../events/event.ts';
import { composeNotification } from '../compose-notification.ts';
import { deliverMessages } from './deliver-messages.ts';
import type { MessagesDependencies, MessagesReport, QueuedMessage } from './deliver-messages.ts';
import { readMessage } from './malformed-message.ts';
import type { Notification } from '../notification.ts';

/**
 * What a rule of EventBridge puts into a queue.
 * @see https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html
 */
const Envelope = z.object({ source: z.string(), 'detail-type': z.string(), detail: z.unknown() });

export interface SendingDependencies extends MessagesDependencies {
  /** Which notices the channel is for; without it, all of them. */
  readonly wanted?: (notification: Notification) => boolean | Promise<boolean>;
}

/** Tells people about the events in a batch of queue messages, each notice once. */
export async function sendNotifications(
  messages: readonly QueuedMessage[],
  deps: SendingDependencies,
): Promise<MessagesReport> {
  const { wanted = () => true } = deps;
  const read = async (body: string) => {
    const notification = notificationOf(body);
    return notification !== undefined && (await wanted(notification)) ? notification : undefined;
  };
  return deliverMessages(messages, read, deps);
}

function notificationOf(body: string): Notification | undefined {
  const { source, 'detail-type': detailType, detail } = readMessage(body, Envelope);
  return source === EVENT_SOURCE ? composeNotification({ detailType, detail }) : undefined;
}
