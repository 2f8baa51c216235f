import * as z from 'zod';
import { deliverMessages } from '../../shared/notices/deliver-messages.ts';
import type {
  MessagesDependencies,
  MessagesReport,
  QueuedMessage,
} from '../../shared/notices/deliver-messages.ts';
import { readMessage } from '../../shared/notices/malformed-message.ts';
import { Notice } from '../../shared/notices/notice.ts';

/**
 * What a topic puts into a queue: with raw delivery the notice itself, without it an envelope around it.
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-large-payload-raw-message-delivery.html
 */
const Delivered = z.object({ Type: z.string().optional(), Message: z.string().optional() });

/** Posts the notices in a batch of queue messages to Slack, each of them once. */
export async function postToSlack(
  messages: readonly QueuedMessage[],
  deps: MessagesDependencies,
): Promise<MessagesReport> {
  return deliverMessages(messages, noticeOf, deps);
}

function noticeOf(body: string): Notice {
  const { Type, Message } = readMessage(body, Delivered);
  return readMessage(Type === 'Notification' && Message !== undefined ? Message : body, Notice);
}
