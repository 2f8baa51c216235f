import * as z from 'zod/mini';
import { EVENT_SOURCE } from '../../events/event.ts';
import { outlineOf } from '../compose-notification.ts';
import { deliverMessages } from './deliver-messages.ts';
import type { MessagesDependencies, MessagesReport, QueuedMessage } from './deliver-messages.ts';
import { readMessage } from './read-message.ts';
import type { NotificationHeader } from '../notification.ts';
import type { Outline } from '../outline.ts';
import type { Router } from '../route.ts';

/**
 * An event as an EventBridge rule sends it to a queue.
 * @see https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html
 */
const Envelope = z.object({ source: z.string(), 'detail-type': z.string(), detail: z.unknown() });

interface SendDependencies extends MessagesDependencies {
  /** Selects the notifications for the channel; without it, all of them. */
  readonly wanted?: (header: NotificationHeader) => boolean | Promise<boolean>;
  /** Creates the router of a run; without it, headers stay unchanged. */
  readonly newRouter?: () => Router;
}

/** Delivers the notifications for the events in queue messages, each once. */
export async function sendNotifications(
  messages: readonly QueuedMessage[],
  deps: SendDependencies,
): Promise<MessagesReport> {
  const { wanted = () => true, newRouter } = deps;
  const route = newRouter?.() ?? ((header) => Promise.resolve(header));
  const read = async (body: string) => {
    const outline = readOutline(body);
    if (outline === undefined || !(await wanted(outline.header))) return undefined;
    return { ...outline, header: await route(outline.header) };
  };
  return deliverMessages(inOrder(messages), read, deps);
}

/** An alert comes before its resolution, which resolves only what was sent. */
function inOrder(messages: readonly QueuedMessage[]): QueuedMessage[] {
  return messages
    .map((message) => ({ message, observedAt: observedAtOf(message) }))
    .toSorted((a, b) => (a.observedAt < b.observedAt ? -1 : a.observedAt > b.observedAt ? 1 : 0))
    .map(({ message }) => message);
}

const Observed = z.object({ detail: z.object({ metadata: z.object({ observedAt: z.string() }) }) });

/** Empty for a message that cannot be read, which is reported later. */
function observedAtOf({ body }: QueuedMessage): string {
  try {
    return readMessage(body, Observed).detail.metadata.observedAt;
  } catch {
    return '';
  }
}

function readOutline(body: string): Outline | undefined {
  const { source, 'detail-type': detailType, detail } = readMessage(body, Envelope);
  return source === EVENT_SOURCE ? outlineOf({ detailType, detail }) : undefined;
}
