import * as z from 'zod';

/** With more, a run would end before it can send one. */
const MAX_PACE = 20_000;

export const SendNotificationsEnvironment = z.object({
  /** The dimension `monitor` of every metric. */
  MONITOR_NAME: z.string().min(1),
  DELIVERY_LOG_TABLE_NAME: z.string().min(1),
  /** The queue that feeds the function. */
  QUEUE_URL: z.url(),
  TOPIC_ARN: z.string().startsWith('arn:'),
  /** Which of them the topic is, in the ledger: everything goes to the one, what is urgent to the other as well. */
  CHANNEL: z.enum(['topic', 'escalation']).default('topic'),
  /** Milliseconds that a worker waits before each notice, so that all topics together send no more mails than SNS does. */
  PACE_MILLISECONDS: z.coerce.number().int().min(0).max(MAX_PACE),
});
