import type { SimulatedRequest } from './simulated-request.ts';

/** One request that a simulator was asked. Headers and bodies are left out: they hold the keys. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  /** As it was sent, decoded: `{ limit: '1000', sort: 'order_id' }`. Of a repeated name the last one counts. */
  readonly query: Readonly<Record<string, string>>;
  /** The simulator's name of the route, `undefined` where there is none. */
  readonly route: string | undefined;
  /** The status that was sent, 0 where the connection was cut instead. */
  readonly status: number;
}

export interface RequestLog {
  /** Oldest first; only the last `capacity` of them, so that a simulator may run for days. */
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
