import * as z from 'zod';
import type { SlackSettings } from '../../../lambdas/post-to-slack/env.ts';
import { SecretName } from './secret-name.ts';

const FIELDS = ['webhookSecretName', 'botTokenSecretName', 'channel'] as const;
type Given = { readonly [Field in (typeof FIELDS)[number]]?: string | undefined };

/**
 * `notifications.slack`: an incoming webhook, or a bot and its channel. As one object and not as a union, so that
 * every problem is told with the path to it.
 */
export const SlackSchema = z
  .strictObject({
    webhookSecretName: z.string().optional(),
    botTokenSecretName: z.string().optional(),
    channel: z.string().optional(),
  })
  .transform((given, context): SlackSettings => {
    for (const field of FIELDS) {
      for (const message of problemsOf(field, given)) {
        context.issues.push({ code: 'custom', path: [field], message, input: given[field] });
      }
    }
    const { webhookSecretName = '', botTokenSecretName, channel = '' } = given;
    return botTokenSecretName === undefined
      ? { webhookSecretName }
      : { botTokenSecretName, channel };
  });

function problemsOf(field: keyof Given, given: Given): string[] {
  const { webhookSecretName, botTokenSecretName, channel } = given;
  const bot = botTokenSecretName !== undefined || channel !== undefined;
  const value = given[field];
  if (field === 'webhookSecretName' && value !== undefined && bot) {
    return ['Slack is told by a webhook or by a bot, not by both'];
  }
  if (value === undefined) {
    const missing = field === 'webhookSecretName' ? !bot : bot && webhookSecretName === undefined;
    return missing ? [MISSING[field]] : [];
  }
  if (field !== 'channel') return SecretName.safeParse(value).success ? [] : [NO_SECRET_NAME];
  return /^[CG][A-Z0-9]{6,}$/.test(value) ? [] : [NO_CHANNEL_ID];
}

const MISSING = {
  webhookSecretName:
    'the name of a secret is needed: a webhook, or a botTokenSecretName and a channel',
  botTokenSecretName:
    'the name of the secret that holds the bot token is needed beside the channel',
  channel: 'the id of a channel is needed beside the bot token',
} as const;
const NO_SECRET_NAME = 'not a name that Secrets Manager takes';
const NO_CHANNEL_ID =
  'not the id of a channel, such as C0123456789: Slack shows it at the end of the details of the channel';
