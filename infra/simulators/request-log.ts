import type { SimulatedRequest } from './simulated-request.ts';

/** One request to a simulator, without headers and body, which contain credentials. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  /** Decoded: `{ limit: '1000', sort: 'order_id' }`. Of a repeated name, the last value counts. */
  readonly query: Readonly<Record<string, string>>;
  /** The simulator's name of the route, or `undefined` for an unknown path. */
  readonly route: string | undefined;
  /** The status of the response, or 0 if the connection was closed. */
  readonly status: number;
}

export interface RequestLog {
  /** Oldest first. Only the last `capacity` requests, so that a simulator can run for days. */
  readonly entries: LoggedRequest[];
  record(request: SimulatedRequest, route: string | undefined, status: number): void;
}

export function createRequestLog(capacity = 100_000): RequestLog {
  const entries: LoggedRequest[] = [];
  return {
    entries,
    record({ method, path, query }, route, status) {
      entries.push({ method, path, query: Object.fromEntries(query), route, status });
      if (entries.length > capacity) entries.splice(0, entries.length - capacity);
    },
  };
}
