import { readRequestTimes, writeRequestTimes } from './request-times.ts';

/** What a pacer leaves behind for the next run's. */
export interface Pacing {
  /** When requests were made: epoch milliseconds, in order. */
  readonly times: readonly number[];
  /** Until when the provider wants to hear nothing: epoch milliseconds; 0 where it does not mind. */
  readonly pausedUntil: number;
}

/**
 * As text: the times, and after a `~` the end of the pause, in seconds, in base 36: `t8x2k0*10.1~t8x2z5`.
 *
 * Rounded up, so that nobody comes back too early.
 */
export function writePacing({ times, pausedUntil }: Pacing): string {
  const pause = pausedUntil === 0 ? '' : `~${Math.ceil(pausedUntil / 1000).toString(36)}`;
  return `${writeRequestTimes(times)}${pause}`;
}

/** Nothing for what is not of that form. */
export function readPacing(text: string): Pacing {
  const [times = '', pause = ''] = text.split('~');
  return {
    times: readRequestTimes(times),
    pausedUntil: /^[0-9a-z]{1,9}$/.test(pause) ? Number.parseInt(pause, 36) * 1000 : 0,
  };
}
