import { readRequestTimes, writeRequestTimes } from './request-times.ts';

/** The state of a pacer for the next run. */
export interface Pacing {
  /** Times of the requests: epoch milliseconds, in order. */
  readonly times: readonly number[];
  /** End of the pause that the provider requested: epoch milliseconds; 0 if there is none. */
  readonly pausedUntil: number;
}

/**
 * As text: the times, and after a `~` the end of the pause in seconds, in base 36: `t8x2k0*10.1~t8x2z5`.
 *
 * The end is rounded up, so that no request is sent too early.
 */
export function writePacing({ times, pausedUntil }: Pacing): string {
  const pause = pausedUntil === 0 ? '' : `~${Math.ceil(pausedUntil / 1000).toString(36)}`;
  return `${writeRequestTimes(times)}${pause}`;
}

/** Empty for a text of another form. */
export function readPacing(text: string): Pacing {
  const [times = '', pause = ''] = text.split('~');
  return {
    times: readRequestTimes(times),
    pausedUntil: /^[0-9a-z]{1,9}$/.test(pause) ? Number.parseInt(pause, 36) * 1000 : 0,
  };
}
