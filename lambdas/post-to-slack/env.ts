import * as z from 'zod';
import { jsonVariable } from '../../shared/runtime/environment.ts';

/** How notifications are posted to Slack: single messages by an incoming webhook, or threads by the bot of an app. */
export const SlackSettings = z.union([
  /** The name of the secret in Secrets Manager whose text is the incoming webhook's URL. */
  z.object({ webhookSecretName: z.string().min(1) }),
  /** The name of the secret whose text is the app's bot token, and the id of the channel. */
  z.object({ botTokenSecretName: z.string().min(1), channel: z.string().min(1) }),
]);
export type SlackSettings = z.infer<typeof SlackSettings>;

export const PostToSlackEnvironment = z.object({
  /** The dimension `monitor` of every metric. */
  MONITOR_NAME: z.string().min(1),
  DELIVERY_LOG_TABLE_NAME: z.string().min(1),
  SLACK: jsonVariable(SlackSettings),
});
