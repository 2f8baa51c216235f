const FIRST = 500;
const MAX = 30_000;

/**
 * Milliseconds to wait before retry number `attempt` (1 is the first retry): exponential with full jitter, so that
 * clients that failed together do not retry together; never less than the provider requests.
 *
 * @param random from 0 up to, but not including, 1
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function retryDelay(
  attempt: number,
  retryAfterSeconds: number | undefined,
  random: () => number,
): number {
  const backoff = random() * Math.min(MAX, FIRST * 2 ** (attempt - 1));
  return retryAfterSeconds === undefined
    ? backoff
    : retryAfterSeconds * 1000 + Math.min(backoff, 1000);
}
