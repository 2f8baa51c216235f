import type { Channel } from '../channel.ts';

/** SQS lets no fewer run at once of the functions behind one queue. */
export const WORKERS_AT_ONCE = 2;

/** Chats take about one message a second for a channel. */
const MILLISECONDS_BETWEEN_POSTS = 1_000;

/**
 * A channel of a chat, at a pace that it keeps up with: one post a second in the long run, over all workers.
 *
 * Workers know nothing of each other, so each of them waits so long before every post that all of them together are
 * no faster. It waits before, and whatever came of the post before it: a failed one may have been taken, and a wait
 * after a post would put off the record that it went out.
 */
export function pacedChannel(
  channel: Channel,
  wait: (milliseconds: number) => Promise<unknown>,
): Channel {
  return {
    name: channel.name,
    async send(notice) {
      await wait(WORKERS_AT_ONCE * MILLISECONDS_BETWEEN_POSTS);
      await channel.send(notice);
    },
  };
}
