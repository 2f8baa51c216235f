import * as z from 'zod';
import { Route } from '../../shared/notifications/channels/channel-filter.ts';
import { jsonVariable } from '../../shared/runtime/environment.ts';

/** With more, a run would end before it sends one. */
const MAX_PACE = 20_000;

export const SendNotificationsEnvironment = z.object({
  /** The dimension `monitor` of every metric. */
  MONITOR_NAME: z.string().min(1),
  DELIVERY_LOG_TABLE_NAME: z.string().min(1),
  /** The queue that feeds the function. */
  QUEUE_URL: z.url(),
  TOPIC_ARN: z.string().startsWith('arn:'),
  /** The channel of the topic in the delivery log: `topic` receives everything, `escalation` also what is urgent. */
  CHANNEL: z.enum(['topic', 'escalation']).default('topic'),
  /** The channels behind the topic, with their filters. */
  ROUTES: jsonVariable(z.array(Route)).default([]),
  /** Milliseconds that a worker waits before each notification, so that all topics together stay within the e-mail rate of SNS. */
  PACE_MILLISECONDS: z.coerce.number().int().min(0).max(MAX_PACE),
});
