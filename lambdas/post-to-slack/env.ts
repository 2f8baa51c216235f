import * as z from 'zod';
import { jsonVariable } from '../../shared/runtime/environment.ts';

/** How notifications are posted: an incoming webhook posts single messages, a bot posts threads. */
export const SlackSettings = z.union([
  /** The name of the secret in AWS Secrets Manager whose text is the URL of the webhook. */
  z.object({ webhookSecretName: z.string().min(1) }),
  /** The name of the secret whose text is the bot token, and the ID of the channel. */
  z.object({ botTokenSecretName: z.string().min(1), channelId: z.string().min(1) }),
]);
export type SlackSettings = z.infer<typeof SlackSettings>;

export const PostToSlackEnvironment = z.object({
  /** The dimension `monitor` of every metric. */
  MONITOR_NAME: z.string().min(1),
  DELIVERY_LOG_TABLE_NAME: z.string().min(1),
  SLACK: jsonVariable(SlackSettings),
});
