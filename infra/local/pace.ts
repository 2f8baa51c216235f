import type { Instant } from '../../shared/certificates/instant.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import {
  epochMilliseconds,
  plus,
  HOUR,
  millisecondsBetween,
} from '../../shared/certificates/instant.ts';
import type { Timer } from '../../shared/providers/http/timer.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../../shared/runtime/clock.ts';
import { systemTimer } from '../../shared/providers/http/timer.ts';

/** A clock that moves only forward and only on `moveTo`. */
export interface VirtualClock {
  readonly now: Clock;
  moveTo(instant: Instant): void;
}

export function startVirtualClock(start: Instant): VirtualClock {
  let now = start;
  return {
    now: () => now,
    moveTo: (instant) => {
      if (instant > now) now = instant;
    },
  };
}

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

/** How time passes in a run. */
export interface Pace {
  readonly clock: Clock;
  /** For waits within a sync: rate limits, retries. */
  readonly timer: Timer;
  /** Waits until an instant, or until the signal aborts. */
  until(instant: Instant, signal: AbortSignal): Promise<void>;
}

/** Real time. */
export const realPace: Pace = {
  clock: systemClock,
  timer: systemTimer,
  until: (instant, signal) => pause(millisecondsBetween(systemClock(), instant), signal),
};

/** A fixed time, for one pass as of another time. */
export function fixedPace(now: Instant): Pace {
  return { clock: () => now, timer: systemTimer, until: () => Promise.resolve() };
}

/** A simulated clock, as fast as possible (`Infinity`) or at a number of hours per second. */
export function virtualPace(clock: VirtualClock, hoursPerSecond: number): Pace {
  return {
    clock: clock.now,
    timer: virtualTimer(clock),
    async until(instant, signal) {
      await pause(
        (millisecondsBetween(clock.now(), instant) / HOUR / hoursPerSecond) * 1000,
        signal,
      );
      if (!signal.aborted) clock.moveTo(instant);
    },
  };
}

/** The longest wait of a timer. Longer waits are cut, because the caller reads the clock again. */
const MAX_PAUSE = 2 ** 31 - 1;

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (!(milliseconds > 0)) return;
  try {
    await sleep(Math.min(milliseconds, MAX_PAUSE), undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
