import * as z from 'zod/mini';
import { secretNameProblem } from '../../../runtime/secret-name.ts';
import type { QueueChannelDescriptor } from '../channel-descriptor.ts';
import { CHAT_PACE } from '../paced-channel.ts';

/** A bot posts threads, an incoming webhook posts single messages. */
export type SlackSettings =
  /** The name of the secret whose text is the bot token, and the ID of the channel. */
  | { readonly botTokenSecretName: string; readonly channelId: string }
  /** The name of the secret whose text is the URL of the webhook. */
  | { readonly webhookSecretName: string };

/** Slack channels, also those of Amazon Q: public (C…) and private (G…). */
export const SLACK_CHANNEL_ID = /^[CG][A-Z0-9]{6,}$/;

const FIELDS = ['webhookSecretName', 'botTokenSecretName', 'channelId'] as const;
type Given = { readonly [Field in (typeof FIELDS)[number]]?: unknown };

/** One object instead of a union, so that every problem has the path of its field. */
const Settings = z.pipe(
  z
    .strictObject({
      webhookSecretName: z.optional(z.string()),
      botTokenSecretName: z.optional(z.string()),
      channelId: z.optional(z.string()),
    })
    .check(
      z.superRefine(
        (given, context) => {
          for (const field of FIELDS) {
            const message = problemOf(field, given);
            if (message !== undefined) {
              context.addIssue({ code: 'custom', path: [field], message, input: given[field] });
            }
          }
        },
        // Also if another option is invalid, so that all problems are reported at once.
        { when: ({ value }) => typeof value === 'object' && value !== null },
      ),
    ),
  z.transform(({ webhookSecretName = '', botTokenSecretName, channelId = '' }): SlackSettings =>
    botTokenSecretName === undefined ? { webhookSecretName } : { botTokenSecretName, channelId },
  ),
);

function problemOf(field: keyof Given, given: Given): string | undefined {
  const { webhookSecretName, botTokenSecretName, channelId } = given;
  const bot = botTokenSecretName !== undefined || channelId !== undefined;
  const value = given[field];
  if (field === 'webhookSecretName' && value !== undefined && bot) {
    return 'cannot be combined with botTokenSecretName and channelId. Use either a webhook or a bot';
  }
  if (value === undefined) {
    const missing = field === 'webhookSecretName' ? !bot : bot && webhookSecretName === undefined;
    return missing ? MISSING[field] : undefined;
  }
  // The type of the field is wrong, which its schema reports.
  if (typeof value !== 'string') return undefined;
  if (field === 'channelId') {
    return SLACK_CHANNEL_ID.test(value)
      ? undefined
      : 'not a channel ID. Use a value such as "C0123456789", which Slack shows at the end of the channel details';
  }
  return secretNameProblem(value);
}

const MISSING = {
  webhookSecretName:
    'is missing. Set the name of the secret that holds the webhook URL, or set botTokenSecretName and channelId',
  botTokenSecretName: 'is missing. Set the name of the secret that holds the bot token',
  channelId: 'is missing. Set the ID of the channel that the bot posts to, such as "C0123456789"',
} as const;

/** A Slack app (bot), or an incoming webhook. */
export const slack = {
  type: 'slack',
  title: 'Slack',
  servedBy: 'queue',
  settings: Settings,
  secretName: (settings) =>
    'webhookSecretName' in settings ? settings.webhookSecretName : settings.botTokenSecretName,
  paceMilliseconds: CHAT_PACE,
  async checkAccess(settings, context) {
    const { checkSlackAccess } = await import('./check-access.ts');
    return checkSlackAccess(settings, context);
  },
  async open(settings, context) {
    const { openSlack } = await import('./channel.ts');
    return openSlack(settings, context);
  },
} as const satisfies QueueChannelDescriptor<typeof Settings>;
