import * as z from 'zod';
import { EVENT_SOURCE } from '../../events/event.ts';
import { composeNotification } from '../compose-notification.ts';
import { deliverMessages } from './deliver-messages.ts';
import type { MessagesDependencies, MessagesReport, QueuedMessage } from './deliver-messages.ts';
import { readMessage } from './malformed-message.ts';
import type { Notification } from '../notification.ts';

/**
 * An event as an EventBridge rule sends it to a queue.
 * @see https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html
 */
const Envelope = z.object({ source: z.string(), 'detail-type': z.string(), detail: z.unknown() });

export interface SendDependencies extends MessagesDependencies {
  /** Selects the notifications for the channel; without it, all of them. */
  readonly wanted?: (notification: Notification) => boolean | Promise<boolean>;
}

/** Delivers the notifications for the events in queue messages, each once. */
export async function sendNotifications(
  messages: readonly QueuedMessage[],
  deps: SendDependencies,
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
