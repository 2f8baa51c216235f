import { setTimeout as sleep } from 'node:timers/promises';
import { HOUR, millisecondsBetween } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { systemTimer } from '../../shared/providers/http/timer.ts';
import type { Timer } from '../../shared/providers/http/timer.ts';
import { virtualTimer } from './virtual-timer.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** How the time of a run passes. */
export interface Pace {
  readonly clock: Clock;
  /** For what has to wait within a sweep: rate limits, retries. */
  readonly timer: Timer;
  /** Goes to an instant, sooner where the signal is aborted. */
  until(instant: Instant, signal: AbortSignal): Promise<void>;
}

/** Real time. */
export const realPace: Pace = {
  clock: systemClock,
  timer: systemTimer,
  until: (instant, signal) => pause(millisecondsBetween(systemClock(), instant), signal),
};

/** A time that stands still while the machine's own goes on: for one look at what will be. */
export function standingPace(now: Instant): Pace {
  return { clock: () => now, timer: systemTimer, until: () => Promise.resolve() };
}

/** A clock that is moved: as fast as the machine can, or so many hours a second. */
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

/** Longer waits than a timer can count are cut: whoever waits looks at the clock again anyway. */
const MAX_PAUSE = 2 ** 31 - 1;

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (!(milliseconds > 0)) return;
  try {
    await sleep(Math.min(milliseconds, MAX_PAUSE), undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
