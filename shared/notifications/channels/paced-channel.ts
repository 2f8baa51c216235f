import type { Channel } from '../channel.ts';
import { WORKERS_AT_ONCE } from '../limits.ts';

/** Chat services accept about one message per second and channel. */
const MILLISECONDS_BETWEEN_POSTS = 1_000;

/** Milliseconds between the posts of one worker, so that all workers together post once per second. */
export const CHAT_PACE = WORKERS_AT_ONCE * MILLISECONDS_BETWEEN_POSTS;

export interface Pace {
  readonly paceMilliseconds: number;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

/**
 * Limits the rate of a channel across all workers.
 *
 * Workers do not coordinate, so each of them waits before every send. The wait comes before the send because a wait
 * after it would delay closing the claim, and a failed send counts too because the channel may have accepted it.
 */
export function pacedChannel(channel: Channel, { paceMilliseconds, wait }: Pace): Channel {
  return {
    name: channel.name,
    paceMilliseconds,
    async send(notification) {
      await wait(paceMilliseconds);
      await channel.send(notification);
    },
  };
}
