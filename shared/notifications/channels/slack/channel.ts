import type { Channel } from '../../channel.ts';
import type { ChannelContext } from '../channel-descriptor.ts';
import { slackBot } from './bot.ts';
import type { SlackSettings } from './descriptor.ts';
import { slackWebhook } from './webhook.ts';

/** The bot and the webhook have the same name, so that switching between the two does not resend notifications. */
export function openSlack(settings: SlackSettings, context: ChannelContext): Channel {
  const { readSecret, baseUrl } = context;
  return 'webhookSecretName' in settings
    ? slackWebhook({ ...context, readUrl: () => readSecret(settings.webhookSecretName) })
    : slackBot({
        ...context,
        readToken: () => readSecret(settings.botTokenSecretName),
        channel: settings.channelId,
        apiUrl: baseUrl,
      });
}
