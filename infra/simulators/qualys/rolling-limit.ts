import type { RateLimit } from '../../../shared/providers/provider-descriptor.ts';

/** The state of the limit, for the response headers. */
export interface LimitState {
  readonly allowed: boolean;
  readonly remaining: number;
  /** Seconds until the next call is allowed; 0 for now. */
  readonly toWait: number;
}

export interface RollingLimit {
  readonly limit: RateLimit;
  /** Counts a call if the limit allows it. */
  admit(): LimitState;
}

/** One rolling window per interface of a subscription. `elapsed` returns milliseconds. */
export function createRollingLimit(limit: RateLimit, elapsed: () => number): RollingLimit {
  let times: number[] = [];
  return {
    limit,
    admit() {
      const now = elapsed();
      times = times.filter((time) => time > now - limit.perMilliseconds);
      const allowed = times.length < limit.requests;
      if (allowed) times.push(now);
      const remaining = limit.requests - times.length;
      const [oldest = now] = times;
      const wait = remaining > 0 ? 0 : Math.ceil((oldest + limit.perMilliseconds - now) / 1000);
      return { allowed, remaining, toWait: wait };
    },
  };
}
