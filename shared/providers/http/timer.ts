import { setTimeout as delay } from 'node:timers/promises';
import { epochMilliseconds } from '../../certificates/instant.ts';
import { systemClock } from '../../runtime/clock.ts';

/** Time for rate limits, retries and deadlines. Tests pass a timer that does not wait. */
export interface Timer {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
  /** @throws the reason of the signal when it is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export const systemTimer: Timer = {
  now: () => epochMilliseconds(systemClock()),
  async sleep(milliseconds, signal) {
    try {
      await delay(milliseconds, undefined, { signal });
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    }
  },
};
