import type { RateLimit } from '../../shared/providers/provider-descriptor.ts';

/** Rolling windows per key, as providers count them: every one of them must have room. */
export interface RateWindows {
  /**
   * Counts a request of `key` and returns `undefined`, or, where a window is full, does not count it and
   * returns the milliseconds until there is room again.
   */
  admit(key: string): number | undefined;
}

/** `elapsed` counts real milliseconds: a simulated clock may run, and a limit would mean nothing then. */
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

/** The request whose leaving makes room is the one that is `requests` places from the end. */
function waitFor({ requests, perMilliseconds }: RateLimit, times: readonly number[], now: number) {
  const blocking = times[times.length - requests];
  return blocking === undefined ? 0 : Math.max(0, blocking + perMilliseconds - now);
}
