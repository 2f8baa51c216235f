import type { Channel } from '../channel.ts';

/** SQS lets no fewer run at once of the functions behind one queue. */
export const WORKERS_AT_ONCE = 2;

/** Chats take about one message a second for a channel. */
const MILLISECONDS_BETWEEN_POSTS = 1_000;

/** The pace of a worker so that all of them together post once a second. */
export const CHAT_PACE = WORKERS_AT_ONCE * MILLISECONDS_BETWEEN_POSTS;

export interface Pace {
  readonly paceMilliseconds: number;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

/**
 * A channel at a pace that it keeps up with, in the long run and over all workers.
 *
 * Workers know nothing of each other, so each of them waits so long before every sending that all of them together are
 * no faster. It waits before, and whatever came of the one before it: a failed one may have been taken, and a wait
 * after a sending would put off the record that it went out.
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
