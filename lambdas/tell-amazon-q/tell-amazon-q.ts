import { readDeliveredNotice } from '../../shared/notices/delivered-notice.ts';
import { deliverMessages } from '../../shared/notices/deliver-messages.ts';
import type {
  MessagesDependencies,
  MessagesReport,
  QueuedMessage,
} from '../../shared/notices/deliver-messages.ts';

/** Hands the notices in a batch of queue messages to Amazon Q, each of them once. */
export async function tellAmazonQ(
  messages: readonly QueuedMessage[],
  deps: MessagesDependencies,
): Promise<MessagesReport> {
  return deliverMessages(messages, readDeliveredNotice, deps);
}
