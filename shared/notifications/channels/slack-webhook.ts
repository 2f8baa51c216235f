import { ChannelRefusal } from '../channel.ts';
import type { Channel } from '../channel.ts';
import { renderSlack } from '../render/render-slack.ts';
import { refusalOf } from './slack-answer.ts';
import { requestSlack } from './slack-request.ts';
import type { SlackAnswer, SlackRequestOptions } from './slack-request.ts';
import { parseWebhookUrl } from './webhook-url.ts';

export interface SlackWebhookOptions extends SlackRequestOptions {
  /** Reads the webhook's URL, which is a secret, whenever something is sent. */
  readonly readUrl: () => Promise<string>;
}

/**
 * Notices as posts to a Slack incoming webhook, each one by itself: a webhook does not tell what a thread would
 * need to know.
 *
 * A 429 is waited out as long as this run lasts. Everything else is for the queue to bring again.
 * @see https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
 */
export function slackWebhook(options: SlackWebhookOptions): Channel {
  return {
    name: 'slack',
    async send(notification) {
      const url = await urlOrRefusal(options.readUrl);
      const request = { name: 'the Slack webhook', url, body: renderSlack(notification) };
      const answer = await requestSlack(request, options);
      if (answer.status !== 200 || answer.text !== 'ok') throw check(answer);
    },
  };
}

/** Before anything is sent, every failure is a refusal. */
async function urlOrRefusal(readUrl: () => Promise<string>): Promise<URL> {
  try {
    return parseWebhookUrl(await readUrl());
  } catch (error) {
    throw new ChannelRefusal(error instanceof Error ? error.message : 'no webhook URL');
  }
}

/** A 5xx, or a success that is not Slack's, says nothing of whether the post was taken. */
function check({ status, text }: SlackAnswer): Error {
  if (status >= 300 && status < 500 && status !== 408)
    return new ChannelRefusal(refusalOf(status, text));
  return new Error(`The Slack webhook answered ${status}: nobody knows whether it took the post.`);
}
