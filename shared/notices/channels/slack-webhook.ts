import { ChannelRefusal } from '../channel.ts';
import type { Channel } from '../channel.ts';
import { renderSlack } from '../render-slack.ts';
import { codeOf, neverSent } from './never-sent.ts';
import { refusalOf, retryAfterOf } from './slack-answer.ts';
import { parseWebhookUrl } from './webhook-url.ts';

export interface SlackWebhookOptions {
  /** Reads the webhook's URL, which is a secret, whenever something is sent. */
  readonly readUrl: () => Promise<string>;
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds that this run still has. */
  readonly remainingMilliseconds: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Milliseconds after which an answer counts as lost. */
  readonly timeoutMilliseconds?: number;
}

/** What has to remain after a wait, besides the time-out itself: for the ledger, and for the way home. */
const MARGIN = 3_000;

/**
 * Notices as posts to a Slack incoming webhook.
 *
 * A 429 is waited out as long as this run lasts. Everything else is for the queue to bring again.
 * @see https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
 */
export function slackWebhook(options: SlackWebhookOptions): Channel {
  const { readUrl, remainingMilliseconds, wait, timeoutMilliseconds = 10_000 } = options;
  return {
    name: 'slack',
    async send(notice) {
      const url = await urlOrRefusal(readUrl);
      const body = JSON.stringify(renderSlack(notice));
      for (;;) {
        const answer = await post(url, body, options.fetch, timeoutMilliseconds);
        if (answer.status === 200 && answer.text === 'ok') return;
        const retryAfter = answer.status === 429 ? retryAfterOf(answer.retryAfter) : undefined;
        if (retryAfter === undefined) throw judge(answer);
        const rest = remainingMilliseconds() - timeoutMilliseconds - MARGIN;
        if (retryAfter * 1000 > rest) {
          throw new ChannelRefusal(`Slack takes no more posts for ${retryAfter} seconds.`, {
            retryAfter,
          });
        }
        await wait(retryAfter * 1000);
      }
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

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly retryAfter: string | null;
}

/** Errors of `fetch` may name the URL, so none of them is passed on: its code has to do. */
async function post(
  url: URL,
  body: string,
  fetch: typeof globalThis.fetch,
  timeoutMilliseconds: number,
): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMilliseconds),
    });
    const retryAfter = response.headers.get('retry-after');
    return { status: response.status, text: (await response.text()).trim(), retryAfter };
  } catch (error) {
    const unsent = neverSent(error);
    if (unsent !== undefined) {
      throw new ChannelRefusal(`The host of the Slack webhook cannot be reached (${unsent}).`);
    }
    const code =
      error instanceof Error && error.name === 'TimeoutError' ? 'time-out' : codeOf(error);
    // oxlint-disable-next-line preserve-caught-error -- its message may name the URL, which is a secret
    throw new Error(`The answer of the Slack webhook was lost (${code ?? 'connection failed'}).`);
  }
}

/** A 5xx, or a success that is not Slack's, says nothing of whether the post was taken. */
function judge({ status, text }: Answer): Error {
  if (status >= 300 && status < 500 && status !== 408)
    return new ChannelRefusal(refusalOf(status, text));
  return new Error(`The Slack webhook answered ${status}: nobody knows whether it took the post.`);
}
