/** Some versions of npm hand on what the terminal has already sent to everybody. Milliseconds. */
const ONE_PRESS = 1_000;

/**
 * What to do when somebody asks a process to end: clean up; and when they ask again, end at once. The same press of
 * keys that comes twice is one.
 *
 * @param now milliseconds of any clock that does not go back.
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
