import { WORKERS_AT_ONCE } from '../limits.ts';

/** Seconds. Failed messages return after the visibility timeout of six minutes and are then processed first. */
const AFTER_FAILED_MESSAGES = 9 * 60;

/**
 * The delays in seconds after which SQS delivers untried messages again: one after another, at the combined rate of all
 * workers if each is as fast as this run. Earlier retries would find no time either, and every receive counts towards
 * the `maxReceiveCount` of the queue.
 *
 * If this run delivered nothing, failed messages go first: otherwise a message that always fails could use up the time of
 * the others forever. So an early retry always follows a successful delivery, and an outage uses up no extra receives.
 *
 * @param messages the IDs of the untried messages.
 * @param run the number of delivered notifications and the duration of the run.
 */
export function retryDelays(
  messages: readonly string[],
  run: { readonly delivered: number; readonly milliseconds: number },
): ReadonlyMap<string, number> {
  if (run.delivered === 0)
    return new Map(messages.map((message) => [message, AFTER_FAILED_MESSAGES]));
  const secondsPerMessage = run.milliseconds / run.delivered / WORKERS_AT_ONCE / 1000;
  return new Map(
    messages.map((message, position) => [message, Math.ceil((position + 1) * secondsPerMessage)]),
  );
}
