import type { IncomingHttpHeaders } from 'node:http';

/** A request with decoded path and complete body. */
export interface SimulatedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A response. The server adds `content-length`. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** A document as `application/json` that must not be cached, as providers send it. */
export function jsonAnswer(status: number, document: unknown): Answer {
  return { status, headers: JSON_HEADERS, body: JSON.stringify(document) };
}

export const JSON_HEADERS = {
  'content-type': 'application/json',
  'cache-control': 'no-cache, private',
} as const;
