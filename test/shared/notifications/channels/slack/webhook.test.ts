import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChannelRefusal } from '../../../../../shared/notifications/channel.ts';
import { slackWebhook } from '../../../../../shared/notifications/channels/slack/webhook.ts';
import type { SlackWebhookOptions } from '../../../../../shared/notifications/channels/slack/webhook.ts';
import { composeNotification } from '../../../../../shared/notifications/compose-notification.ts';
import { renderSlack } from '../../../../../shared/notifications/channels/slack/render.ts';
import { at } from '../../../../support/certificates.ts';
import { validationPendingEvent } from '../../../../support/notable-events.ts';
import { startSlackWebhookServer } from '../../../../support/slack-webhook-server.ts';
import type { SlackWebhookServer } from '../../../../support/slack-webhook-server.ts';

const composed = composeNotification(validationPendingEvent());
if (composed === undefined) throw new Error('the event has no notification');
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
    name: 'slack',
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

/** The error of `send`. Neither the error nor any of its causes contains the secret. */
async function failure(changes: Partial<SlackWebhookOptions> = {}): Promise<Error> {
  const error: unknown = await channel(changes)
    .send(notification)
    .catch((thrown: unknown) => thrown);
  if (!(error instanceof Error)) throw new Error('nothing was thrown');
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    expect(`${cause.message} ${cause.stack} ${JSON.stringify(cause)}`).not.toContain(
      'verysecrettoken',
    );
  }
  return error;
}

const tooMany = (seconds?: string) => ({
  status: 429,
  body: 'rate_limited',
  ...(seconds !== undefined && { headers: { 'retry-after': seconds } }),
});

describe('a post', () => {
  it('is accepted by Slack', async () => {
    await channel().send(notification);
    expect(server.posts).toEqual([renderSlack(notification)]);
  });

  it('has an unknown outcome if the connection closes before the response', async () => {
    server.next.push('hang up');
    const error = await failure();
    expect(error).not.toBeInstanceOf(ChannelRefusal);
    expect(error.message).toMatch(/was lost/);
    expect(server.requests).toBe(1);
  });

  it('has an unknown outcome after a time-out', async () => {
    server.next.push('silence');
    const error = await failure({ timeoutMilliseconds: 50 });
    expect(error).not.toBeInstanceOf(ChannelRefusal);
    expect(error.message).toContain('time-out');
  });

  it.each([
    { status: 500, body: 'rollup_error' },
    { status: 503, body: '<html>' },
    { status: 408, body: '' },
    { status: 200, body: '<html>a proxy page</html>' },
  ])('has an unknown outcome after status $status with the body "$body"', async (reply) => {
    server.next.push(reply);
    const error = await failure();
    expect(error).not.toBeInstanceOf(ChannelRefusal);
    expect(server.requests).toBe(1);
  });
});

describe('a post after status 429', () => {
  it.each([
    'Fri, 15 Jan 2027 08:00:07 GMT',
    'Friday, 15-Jan-27 08:00:07 GMT',
    'Fri Jan 15 08:00:07 2027',
  ])('waits until the Retry-After date %s', async (date) => {
    server.next.push(tooMany(date));
    await channel().send(notification);
    expect(waits).toEqual([7_000]);
  });

  it('waits for the seconds of each Retry-After', async () => {
    server.next.push(tooMany('7'), tooMany('2'));
    await channel().send(notification);
    expect(waits).toEqual([7_000, 2_000]);
    expect(server.posts).toHaveLength(1);
  });

  it('waits one second without a valid Retry-After', async () => {
    server.next.push(tooMany(), tooMany('soon'), tooMany('0'));
    await channel().send(notification);
    expect(waits).toEqual([1_000, 1_000, 1_000]);
  });

  it('is left to the queue if the run has too little time', async () => {
    server.next.push(tooMany('30'));
    const error = await failure({ remainingMilliseconds: () => 40_000 });
    expect(error).toBeInstanceOf(ChannelRefusal);
    expect(error).toMatchObject({ retryAfter: 30 });
    expect(waits).toEqual([]);
  });

  it('is left to the queue after repeated waits when the time of the run is used up', async () => {
    let remaining = 50_000;
    server.next.push(...Array.from({ length: 100 }, () => tooMany('5')));
    const error = await failure({
      remainingMilliseconds: () => remaining,
      wait: async (milliseconds) => {
        remaining -= milliseconds;
      },
    });
    expect(error).toBeInstanceOf(ChannelRefusal);
    expect(server.requests).toBe(8);
  });
});

describe('a refusal', () => {
  it.each([
    [404, 'no_service', /removed or disabled. Create a new webhook/],
    [404, 'channel_not_found', /channel does not exist/],
    [410, 'channel_is_archived', /archived/],
    [403, 'action_prohibited', /administrator/],
    [400, 'invalid_payload', /bug in cert-expiry-monitor/],
    [403, 'some_new_code', /403 some_new_code.*Check in Slack/],
    [403, 'your URL is http://x/verysecrettoken', /\(403\)/],
  ])('with status %i and body %s contains advice', async (status, body, advice) => {
    server.next.push({ status, body });
    const error = await failure();
    expect(error).toBeInstanceOf(ChannelRefusal);
    expect(error.message).toMatch(advice);
  });

  it('follows a redirect response, which is not followed', async () => {
    server.next.push({ status: 302, body: '', headers: { location: server.url } });
    expect(await failure()).toBeInstanceOf(ChannelRefusal);
    expect(server.requests).toBe(1);
  });

  it('follows a refused connection', async () => {
    await server.stop();
    const error = await failure();
    expect(error).toBeInstanceOf(ChannelRefusal);
    expect(error.message).toContain('ECONNREFUSED');
  });

  it.each([
    ['verysecrettoken', /does not contain a URL/],
    ['http://hooks.slack.com/services/verysecrettoken', /https/],
    ['http://127.0.0.1.example.com/verysecrettoken', /https/],
    ['ftp://127.0.0.1/verysecrettoken', /https/],
    ['https://user:verysecrettoken@hooks.slack.com/', /user name or a password/],
    ['https://verysecrettoken@hooks.slack.com/', /user name or a password/],
    ['', /does not contain a URL/],
  ])('precedes any request if the URL is %j', async (url, advice) => {
    const error = await failure({ readUrl: async () => url });
    expect(error).toBeInstanceOf(ChannelRefusal);
    expect(error.message).toMatch(advice);
    expect(server.requests).toBe(0);
  });

  it('precedes any request if the secret cannot be read', async () => {
    const readUrl = async () => {
      throw new Error('The secret slack cannot be read.');
    };
    const error = await failure({ readUrl });
    expect(error).toBeInstanceOf(ChannelRefusal);
    expect(error.message).toBe('The secret slack cannot be read.');
  });
});
