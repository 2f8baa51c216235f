import { ChannelRefusal } from '../../channel.ts';
import type { Channel } from '../../channel.ts';
import { renderSlack } from './render.ts';
import { webhookRefusal } from './webhook-refusal.ts';
import { postJson } from '../post-json.ts';
import type { PostResponse, RequestOptions } from '../post-json.ts';
import { readWebhookUrl } from '../webhook-url.ts';

export interface SlackWebhookOptions extends RequestOptions {
  /** The name of the channel in the delivery log. */
  readonly name: string;
  /** Reads the webhook URL, which is a secret, for every send. */
  readonly readUrl: () => Promise<string>;
}

/**
 * Posts notifications to a Slack incoming webhook. There are no threads, because a webhook does not return the `ts` of
 * a message.
 *
 * After a 429, `send` waits and posts again as long as this run has time. The queue retries all other failures.
 * @see https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
 */
export function slackWebhook(options: SlackWebhookOptions): Channel {
  return {
    name: options.name,
    async send(notification) {
      const url = await readWebhookUrl(options.readUrl);
      const request = {
        title: 'Slack',
        name: 'the Slack webhook',
        url,
        body: renderSlack(notification),
      };
      const response = await postJson(request, options);
      if (response.status !== 200 || response.text !== 'ok') throw classifyResponse(response);
    },
  };
}

/** After a 5xx, or a success without Slack's body, whether Slack accepted the post is unknown. */
function classifyResponse({ status, text }: PostResponse): Error {
  if (status >= 300 && status < 500 && status !== 408)
    return new ChannelRefusal(webhookRefusal(status, text));
  return new Error(
    `The Slack webhook responded with status ${status}. Whether it accepted the post is unknown.`,
  );
}
