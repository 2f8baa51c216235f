import type { Instant } from '../../shared/certificates/instant.ts';
import type { Clock } from '../../shared/runtime/clock.ts';

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
