import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChannelRefusal } from '../../../../../shared/notifications/channel.ts';
import { slackBot } from '../../../../../shared/notifications/channels/slack/bot.ts';
import type { SlackBotOptions } from '../../../../../shared/notifications/channels/slack/bot.ts';
import { composeNotification } from '../../../../../shared/notifications/compose-notification.ts';
import type { ReceivedEvent } from '../../../../../shared/notifications/compose-notification.ts';
import { renderSlack } from '../../../../../shared/notifications/channels/slack/render.ts';
import { at } from '../../../../support/certificates.ts';
import { InMemorySlackThreads } from '../../../../support/in-memory-slack-threads.ts';
import { unreachableEvent } from '../../../../support/notable-account-events.ts';
import { summaryEvent, NOTHING_WAITS } from '../../../../support/notable-summaries.ts';
import { approachingEvent, expiredEvent } from '../../../../support/notable-events.ts';
import { RecordingLog } from '../../../../support/recorders.ts';
import {
  refusedBySlack,
  SLACK_CHANNEL,
  SLACK_TOKEN,
  startSlackApiServer,
} from '../../../../support/slack-api-server.ts';
import type { SlackApiServer } from '../../../../support/slack-api-server.ts';

function notificationOf(event: ReceivedEvent) {
  const notification = composeNotification(event);
  if (notification === undefined) throw new Error('the event has no notification');
  return notification;
}
const warning = notificationOf(approachingEvent());
const second = notificationOf(approachingEvent({}, 7, 'third'));
const critical = notificationOf(expiredEvent());
const otherLineage = notificationOf(unreachableEvent());

let server: SlackApiServer;
let threads: InMemorySlackThreads;
let log: RecordingLog;
let waits: number[];
beforeEach(async () => {
  server = await startSlackApiServer();
  threads = new InMemorySlackThreads();
  log = new RecordingLog();
  waits = [];
});
afterEach(() => server.stop());

function bot(changes: Partial<SlackBotOptions> = {}) {
  return slackBot({
    name: 'slack',
    readToken: async () => SLACK_TOKEN,
    channel: SLACK_CHANNEL,
    threads,
    clock: () => at('2027-02-15'),
    log,
    apiUrl: server.url,
    fetch,
    remainingMilliseconds: () => 50_000,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
    ...changes,
  });
}

/** The error of `send`. Neither the error nor any of its causes contains the token. */
async function failure(changes: Partial<SlackBotOptions> = {}): Promise<Error> {
  const error: unknown = await bot(changes)
    .send(warning)
    .catch((thrown: unknown) => thrown);
  if (!(error instanceof Error)) throw new Error('nothing was thrown');
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    expect(`${cause.message} ${cause.stack} ${JSON.stringify(cause)}`).not.toContain(
      'verysecrettoken',
    );
  }
  return error;
}

const shape = () =>
  server.messages.map(({ text, thread_ts, reply_broadcast }) => ({
    text,
    ...(thread_ts && { in: server.messages.findIndex(({ ts }) => ts === thread_ts) }),
    ...(reply_broadcast && { broadcast: true }),
  }));
const textOf = (notification: typeof warning) => renderSlack(notification).text;

describe('the notifications of a lineage', () => {
  it('form one thread, with critical replies shown in the channel too', async () => {
    for (const notification of [warning, second, critical]) await bot().send(notification);
    expect(shape()).toEqual([
      { text: textOf(warning) },
      { text: textOf(second), in: 0 },
      { text: textOf(critical), in: 0, broadcast: true },
    ]);
    expect(server.messages[0]).toMatchObject(renderSlack(warning));
  });

  it('are shown in the channel too if they are weekly summaries', async () => {
    const [first, next] = ['2027-W07', '2027-W08'].map((week) =>
      notificationOf(summaryEvent({ ...NOTHING_WAITS, week })),
    );
    if (first === undefined || next === undefined) throw new Error('a summary is missing');
    for (const notification of [first, next]) await bot().send(notification);
    expect(shape()).toEqual([
      { text: textOf(first) },
      { text: textOf(next), in: 0, broadcast: true },
    ]);
  });

  it('are not posted to the thread of another lineage', async () => {
    for (const notification of [critical, otherLineage]) await bot().send(notification);
    expect(shape()).toEqual([{ text: textOf(critical) }, { text: textOf(otherLineage) }]);
  });

  describe('of a certificate that belonged to another lineage before', () => {
    const former = { ...warning, lineage: 'qualys/inventory/scan' };
    const alert = { ...second, formerLineages: [former.lineage] };
    const resolution = {
      ...{ ...second, type: 'resolved' as const, severity: 'info' as const },
      ...{ resolves: [], formerLineages: [former.lineage] },
    };

    it('are resolved in both threads', async () => {
      for (const notification of [warning, former, alert, resolution])
        await bot().send(notification);
      const inThread = shape().map((message) => message.in);
      expect(inThread).toEqual([undefined, undefined, 0, 0, 1]);
    });

    it('continue the earlier thread if their lineage has none', async () => {
      for (const notification of [former, alert, resolution]) await bot().send(notification);
      expect(shape().map((message) => message.in)).toEqual([undefined, 0, 0]);
    });

    it('are not repeated if only the reply in the earlier thread is refused', async () => {
      for (const notification of [warning, former]) await bot().send(notification);
      let posts = 0;
      const refusing: typeof fetch = async (input, init) => {
        posts += 1;
        return posts === 2 ? new Response('', { status: 503 }) : fetch(input, init);
      };
      await bot({ fetch: refusing }).send(resolution);
      expect(shape().map((message) => message.in)).toEqual([undefined, undefined, 0]);
    });
  });

  it('start a new thread if the first message of the old thread was deleted', async () => {
    await bot().send(warning);
    server.delete(server.messages[0]?.ts ?? '');
    for (const notification of [second, critical]) await bot().send(notification);
    expect(shape()).toEqual([
      { text: textOf(second) },
      { text: textOf(critical), in: 0, broadcast: true },
    ]);
  });

  it.each(['thread_not_found', 'cannot_reply_to_message', 'restricted_action_thread_locked'])(
    'start a new thread after the error %s',
    async (error) => {
      await bot().send(warning);
      server.next.push(refusedBySlack(error));
      for (const notification of [second, critical]) await bot().send(notification);
      expect(shape()).toEqual([
        { text: textOf(warning) },
        { text: textOf(second) },
        { text: textOf(critical), in: 1, broadcast: true },
      ]);
    },
  );

  it('are all posted if two runs start a thread at once, and continue in one of the threads', async () => {
    await Promise.all([bot().send(warning), bot().send(second)]);
    await bot().send(critical);
    const [first, other, last] = server.messages;
    expect(first?.thread_ts ?? other?.thread_ts).toBeUndefined();
    expect([first?.ts, other?.ts]).toContain(last?.thread_ts);
  });

  it('are posted even if the thread cannot be stored, with a log message', async () => {
    const remember = async () => {
      throw new Error('the table is unavailable');
    };
    await bot({ threads: { find: async () => undefined, remember } }).send(warning);
    expect(server.messages).toHaveLength(1);
    expect(log.lines.join()).toContain('the table is unavailable');
  });
});

describe('a refusal of Slack', () => {
  it.each([
    ['invalid_auth', /Store the app's bot token again/],
    ['token_revoked', /Reinstall the app/],
    ['account_inactive', /Reinstall the app/],
    ['missing_scope', /chat:write/],
    ['channel_not_found', /Check the channel ID/],
    ['not_in_channel', /\/invite/],
    ['is_archived', /Unarchive it/],
    ['msg_too_long', /bug in cert-expiry-monitor/],
    ['some_new_word', /\(some_new_word\)/],
    ['verysecrettoken 1', /\(unknown error\)/],
  ])('with the error %s contains advice', async (error, advice) => {
    server.next.push(refusedBySlack(error));
    const refusal = await failure();
    expect(refusal).toBeInstanceOf(ChannelRefusal);
    expect(refusal.message).toMatch(advice);
    expect(server.messages).toEqual([]);
  });

  it('with status 429 is followed by a wait and another post if the run has time', async () => {
    const headers = { 'retry-after': '3' };
    server.next.push({ status: 429, body: '{"ok":false,"error":"ratelimited"}', headers });
    await bot().send(warning);
    expect(waits).toEqual([3_000]);
    expect(server.messages).toHaveLength(1);
    server.next.push({ status: 429, body: '', headers: { 'retry-after': '60' } });
    expect(await failure()).toMatchObject({ name: 'ChannelRefusal', retryAfter: 60 });
  });

  it('with the error ratelimited and status 200 contains its Retry-After', async () => {
    const headers = { 'retry-after': 'Monday, 15-Feb-27 00:01:30 GMT' };
    server.next.push({ status: 200, body: '{"ok":false,"error":"ratelimited"}', headers });
    expect(await failure()).toMatchObject({ name: 'ChannelRefusal', retryAfter: 90 });
  });

  it('precedes any request if the secret is not a bot token', async () => {
    for (const token of ['', 'verysecrettoken', 'xoxp-verysecrettoken', 'xoxb-very\nsecret']) {
      const refusal = await failure({ readToken: async () => token });
      expect(refusal).toBeInstanceOf(ChannelRefusal);
      expect(refusal.message).toMatch(/xoxb-/);
    }
    expect(server.requests).toBe(0);
  });

  it('with the error invalid_auth follows an unknown token', async () => {
    const refusal = await failure({ readToken: async () => 'xoxb-another-verysecrettoken' });
    expect(refusal.message).toContain('invalid_auth');
  });

  it('precedes any request if the thread cannot be looked up', async () => {
    const find = async () => {
      throw new Error('the table is unavailable');
    };
    const remember = async () => 'lost' as const;
    const refusal = await failure({ threads: { find, remember } });
    expect(refusal).toBeInstanceOf(ChannelRefusal);
    expect(server.requests).toBe(0);
  });
});

describe('an unknown outcome', () => {
  it.each([
    ['a lost response', 'hang up' as const],
    ['no response', 'silence' as const],
    ['a server fault', { status: 503, body: '<html>' }],
    ['a success that is not JSON', { status: 200, body: '<html>' }],
    ['a success with an unexpected body', { status: 200, body: '{"ok":"yes"}' }],
    ['the error fatal_error', refusedBySlack('fatal_error')],
  ])('is not reported as a refusal: %s', async (_case, reply) => {
    server.next.push(reply);
    expect(await failure({ timeoutMilliseconds: 100 })).not.toBeInstanceOf(ChannelRefusal);
    expect(server.requests).toBe(1);
  });
});

describe('the bot token', () => {
  it.each(['https://slack.example.com/api/', 'http://slack.com/api/', 'https://127.0.0.1/api/'])(
    'is not sent to %s',
    (apiUrl) => {
      expect(() => bot({ apiUrl })).toThrow('https://slack.com/api/ only');
    },
  );

  it('is sent to slack.com by default', async () => {
    const urls: string[] = [];
    const channel = slackBot({
      name: 'slack',
      readToken: async () => SLACK_TOKEN,
      channel: SLACK_CHANNEL,
      threads,
      clock: () => at('2027-02-15'),
      log,
      fetch: async (input) => {
        urls.push(input instanceof URL ? input.href : 'not a URL');
        return new Response('{"ok":true,"ts":"1.2"}');
      },
      remainingMilliseconds: () => 50_000,
      wait: async () => {},
    });
    await channel.send(warning);
    expect(urls).toEqual(['https://slack.com/api/chat.postMessage']);
  });
});
