import { describeError } from '../../../runtime/log.ts';
import type { Log } from '../../../runtime/log.ts';
import { ChannelRefusal } from '../../channel.ts';
import type { Channel } from '../../channel.ts';
import type { Notification } from '../../notification.ts';
import { isAboutEarlierAlerts } from '../../earlier-alerts.ts';
import { renderSlack } from './render.ts';
import type { SlackThreads } from './threads.ts';
import { slackApiUrl } from './api-url.ts';
import { readPostResponse } from './api-response.ts';
import { postJson } from '../post-json.ts';
import type { RequestOptions } from '../post-json.ts';

export interface SlackBotOptions extends RequestOptions {
  /** The name of the channel in the delivery log. */
  readonly name: string;
  /** Reads the app's bot token, which is a secret, for every send. */
  readonly readToken: () => Promise<string>;
  /** The channel ID: `C0123456789`. */
  readonly channel: string;
  readonly threads: SlackThreads;
  readonly log: Log;
  /**
   * The base URL of the Web API; tests can pass a loopback address.
   * @default 'https://slack.com/api/'
   */
  readonly apiUrl?: string | undefined;
}

/** The maximum duration of a post in milliseconds, including its time-out. */
const MAX_REPLY = 13_000;

/**
 * Posts notifications as a Slack app, with one thread per lineage.
 *
 * The first notification of a lineage starts a thread, later notifications reply to it, and critical replies are also
 * shown in the channel. If the first message of the thread was deleted, the next notification starts a new thread:
 * Slack then posts the reply as a standalone message, and shows that only by omitting `thread_ts` from its response.
 *
 * After a 429, `send` waits and posts again as long as this run has time. The queue retries all other failures.
 * @see https://docs.slack.dev/reference/methods/chat.postMessage
 */
export function slackBot(options: SlackBotOptions): Channel {
  const { channel, threads, clock, log } = options;
  const url = slackApiUrl('chat.postMessage', options.apiUrl);

  async function post(notification: Notification, token: string, thread: string | undefined) {
    const response = await postJson(
      {
        title: 'Slack',
        name: 'Slack',
        url,
        headers: { authorization: `Bearer ${token}` },
        body: {
          channel,
          ...renderSlack(notification),
          ...(thread !== undefined && {
            thread_ts: thread,
            ...(isBroadcast(notification) && { reply_broadcast: true }),
          }),
        },
      },
      options,
    );
    return readPostResponse(response);
  }

  /**
   * The thread of the lineage, or of a lineage to which the certificate belonged before. A notification that resolves or
   * acknowledges alerts belongs in all these threads.
   */
  async function findThreads(notification: Notification): Promise<string[]> {
    const { lineage, formerLineages = [] } = notification;
    const lineages = [lineage, ...formerLineages];
    const found = await Promise.all(lineages.map((one) => threads.find({ lineage: one, channel })));
    const existing = found.filter((one) => one !== undefined);
    return isAboutEarlierAlerts(notification) ? existing : existing.slice(0, 1);
  }

  /** Never throws, because the notification is sent: a retry would repeat it in the other threads. */
  async function postAlso(notification: Notification, token: string, thread: string) {
    const fields = { notification: notification.id };
    try {
      if (options.remainingMilliseconds() < MAX_REPLY) throw new Error('The run has no time left.');
      const outcome = await post(notification, token, thread);
      if (outcome.kind === 'no-thread') log.info('An earlier Slack thread was deleted.', fields);
    } catch (error) {
      log.warn(
        `Slack did not accept a reply in an earlier thread. ${describeError(error)}`,
        fields,
      );
    }
  }

  /** Never throws, because the notification is sent. If it fails, the next notification starts another thread. */
  async function remember(
    { lineage, id }: Notification,
    ts: string,
    replaces: string | undefined,
  ): Promise<void> {
    try {
      await threads.remember({ lineage, channel }, { ts, replaces, now: clock() });
    } catch (error) {
      log.warn(`The Slack thread was not stored. ${describeError(error)}`, { notification: id });
    }
  }

  return {
    name: options.name,
    async send(notification) {
      const token = await beforeSending(() => readBotToken(options.readToken));
      const [thread, ...otherThreads] = await beforeSending(() => findThreads(notification));
      let outcome = await post(notification, token, thread);
      const retried = outcome.kind === 'no-thread';
      if (retried) outcome = await post(notification, token, undefined);
      if (outcome.kind === 'no-thread') {
        throw new ChannelRefusal('Slack rejected the post as a reply and as a standalone message.');
      }
      const startsThread = thread === undefined || retried || outcome.standalone;
      if (startsThread && outcome.ts !== undefined)
        await remember(notification, outcome.ts, thread);
      for (const other of otherThreads) await postAlso(notification, token, other);
    },
  };
}

/** A reply with a weekly summary would be hidden in the thread of an earlier week. */
function isBroadcast({ severity, type }: Notification): boolean {
  return severity === 'critical' || type === 'weekly-summary';
}

/** Nothing was sent yet, so every failure is a refusal. */
export async function beforeSending<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    throw new ChannelRefusal(describeError(error));
  }
}

/** @throws Error that does not contain the secret. */
export async function readBotToken(readToken: () => Promise<string>): Promise<string> {
  const token = (await readToken()).trim();
  if (/^xoxb-[A-Za-z0-9-]+$/.test(token)) return token;
  throw new Error('The secret does not contain a Slack bot token. Bot tokens begin with xoxb-.');
}
