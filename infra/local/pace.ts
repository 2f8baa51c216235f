import { setTimeout as sleep } from 'node:timers/promises';
import { HOUR, millisecondsBetween } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { systemTimer } from '../../shared/providers/http/timer.ts';
import type { Timer } from '../../shared/providers/http/timer.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import type { VirtualClock } from './virtual-clock.ts';
import { virtualTimer } from './virtual-timer.ts';

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
