import type { Timer } from '../../shared/providers/http/timer.ts';

/** A timer whose sleeps return immediately and advance its clock. */
export interface VirtualTimer extends Timer {
  /** The duration of each sleep. */
  readonly sleeps: readonly number[];
  advance(milliseconds: number): void;
}

export function virtualTimer(start = 1_800_000_000_000): VirtualTimer {
  let now = start;
  const sleeps: number[] = [];
  return {
    sleeps,
    now: () => now,
    advance(milliseconds) {
      now += milliseconds;
    },
    async sleep(milliseconds, signal) {
      signal.throwIfAborted();
      sleeps.push(milliseconds);
      const end = now + milliseconds;
      await new Promise(setImmediate);
      signal.throwIfAborted();
      now = Math.max(now, end);
    },
  };
}
