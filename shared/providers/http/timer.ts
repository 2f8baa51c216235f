import { setTimeout as delay } from 'node:timers/promises';
import { epochMilliseconds } from '../../certificates/instant.ts';
import { systemClock } from '../../runtime/clock.ts';

/** Real time, for what has to wait: rate limits, retries, deadlines. A test passes one that does not wait. */
export interface Timer {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
  /** @throws the signal's reason as soon as it is aborted. */
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
