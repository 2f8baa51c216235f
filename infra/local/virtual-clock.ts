import type { Instant } from '../../shared/certificates/instant.ts';
import type { Clock } from '../../shared/runtime/clock.ts';

/** A time that stands still until somebody moves it, and never goes back. */
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
