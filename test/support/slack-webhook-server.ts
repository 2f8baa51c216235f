import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { slackProblems } from './slack-rules.ts';

export interface Reply {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A Slack incoming webhook on loopback: strict, with switches for faults. */
export interface SlackWebhookServer {
  readonly url: string;
  /** Every accepted post. */
  readonly posts: unknown[];
  /** Number of all requests. */
  requests: number;
  /** The next responses; `hang up` accepts the post, and then closes the connection. */
  readonly next: (Reply | 'hang up' | 'silence')[];
  stop(): Promise<void>;
}

export async function startSlackWebhookServer(): Promise<SlackWebhookServer> {
  const path = '/services/T000/B000/verysecrettoken';
  const server = createServer((request, response) => {
    readBody(request).then(
      (body) => answer(request, body, response),
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  const webhook: SlackWebhookServer = {
    url: `http://127.0.0.1:${address.port}${path}`,
    posts: [],
    requests: 0,
    next: [],
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return webhook;

  function answer(request: IncomingMessage, body: string, response: ServerResponse): void {
    webhook.requests += 1;
    const scripted = webhook.next.shift();
    if (scripted === 'silence') return;
    const reply = typeof scripted === 'object' ? scripted : check(request, body);
    if (reply.status === 200 && typeof scripted !== 'object') webhook.posts.push(JSON.parse(body));
    if (scripted === 'hang up') {
      response.destroy();
      return;
    }
    response.writeHead(reply.status, reply.headers).end(reply.body);
  }

  function check({ method, url, headers }: IncomingMessage, body: string): Reply {
    if (url !== path) return { status: 404, body: 'no_service' };
    if (method !== 'POST') return { status: 405, body: 'method_not_allowed' };
    if (!headers['content-type']?.startsWith('application/json')) {
      return { status: 400, body: 'invalid_payload' };
    }
    const problems = slackProblems(parse(body));
    return problems.length === 0
      ? { status: 200, body: 'ok' }
      : { status: 400, body: 'invalid_blocks' };
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const piece of request.setEncoding('utf8')) body += String(piece);
  return body;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
