import { WORKERS_AT_ONCE } from '../channels/paced-channel.ts';

/** Seconds; by then, what failed has come again after six minutes, and does not stand in the way once more. */
const BEHIND_THE_FAILED = 9 * 60;

/**
 * In how many seconds messages are to come back that a run had no time for: one after another, as fast as all workers
 * together are if each is like this run. Sooner they would only be left over again, and every time counts towards
 * those after which the queue gives a message up.
 *
 * Where nothing was done they let those go first that failed: one that always fails would else take the time of the
 * others for ever. So whatever comes back early is owed to a notice that is done with, and an outage costs no tries.
 *
 * @param run what it did, and how long that took.
 */
export function retryDelays(
  messages: readonly string[],
  run: { readonly done: number; readonly milliseconds: number },
): ReadonlyMap<string, number> {
  if (run.done === 0) return new Map(messages.map((message) => [message, BEHIND_THE_FAILED]));
  const each = run.milliseconds / run.done / WORKERS_AT_ONCE / 1000;
  return new Map(messages.map((message, place) => [message, Math.ceil((place + 1) * each)]));
}
