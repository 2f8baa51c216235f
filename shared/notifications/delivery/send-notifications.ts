import * as z from 'zod';
import { EVENT_SOURCE } from '../../events/event.ts';
import { outlineOf } from '../compose-notification.ts';
import { deliverMessages } from './deliver-messages.ts';
import type { MessagesDependencies, MessagesReport, QueuedMessage } from './deliver-messages.ts';
import { readMessage } from './read-message.ts';
import type { NotificationHeader } from '../notification.ts';
import type { Outline } from '../outline.ts';

/**
 * An event as an EventBridge rule sends it to a queue.
 * @see https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html
 */
const Envelope = z.object({ source: z.string(), 'detail-type': z.string(), detail: z.unknown() });

export interface SendDependencies extends MessagesDependencies {
  /** Selects the notifications for the channel; without it, all of them. */
  readonly wanted?: (header: NotificationHeader) => boolean | Promise<boolean>;
}

/** Delivers the notifications for the events in queue messages, each once. */
export async function sendNotifications(
  messages: readonly QueuedMessage[],
  deps: SendDependencies,
): Promise<MessagesReport> {
  const { wanted = () => true } = deps;
  const read = async (body: string) => {
    const outline = readOutline(body);
    return outline !== undefined && (await wanted(outline.header)) ? outline : undefined;
  };
  return deliverMessages(messages, read, deps);
}

function readOutline(body: string): Outline | undefined {
  const { source, 'detail-type': detailType, detail } = readMessage(body, Envelope);
  return source === EVENT_SOURCE ? outlineOf({ detailType, detail }) : undefined;
}
