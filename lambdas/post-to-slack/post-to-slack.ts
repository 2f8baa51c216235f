import { readDeliveredNotice } from '../../shared/notices/delivered-notice.ts';
import { deliverMessages } from '../../shared/notices/deliver-messages.ts';
import type { MessagesReport, QueuedMessage } from '../../shared/notices/deliver-messages.ts';
import type { NoticesDependencies } from '../../shared/notices/deliver-notices.ts';

/** Posts the notices in a batch of queue messages to Slack, each of them once. */
export async function postToSlack(
  messages: readonly QueuedMessage[],
  deps: NoticesDependencies,
): Promise<MessagesReport> {
  return deliverMessages(messages, readDeliveredNotice, deps);
}
