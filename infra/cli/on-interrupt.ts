/** Some versions of npm forward a signal that the terminal has already sent to every process. Milliseconds. */
const ONE_PRESS = 1_000;

/**
 * Calls `first` for the first interrupt (clean up) and `again` for a later one (end at once). A signal that arrives twice
 * for one key press counts once.
 *
 * @param now milliseconds of a monotonic clock.
 */
export function onInterrupt({
  first,
  again,
  now,
}: {
  readonly first: () => void;
  readonly again: () => void;
  readonly now: () => number;
}): () => void {
  let since: number | undefined;
  return () => {
    if (since === undefined) {
      since = now();
      first();
    } else if (now() - since >= ONE_PRESS) {
      again();
    }
  };
}
