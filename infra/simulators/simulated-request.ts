import type { IncomingHttpHeaders } from 'node:http';

/** A request as a simulator sees it: the path is decoded, the body is read to its end. */
export interface SimulatedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a simulator sends back. `content-length` is added on the way out. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** A document as `application/json`, uncached, as providers' interfaces send theirs. */
export function jsonAnswer(status: number, document: unknown): Answer {
  return { status, headers: JSON_HEADERS, body: JSON.stringify(document) };
}

export const JSON_HEADERS = {
  'content-type': 'application/json',
  'cache-control': 'no-cache, private',
} as const;
