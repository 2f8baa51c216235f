import * as z from 'zod';
import { epochMilliseconds } from '../../../shared/certificates/instant.ts';
import type { Clock } from '../../../shared/runtime/clock.ts';
import { serveOnLoopback } from '../aws/loopback-server.ts';
import type { LoopbackAnswer, LoopbackRequest, LoopbackServer } from '../aws/loopback-server.ts';
import { SlackMessage } from './slack-webhook.ts';
import type { LocalDatabase } from '../aws/local-database.ts';

/** A message of the local channel, for the report. */
export interface ShownSlackMessage extends SlackMessage {
  /** The text of the first message of the thread. */
  readonly replyTo?: string;
  /** Whether a reply is also shown in the channel. */
  readonly reply_broadcast?: boolean | undefined;
}

export const LOCAL_SLACK_TOKEN = 'xoxb-local';
export const LOCAL_SLACK_CHANNEL = 'C0LOCAL0000';

const PostMessage = SlackMessage.extend({
  channel: z.string(),
  thread_ts: z.string().optional(),
  reply_broadcast: z.boolean().optional(),
});

/**
 * A local replacement of `chat.postMessage` with one channel: rejects what Slack rejects, and stores the messages of
 * earlier runs. As in Slack, a reply to a missing message becomes a message of its own.
 * @see https://docs.slack.dev/reference/methods/chat.postMessage
 */
export async function startSlackApi(options: {
  readonly database: LocalDatabase;
  readonly clock: Clock;
  readonly show: (message: ShownSlackMessage) => void;
}): Promise<LoopbackServer & { readonly url: string }> {
  const { database, clock, show } = options;
  database.exec(
    'CREATE TABLE IF NOT EXISTS slack (id INTEGER PRIMARY KEY AUTOINCREMENT, ts TEXT UNIQUE, text TEXT, thread TEXT)',
  );
  const insert = database.prepare('INSERT INTO slack (text, thread) VALUES (?, ?)');
  const name = database.prepare('UPDATE slack SET ts = ? WHERE id = ?');
  const start = database.prepare('SELECT text FROM slack WHERE ts = ? AND thread IS NULL');

  function post({ channel: _one, thread_ts: thread, ...message }: z.infer<typeof PostMessage>) {
    const begun = thread === undefined ? undefined : start.get(thread)?.['text'];
    const reply = typeof begun === 'string' && thread !== undefined ? { thread_ts: thread } : {};
    const { lastInsertRowid: id } = insert.run(message.text, reply.thread_ts ?? null);
    // In Slack, a timestamp consists of the time and a number that makes it unique in the channel.
    const ts = `${Math.floor(epochMilliseconds(clock()) / 1000)}.${String(id).padStart(6, '0')}`;
    name.run(ts, id);
    show(typeof begun === 'string' ? { ...message, replyTo: begun } : message);
    return ok({ channel: LOCAL_SLACK_CHANNEL, ts, message: { ts, ...reply } });
  }

  const server = await serveOnLoopback((request) => {
    const error = refusalOf(request);
    if (error !== undefined) return refused(error);
    const read = PostMessage.safeParse(parse(request.body.toString()));
    if (!read.success) return refused('invalid_arguments');
    if (read.data.channel !== LOCAL_SLACK_CHANNEL) return refused('channel_not_found');
    return post(read.data);
  });
  return { ...server, url: `${server.origin}/api/` };
}

function refusalOf({ method, path, headers }: LoopbackRequest): string | undefined {
  if (path !== '/api/chat.postMessage') return 'unknown_method';
  if (method !== 'POST' || headers['content-type']?.startsWith('application/json') !== true) {
    return 'invalid_post_type';
  }
  if (headers.authorization === undefined) return 'not_authed';
  return headers.authorization === `Bearer ${LOCAL_SLACK_TOKEN}` ? undefined : 'invalid_auth';
}

function refused(error: string): LoopbackAnswer {
  return { status: 200, body: JSON.stringify({ ok: false, error }) };
}

function ok(content: object): LoopbackAnswer {
  return { status: 200, body: JSON.stringify({ ok: true, ...content }) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
