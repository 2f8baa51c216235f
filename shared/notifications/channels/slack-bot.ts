import { describeError } from '../../runtime/log.ts';
import type { Log } from '../../runtime/log.ts';
import { ChannelRefusal } from '../channel.ts';
import type { Channel } from '../channel.ts';
import type { Notification } from '../notification.ts';
import { renderSlack } from '../render/render-slack.ts';
import type { SlackThreads } from './slack-threads.ts';
import { slackApiUrl } from './slack-api-url.ts';
import { readPostAnswer } from './slack-api-answer.ts';
import { requestSlack } from './slack-request.ts';
import type { SlackRequestOptions } from './slack-request.ts';

export interface SlackBotOptions extends SlackRequestOptions {
  /** Reads the app's bot token, which is a secret, whenever something is sent. */
  readonly readToken: () => Promise<string>;
  /** The id of the channel: `C0123456789`. */
  readonly channel: string;
  readonly threads: SlackThreads;
  readonly log: Log;
  /**
   * Another place of the Web API, on this very machine.
   * @default 'https://slack.com/api/'
   */
  readonly apiUrl?: string;
}

/**
 * Notices as messages of a Slack app: what is said of one lineage is one thread.
 *
 * The first notice of a lineage starts its thread, later ones reply in it, and critical ones are shown in the channel
 * as well. Where the start of a thread was deleted, the next notice starts a new one: Slack then takes a reply as a
 * message of its own, and says so only by leaving `thread_ts` out of its answer.
 *
 * A 429 is waited out as long as this run lasts. Everything else is for the queue to bring again.
 * @see https://docs.slack.dev/reference/methods/chat.postMessage
 */
export function slackBot(options: SlackBotOptions): Channel {
  const { channel, threads, clock, log } = options;
  const url = slackApiUrl(options.apiUrl);

  async function post(notification: Notification, token: string, thread: string | undefined) {
    const answer = await requestSlack(
      {
        name: 'Slack',
        url,
        headers: { authorization: `Bearer ${token}` },
        body: {
          channel,
          ...renderSlack(notification),
          ...(thread === undefined ? {} : { thread_ts: thread }),
          ...(thread !== undefined && isForAll(notification) ? { reply_broadcast: true } : {}),
        },
      },
      options,
    );
    return readPostAnswer(answer);
  }

  /** Never throws: the notice has gone out. Without it, the next notice of the lineage starts another thread. */
  async function remember(
    { lineage, id }: Notification,
    ts: string,
    replaces: string | undefined,
  ): Promise<void> {
    try {
      await threads.remember({ lineage, channel }, { ts, replaces, now: clock() });
    } catch (error) {
      log.warn(`A thread is not remembered. ${describeError(error)}`, { notification: id });
    }
  }

  return {
    // The same word as for a webhook: who goes over to threads is told nothing twice.
    name: 'slack',
    async send(notification) {
      const token = await beforeSending(() => readBotToken(options.readToken));
      const thread = await beforeSending(() =>
        threads.find({ lineage: notification.lineage, channel }),
      );
      let outcome = await post(notification, token, thread);
      const retried = outcome.kind === 'no-thread';
      if (retried) outcome = await post(notification, token, undefined);
      if (outcome.kind === 'no-thread') {
        throw new ChannelRefusal('Slack takes the post neither as a reply nor by itself.');
      }
      const starts = thread === undefined || retried || outcome.alone;
      if (starts && outcome.ts !== undefined) await remember(notification, outcome.ts, thread);
    },
  };
}

/** Nobody looks into last week's thread for the digest of this one. */
function isForAll({ severity, type }: Notification): boolean {
  return severity === 'critical' || type === 'weekly-summary';
}

/** Before anything is sent, every failure is a refusal. */
async function beforeSending<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    throw new ChannelRefusal(describeError(error));
  }
}

/** @throws Error that holds nothing of the text. */
async function readBotToken(readToken: () => Promise<string>): Promise<string> {
  const token = (await readToken()).trim();
  if (/^xoxb-[A-Za-z0-9-]+$/.test(token)) return token;
  throw new Error('The text of the secret is not a bot token of Slack: those begin with xoxb-.');
}
