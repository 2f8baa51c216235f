import { afterEach, beforeEach, expect, test } from 'vitest';
import { postToSlack } from '../../../../shared/notifications/delivery/post-to-slack.ts';
import {
  CHAT_PACE,
  pacedChannel,
  WORKERS_AT_ONCE,
} from '../../../../shared/notifications/channels/paced-channel.ts';
import { slackWebhook } from '../../../../shared/notifications/channels/slack-webhook.ts';
import { composeNotification } from '../../../../shared/notifications/compose-notification.ts';
import { MessagesFixture, message } from '../../../support/messages-fixture.ts';
import { expiredEvent } from '../../../support/notable-events.ts';
import { at } from '../../../support/certificates.ts';
import { startSlackWebhookServer } from '../../../support/slack-webhook-server.ts';
import type { SlackWebhookServer } from '../../../support/slack-webhook-server.ts';

const notification = composeNotification(expiredEvent());
if (notification === undefined) throw new Error('nothing is said about this event');

let server: SlackWebhookServer;
beforeEach(async () => {
  server = await startSlackWebhookServer();
});
afterEach(() => server.stop());

const BURST = 40;
const FULL_SECONDS = 5;

/**
 * Two workers empty a queue, a message at a time; each has a time of its own, which only its waits move on. Answers
 * when each request reached Slack, in seconds.
 */
async function postBurst(): Promise<number[]> {
  const fixture = new MessagesFixture('slack');
  const queue = Array.from({ length: BURST }, (_, number) =>
    message({ ...notification, id: `${number}`, condition: `number ${number}` }),
  );
  const requests: number[] = [];
  const times: number[] = Array.from({ length: WORKERS_AT_ONCE }, () => 0);
  const workers = times.map((_, worker) => {
    const wait = async (milliseconds: number) => {
      times[worker] = (times[worker] ?? 0) + milliseconds;
    };
    const webhook = slackWebhook({
      readUrl: async () => server.url,
      fetch: (...request) => {
        requests.push((times[worker] ?? 0) / 1000);
        return fetch(...request);
      },
      clock: () => at('2027-01-15'),
      remainingMilliseconds: () => 50_000,
      wait,
    });
    return fixture.deps({ channel: pacedChannel(webhook, { paceMilliseconds: CHAT_PACE, wait }) });
  });
  // The worker that is earlier in its own time takes the next message, as it would in real time.
  for (const one of queue) {
    const [first = 0] = times
      .map((_, worker) => worker)
      .sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0));
    const deps = workers[first];
    if (deps !== undefined) await postToSlack([one], deps);
  }
  return requests.sort((a, b) => a - b);
}

/** The most requests in a window of so many seconds. */
function maxWithin(requests: readonly number[], seconds: number): number {
  return Math.max(
    ...requests.map((start) => requests.filter((at) => at >= start && at < start + seconds).length),
  );
}

test('two workers post a burst at one post a second, and nothing is lost', async () => {
  const requests = await postBurst();
  expect(server.posts).toHaveLength(BURST);
  for (const seconds of [FULL_SECONDS, 10, 30]) {
    // Both may post at the same moment: one more than the seconds of a window that begins there.
    expect(maxWithin(requests, seconds)).toBeLessThanOrEqual(seconds + 1);
  }
  expect(requests.at(-1)).toBe(BURST);
});

test('a post that failed and may have been taken counts as one', async () => {
  server.next.push(...Array.from({ length: BURST }, () => ({ status: 500, body: 'error' })));
  const requests = await postBurst();
  expect(requests).toHaveLength(BURST);
  expect(requests.at(-1)).toBe(BURST);
});
