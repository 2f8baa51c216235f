import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { postMessageProblems, readApiMessage } from './slack-rules.ts';
import type { ApiMessage } from './slack-rules.ts';
import type { Reply } from './slack-webhook-server.ts';

export const SLACK_TOKEN = 'xoxb-000-verysecrettoken';
export const SLACK_CHANNEL = 'C0123456789';

export interface PostedMessage extends ApiMessage {
  readonly ts: string;
}

/** `chat.postMessage` and `auth.test` of Slack's Web API on loopback: strict, with switches for faults. */
export interface SlackApiServer {
  /** Ends with a slash. */
  readonly url: string;
  /** The messages in the channel. As in Slack, a reply to a deleted thread has no `thread_ts`. */
  readonly messages: readonly PostedMessage[];
  /** Number of all requests. */
  readonly requests: number;
  /** The next responses; `hang up` accepts the post, and then closes the connection. */
  readonly next: (Reply | 'hang up' | 'silence')[];
  /** Deletes a message. */
  delete(ts: string): void;
  stop(): Promise<void>;
}

/** The responses of Slack to refused requests. */
export function refusedBySlack(error: string): Reply {
  return { status: 200, body: JSON.stringify({ ok: false, error }) };
}

/** The response to `auth.test` with an accepted token. Its names are not used. */
export function acceptedToken(scopes: string): Reply {
  const body = { ok: true, url: 'https://example.slack.com/', team: 'Example', user: 'monitor' };
  return { status: 200, headers: { 'x-oauth-scopes': scopes }, body: JSON.stringify(body) };
}

export async function startSlackApiServer(): Promise<SlackApiServer> {
  const messages: PostedMessage[] = [];
  const next: SlackApiServer['next'] = [];
  let requests = 0;
  let posted = 0;

  function take(request: IncomingMessage, body: string): Reply {
    const { method, url, headers } = request;
    if (url !== '/api/chat.postMessage' && url !== '/api/auth.test') {
      return refusedBySlack('unknown_method');
    }
    if (method !== 'POST') return refusedBySlack('invalid_post_type');
    const posts = url === '/api/chat.postMessage';
    if (posts && headers['content-type'] !== 'application/json; charset=utf-8') {
      return refusedBySlack('invalid_arguments');
    }
    if (headers.authorization === undefined) return refusedBySlack('not_authed');
    if (headers.authorization !== `Bearer ${SLACK_TOKEN}`) return refusedBySlack('invalid_auth');
    if (!posts) return acceptedToken('chat:write,channels:read');
    const document: unknown = JSON.parse(body);
    if (postMessageProblems(document).length > 0) return refusedBySlack('invalid_arguments');
    const { thread_ts: thread, ...message } = readApiMessage(document);
    if (message.channel !== SLACK_CHANNEL) return refusedBySlack('channel_not_found');
    const there = messages.some(({ ts, thread_ts }) => ts === thread && thread_ts === undefined);
    const reply = thread !== undefined && there ? { thread_ts: thread } : {};
    const ts = `1800000000.${String((posted += 1)).padStart(6, '0')}`;
    messages.push({ ...message, ...reply, ts });
    const answer = { ok: true, channel: message.channel, ts, message: { ts, ...reply } };
    return { status: 200, body: JSON.stringify(answer) };
  }

  function answer(request: IncomingMessage, body: string, response: ServerResponse): void {
    requests += 1;
    const scripted = next.shift();
    if (scripted === 'silence') return;
    const {
      status,
      body: delivered,
      headers,
    } = typeof scripted === 'object' ? scripted : take(request, body);
    if (scripted === 'hang up') response.destroy();
    else response.writeHead(status, headers).end(delivered);
  }

  const server = createServer((request, response) => {
    text(request).then(
      (body) => answer(request, body, response),
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return {
    url: `http://127.0.0.1:${address.port}/api/`,
    messages,
    next,
    get requests() {
      return requests;
    },
    delete: (ts) => {
      const index = messages.findIndex((message) => message.ts === ts);
      messages.splice(index, 1);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
