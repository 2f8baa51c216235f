import { readDeliveredNotice } from '../../shared/notices/delivered-notice.ts';
import { deliverMessages } from '../../shared/notices/deliver-messages.ts';
import type { MessagesReport, QueuedMessage } from '../../shared/notices/deliver-messages.ts';
import type { NoticesDependencies } from '../../shared/notices/deliver-notices.ts';

/** Hands the notices in a batch of queue messages to Amazon Q, each of them once. */
export async function tellAmazonQ(
  messages: readonly QueuedMessage[],
  deps: NoticesDependencies,
): Promise<MessagesReport> {
  return deliverMessages(messages, readDeliveredNotice, deps);
}
