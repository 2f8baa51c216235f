/** Seconds to wait if a service does not state a pause: chats accept about one message per second. */
const DEFAULT_PAUSE = 1;
const MAX_PAUSE = 24 * 60 * 60;

/** Whole seconds to wait before the next attempt, at least one: the value of `Retry-After`, or the default pause. */
export function waitSeconds(retryAfter: number | undefined): number {
  return Math.min(Math.max(Math.ceil(retryAfter ?? DEFAULT_PAUSE), DEFAULT_PAUSE), MAX_PAUSE);
}
