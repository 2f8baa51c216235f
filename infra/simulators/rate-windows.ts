import type { RateLimit } from '../../shared/providers/provider-descriptor.ts';

/** Rolling windows per key. A request must fit into all windows. */
export interface RateWindows {
  /**
   * Counts a request of `key` and returns `undefined`. If a window is full, returns the milliseconds until the next
   * request is allowed, without counting this one.
   */
  admit(key: string): number | undefined;
}

/** `elapsed` returns real milliseconds, because a simulated clock can run faster than the limits. */
export function createRateWindows(
  limits: readonly RateLimit[],
  elapsed: () => number = () => performance.now(),
): RateWindows {
  const max = Math.max(0, ...limits.map(({ perMilliseconds }) => perMilliseconds));
  const admitted = new Map<string, number[]>();
  return {
    admit(key) {
      const now = elapsed();
      const times = (admitted.get(key) ?? []).filter((time) => time > now - max);
      admitted.set(key, times);
      const waits = limits.map((limit) => waitFor(limit, times, now));
      const wait = Math.max(0, ...waits);
      if (wait > 0) return wait;
      times.push(now);
      return undefined;
    },
  };
}

/** The next request is allowed when the request `requests` places from the end leaves the window. */
function waitFor({ requests, perMilliseconds }: RateLimit, times: readonly number[], now: number) {
  const blocking = times[times.length - requests];
  return blocking === undefined ? 0 : Math.max(0, blocking + perMilliseconds - now);
}
