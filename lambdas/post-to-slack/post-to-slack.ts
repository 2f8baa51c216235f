import { readDeliveredNotice } from '../../shared/notices/delivered-notice.ts';
import { deliverMessages } from '../../shared/notices/deliver-messages.ts';
import type {
  MessagesDependencies,
  MessagesReport,
  QueuedMessage,
} from '../../shared/notices/deliver-messages.ts';

/** Posts the notices in a batch of queue messages to Slack, each of them once. */
export async function postToSlack(
  messages: readonly QueuedMessage[],
  deps: MessagesDependencies,
): Promise<MessagesReport> {
  return deliverMessages(messages, readDeliveredNotice, deps);
}
