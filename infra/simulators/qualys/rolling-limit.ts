import type { RateLimit } from '../../../shared/providers/provider-descriptor.ts';

/** How a call stands with its limit, as the headers tell it. */
export interface LimitState {
  readonly allowed: boolean;
  readonly remaining: number;
  /** Seconds until the next call is allowed; 0 where it is now. */
  readonly toWait: number;
}

export interface RollingLimit {
  readonly limit: RateLimit;
  /** Counts a call where there is room for it. */
  admit(): LimitState;
}

/** One rolling window, for one interface and the whole subscription. `elapsed` counts milliseconds. */
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
