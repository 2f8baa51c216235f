import { epochMilliseconds, plus } from '../../shared/certificates/instant.ts';
import type { Timer } from '../../shared/providers/http/timer.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** A wait moves the clock, so rate limits and retries take only simulated time. */
export function virtualTimer({ now, moveTo }: VirtualClock): Timer {
  return {
    now: () => epochMilliseconds(now()),
    sleep: (milliseconds, signal) => {
      signal.throwIfAborted();
      moveTo(plus(now(), milliseconds));
      return Promise.resolve();
    },
  };
}
