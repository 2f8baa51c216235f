import { afterEach, beforeEach, expect, test } from 'vitest';
import { deliverToChannel } from '../../../../shared/notifications/delivery/deliver-to-channel.ts';
import {
  CHAT_PACE,
  pacedChannel,
} from '../../../../shared/notifications/channels/paced-channel.ts';
import { WORKERS_AT_ONCE } from '../../../../shared/notifications/limits.ts';
import { slackWebhook } from '../../../../shared/notifications/channels/slack/webhook.ts';
import { composeNotification } from '../../../../shared/notifications/compose-notification.ts';
import { MessagesFixture, message } from '../../../support/messages-fixture.ts';
import { expiredEvent } from '../../../support/notable-events.ts';
import { at } from '../../../support/certificates.ts';
import { startSlackWebhookServer } from '../../../support/slack-webhook-server.ts';
import type { SlackWebhookServer } from '../../../support/slack-webhook-server.ts';

const notification = composeNotification(expiredEvent());
if (notification === undefined) throw new Error('the event has no notification');

let server: SlackWebhookServer;
beforeEach(async () => {
  server = await startSlackWebhookServer();
});
afterEach(() => server.stop());

const BURST = 40;
const FULL_SECONDS = 5;

/**
 * Two workers process a queue, one message at a time. Each worker has its own virtual time, which only its waits advance.
 *
 * @returns the times of the requests to Slack in seconds.
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
      name: 'slack',
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
  // As in real time, the worker whose time is earlier receives the next message.
  for (const next of queue) {
    const [first = 0] = times
      .map((_, worker) => worker)
      .sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0));
    const deps = workers[first];
    if (deps !== undefined) await deliverToChannel([next], deps);
  }
  return requests.sort((a, b) => a - b);
}

/** The maximum number of requests in a window of `seconds`. */
function maxWithin(requests: readonly number[], seconds: number): number {
  return Math.max(
    ...requests.map((start) => requests.filter((at) => at >= start && at < start + seconds).length),
  );
}

test('two workers post a burst at one post per second without losses', async () => {
  const requests = await postBurst();
  expect(server.posts).toHaveLength(BURST);
  for (const seconds of [FULL_SECONDS, 10, 30]) {
    // Both workers can post at the start of a window, so it can contain one more post than seconds.
    expect(maxWithin(requests, seconds)).toBeLessThanOrEqual(seconds + 1);
  }
  expect(requests.at(-1)).toBe(BURST);
});

test('a failed post that Slack may have accepted counts towards the rate', async () => {
  server.next.push(...Array.from({ length: BURST }, () => ({ status: 500, body: 'error' })));
  const requests = await postBurst();
  expect(requests).toHaveLength(BURST);
  expect(requests.at(-1)).toBe(BURST);
});
