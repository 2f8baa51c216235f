import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, RequestListener } from 'node:http';
import { listenOnLoopback } from '../../simulators/listen-on-loopback.ts';

/** A completely read request. */
export interface LoopbackRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface LoopbackAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string | Buffer;
}

export interface LoopbackServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** Closes all connections, including active ones. */
  stop(): Promise<void>;
}

/**
 * Serves only on 127.0.0.1, on a free port.
 *
 * @param handOver receives the request before its body is read, and returns whether it handles the request.
 */
export async function serveOnLoopback(
  answer: (request: LoopbackRequest) => LoopbackAnswer | Promise<LoopbackAnswer>,
  handOver: (headers: IncomingHttpHeaders) => RequestListener | undefined = () => undefined,
): Promise<LoopbackServer> {
  const server = createServer((request, response) => {
    const other = handOver(request.headers);
    if (other !== undefined) {
      other(request, response);
      return;
    }
    readRequest(request)
      .then(answer)
      .then(
        ({ status, headers = {}, body }) => {
          for (const [name, value] of Object.entries(headers)) {
            if (value !== undefined) response.setHeader(name, value);
          }
          response.setHeader('content-length', Buffer.byteLength(body));
          response.writeHead(status).end(body);
        },
        // The response has no details of the error: the caller sees a closed connection and retries.
        () => response.destroy(),
      );
  });
  const { origin, close } = await listenOnLoopback(server);
  return { origin, stop: close };
}

async function readRequest(request: IncomingMessage): Promise<LoopbackRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return {
    method: request.method ?? '',
    path: request.url ?? '/',
    headers: request.headers,
    body: Buffer.concat(chunks),
  };
}
