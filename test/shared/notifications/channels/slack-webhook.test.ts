import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChannelRefusal } from '../../../../shared/notifications/channel.ts';
import { slackWebhook } from '../../../../shared/notifications/channels/slack-webhook.ts';
import type { SlackWebhookOptions } from '../../../../shared/notifications/channels/slack-webhook.ts';
import { composeNotification } from '../../../../shared/notifications/compose-notification.ts';
import { renderSlack } from '../../../../shared/notifications/render/render-slack.ts';
import { at } from '../../../support/certificates.ts';
import { validationPendingEvent } from '../../../support/notable-events.ts';
import { startSlackWebhookServer } from '../../../support/slack-webhook-server.ts';
import type { SlackWebhookServer } from '../../../support/slack-webhook-server.ts';

const composed = composeNotification(validationPendingEvent());
if (composed === undefined) throw new Error('nothing is said about this event');
const notification = composed;

let server: SlackWebhookServer;
let waits: number[];

beforeEach(async () => {
  server = await startSlackWebhookServer();
  waits = [];
});
afterEach(() => server.stop());

function channel(changes: Partial<SlackWebhookOptions> = {}) {
  return slackWebhook({
    readUrl: async () => server.url,
    fetch,
    clock: () => at('2027-01-15T08:00:00Z'),
    remainingMilliseconds: () => 50_000,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
    ...changes,
  });
}

/** What `send` throws. A secret may be in none of it, however deep one looks. */
async function failure(changes: Partial<SlackWebhookOptions> = {}): Promise<Error> {
  const error: unknown = await channel(changes)
    .send(notification)
    .catch((thrown: unknown) => thrown);
  if (!(error instanceof Error)) throw new Error('nothing was thrown');
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    expect(`${one.message} ${one.stack} ${JSON.stringify(one)}`).not.toContain('verysecrettoken');
  }
  return error;
}

const tooMany = (seconds?: string) => ({
  status: 429,
  body: 'rate_limited',
  ...(seconds === undefined ? {} : { headers: { 'retry-after': seconds } }),
});

describe('a post', () => {
  it('is one that Slack takes', async () => {
    await channel().send(notification);
    expect(server.posts).toEqual([renderSlack(notification)]);
  });

  it('tells a cut-off answer from a refusal: nobody knows whether it was taken', async () => {
    server.next.push('hang up');
    const error = await failure();
    expect(error).not.toBeInstanceOf(ChannelRefusal);
    expect(error.message).toMatch(/was lost/);
    expect(server.requests).toBe(1);
  });

  it('gives up on an answer that does not come', async () => {
    server.next.push('silence');
    const error = await failure({ timeoutMilliseconds: 50 });
    expect(error).not.toBeInstanceOf(ChannelRefusal);
    expect(error.message).toContain('time-out');
  });

  it.each([
    { status: 500, body: 'rollup_error' },
    { status: 503, body: '<html>' },
    { status: 408, body: '' },
    { status: 200, body: '<html>a proxy says hello</html>' },
  ])('takes a $status for neither yes nor no', async (reply) => {
    server.next.push(reply);
    const error = await failure();
    expect(error).not.toBeInstanceOf(ChannelRefusal);
    expect(server.requests).toBe(1);
  });
});

describe('too many posts', () => {
  it.each([
    'Fri, 15 Jan 2027 08:00:07 GMT',
    'Friday, 15-Jan-27 08:00:07 GMT',
    'Fri Jan 15 08:00:07 2027',
  ])('waits until %s when Slack asks for that', async (date) => {
    server.next.push(tooMany(date));
    await channel().send(notification);
    expect(waits).toEqual([7_000]);
  });

  it('are waited out for as long as Slack says', async () => {
    server.next.push(tooMany('7'), tooMany('2'));
    await channel().send(notification);
    expect(waits).toEqual([7_000, 2_000]);
    expect(server.posts).toHaveLength(1);
  });

  it('are waited out for a second where Slack does not say', async () => {
    server.next.push(tooMany(), tooMany('soon'), tooMany('0'));
    await channel().send(notification);
    expect(waits).toEqual([1_000, 1_000, 1_000]);
  });

  it('are left to the queue when this run does not last so long', async () => {
    server.next.push(tooMany('30'));
    const error = await failure({ remainingMilliseconds: () => 40_000 });
    expect(error).toBeInstanceOf(ChannelRefusal);
    expect(error).toMatchObject({ retryAfter: 30 });
    expect(waits).toEqual([]);
  });

  it('end when the time does, however often Slack says to come back', async () => {
    let left = 50_000;
    server.next.push(...Array.from({ length: 100 }, () => tooMany('5')));
    const error = await failure({
      remainingMilliseconds: () => left,
      wait: async (milliseconds) => {
        left -= milliseconds;
      },
    });
    expect(error).toBeInstanceOf(ChannelRefusal);
    expect(server.requests).toBe(8);
  });
});

describe('a refusal', () => {
  it.each([
    [404, 'no_service', /removed or switched off: make a new one/],
    [404, 'channel_not_found', /channel is gone/],
    [410, 'channel_is_archived', /archived/],
    [403, 'action_prohibited', /administrator/],
    [400, 'invalid_payload', /fault of the monitor/],
    [403, 'some_new_code', /403 some_new_code.*See in Slack/],
    [403, 'your URL is http://x/verysecrettoken', /\(403\)/],
  ])('%i %s comes with advice', async (status, body, words) => {
    server.next.push({ status, body });
    const error = await failure();
    expect(error).toBeInstanceOf(ChannelRefusal);
    expect(error.message).toMatch(words);
  });

  it('is what a redirect is taken for, and it is not followed', async () => {
    server.next.push({ status: 302, body: '', headers: { location: server.url } });
    expect(await failure()).toBeInstanceOf(ChannelRefusal);
    expect(server.requests).toBe(1);
  });

  it('is what a host is taken for that nobody can connect to', async () => {
    await server.stop();
    const error = await failure();
    expect(error).toBeInstanceOf(ChannelRefusal);
    expect(error.message).toContain('ECONNREFUSED');
  });

  it.each([
    ['verysecrettoken', /not a URL/],
    ['http://hooks.slack.com/services/verysecrettoken', /https/],
    ['http://127.0.0.1.example.com/verysecrettoken', /https/],
    ['ftp://127.0.0.1/verysecrettoken', /https/],
    ['https://user:verysecrettoken@hooks.slack.com/', /user name or a password/],
    ['https://verysecrettoken@hooks.slack.com/', /user name or a password/],
    ['', /not a URL/],
  ])('comes before anything is sent to %j', async (url, words) => {
    const error = await failure({ readUrl: async () => url });
    expect(error).toBeInstanceOf(ChannelRefusal);
    expect(error.message).toMatch(words);
    expect(server.requests).toBe(0);
  });

  it('is what a secret is taken for that cannot be read', async () => {
    const readUrl = async () => {
      throw new Error('The secret slack cannot be read.');
    };
    const error = await failure({ readUrl });
    expect(error).toBeInstanceOf(ChannelRefusal);
    expect(error.message).toBe('The secret slack cannot be read.');
  });
});
