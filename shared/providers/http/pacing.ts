/** The state of a pacer for the next run. */
interface Pacing {
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

/**
 * Times of requests as text: seconds in base 36, the first one absolute, the others as differences, each followed by
 * the number of requests if it is more than one: `t8x2k0*10.1*10.3`. A full hour of a provider that allows 1,300
 * requests needs less than a kilobyte.
 *
 * Rounded up to the next second, so that no request is sent too early.
 */
function writeRequestTimes(times: readonly number[]): string {
  const counts = new Map<number, number>();
  for (const time of times) {
    const second = Math.ceil(time / 1000);
    counts.set(second, (counts.get(second) ?? 0) + 1);
  }
  let previous = 0;
  return [...counts]
    .map(([second, count]) => {
      const distance = (second - previous).toString(36);
      previous = second;
      return count === 1 ? distance : `${distance}*${count}`;
    })
    .join('.');
}

/** Epoch milliseconds, in order; empty for a text of another form. */
function readRequestTimes(text: string): number[] {
  if (!/^[0-9a-z]{1,9}(\*\d{1,5})?(\.[0-9a-z]{1,9}(\*\d{1,5})?)*$/.test(text)) return [];
  let second = 0;
  return text.split('.').flatMap((group) => {
    const [distance = '0', count = '1'] = group.split('*');
    second += Number.parseInt(distance, 36);
    return Array.from({ length: Number(count) }, () => second * 1000);
  });
}
