import * as z from 'zod/mini';
import { Route } from '../../shared/notifications/channels/channel-filter.ts';
import { jsonVariable } from '../../shared/runtime/environment.ts';

/** With more, a run would end before it sends one. */
const MAX_PACE = 20_000;

export const SendNotificationsEnvironment = z.object({
  /** The dimension `monitor` of every metric. */
  MONITOR_NAME: z.string().check(z.minLength(1)),
  DELIVERY_LOG_TABLE_NAME: z.string().check(z.minLength(1)),
  /** The queue that feeds the function. */
  QUEUE_URL: z.url(),
  TOPIC_ARN: z.string().check(z.startsWith('arn:')),
  /** The channel of the topic in the delivery log: `topic` receives everything, `escalation` also what is urgent. */
  CHANNEL: z._default(z.enum(['topic', 'escalation']), 'topic'),
  /** The channels behind the topic, with their filters. */
  ROUTES: z._default(jsonVariable(z.array(Route)), []),
  /** Milliseconds that a worker waits before each notification, so that all topics together stay within the e-mail rate of SNS. */
  PACE_MILLISECONDS: z.coerce.number().check(z.int(), z.gte(0), z.lte(MAX_PACE)),
});
