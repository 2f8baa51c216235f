import { LOCAL_SLACK_CHANNEL, LOCAL_SLACK_TOKEN, startSlackApi } from './slack-api.ts';
import type { ShownSlackMessage } from './slack-api.ts';
import type { LocalChannel, LocalChannelKind, LocalChannelOptions } from './local-channel.ts';
import { slackText, slackTitle } from './slack-text.ts';
import { SlackMessage, startSlackWebhook } from './slack-webhook.ts';

/** A bot, which can reply in threads, unless a webhook is configured. */
export const localSlack: LocalChannelKind = {
  start,
  textOf: (message) => slackText(SlackMessage.parse(message)),
};

async function start({ database, clock, show }: LocalChannelOptions): Promise<LocalChannel> {
  const received = (message: ShownSlackMessage) => {
    const text = slackText(message);
    const [, id = ''] = /· ID ([0-9a-f]{16}) ·/.exec(text) ?? [];
    const reply = message.replyTo === undefined ? {} : { reply: true };
    show({ id, title: slackTitle(message), text, ...reply });
  };
  const webhook = await startSlackWebhook(received);
  const api = await startSlackApi({ database, clock, show: received });
  return {
    settings: (configured) =>
      typeof configured === 'object' && configured !== null && 'webhookSecretName' in configured
        ? { settings: { ...configured }, secret: webhook.url }
        : {
            settings: { botTokenSecretName: 'local', channelId: LOCAL_SLACK_CHANNEL },
            secret: LOCAL_SLACK_TOKEN,
            baseUrl: api.url,
          },
    stop: async () => {
      await webhook.stop();
      await api.stop();
    },
  };
}
