import { readDeliveredNotice } from '../../shared/notices/delivery/delivered-notice.ts';
import { deliverMessages } from '../../shared/notices/delivery/deliver-messages.ts';
import type {
  MessagesReport,
  QueuedMessage,
} from '../../shared/notices/delivery/deliver-messages.ts';
import type { NoticesDependencies } from '../../shared/notices/delivery/deliver-notices.ts';

/** Posts the notices in a batch of queue messages to Slack, each of them once. */
export async function postToSlack(
  messages: readonly QueuedMessage[],
  deps: NoticesDependencies,
): Promise<MessagesReport> {
  return deliverMessages(messages, readDeliveredNotice, deps);
}
