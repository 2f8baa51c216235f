import * as z from 'zod';
import { EVENT_SOURCE } from '../../shared/events/event.ts';
import { composeNotice } from '../../shared/notices/compose-notice.ts';
import { deliverMessages } from '../../shared/notices/delivery/deliver-messages.ts';
import type {
  MessagesDependencies,
  MessagesReport,
  QueuedMessage,
} from '../../shared/notices/delivery/deliver-messages.ts';
import { readMessage } from '../../shared/notices/delivery/malformed-message.ts';
import type { Notice } from '../../shared/notices/notice.ts';

/**
 * What a rule of EventBridge puts into a queue.
 * @see https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html
 */
const Envelope = z.object({ source: z.string(), 'detail-type': z.string(), detail: z.unknown() });

export interface SendingDependencies extends MessagesDependencies {
  /** Which notices the channel is for; without it, all of them. */
  readonly wanted?: (notice: Notice) => boolean | Promise<boolean>;
}

/** Tells people about the events in a batch of queue messages, each notice once. */
export async function sendNotices(
  messages: readonly QueuedMessage[],
  deps: SendingDependencies,
): Promise<MessagesReport> {
  const { wanted = () => true } = deps;
  const read = async (body: string) => {
    const notice = noticeOf(body);
    return notice !== undefined && (await wanted(notice)) ? notice : undefined;
  };
  return deliverMessages(messages, read, deps);
}

function noticeOf(body: string): Notice | undefined {
  const { source, 'detail-type': detailType, detail } = readMessage(body, Envelope);
  return source === EVENT_SOURCE ? composeNotice({ detailType, detail }) : undefined;
}
