import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChannelRefusal } from '../../../../shared/notifications/channel.ts';
import { slackBot } from '../../../../shared/notifications/channels/slack-bot.ts';
import type { SlackBotOptions } from '../../../../shared/notifications/channels/slack-bot.ts';
import { composeNotification } from '../../../../shared/notifications/compose-notification.ts';
import type { ReceivedEvent } from '../../../../shared/notifications/compose-notification.ts';
import { renderSlack } from '../../../../shared/notifications/render/render-slack.ts';
import { at } from '../../../support/certificates.ts';
import { InMemorySlackThreads } from '../../../support/in-memory-slack-threads.ts';
import { unreachableEvent } from '../../../support/notable-account-events.ts';
import { summaryEvent, NOTHING_WAITS } from '../../../support/notable-summaries.ts';
import { approachingEvent, expiredEvent } from '../../../support/notable-events.ts';
import { RecordingLog } from '../../../support/recorders.ts';
import {
  refusedBySlack,
  SLACK_CHANNEL,
  SLACK_TOKEN,
  startSlackApiServer,
} from '../../../support/slack-api-server.ts';
import type { SlackApiServer } from '../../../support/slack-api-server.ts';

function notificationOf(event: ReceivedEvent) {
  const notification = composeNotification(event);
  if (notification === undefined) throw new Error('nothing is said about this event');
  return notification;
}
const warning = notificationOf(approachingEvent());
const second = notificationOf(approachingEvent({}, 7, 'third'));
const critical = notificationOf(expiredEvent());
const elsewhere = notificationOf(unreachableEvent());

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

/** What `send` throws. The token may be in none of it, however deep one looks. */
async function failure(changes: Partial<SlackBotOptions> = {}): Promise<Error> {
  const error: unknown = await bot(changes)
    .send(warning)
    .catch((thrown: unknown) => thrown);
  if (!(error instanceof Error)) throw new Error('nothing was thrown');
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    expect(`${one.message} ${one.stack} ${JSON.stringify(one)}`).not.toContain('verysecrettoken');
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

describe('the notices of a lineage', () => {
  it('are one thread: the first starts it, later ones reply, critical ones are shown to all', async () => {
    for (const notification of [warning, second, critical]) await bot().send(notification);
    expect(shape()).toEqual([
      { text: textOf(warning) },
      { text: textOf(second), in: 0 },
      { text: textOf(critical), in: 0, broadcast: true },
    ]);
    expect(server.messages[0]).toMatchObject(renderSlack(warning));
  });

  it('are shown to all where they are digests: nobody looks into the thread of last week', async () => {
    const [first, next] = ['2027-W07', '2027-W08'].map((week) =>
      notificationOf(summaryEvent({ ...NOTHING_WAITS, week })),
    );
    if (first === undefined || next === undefined) throw new Error('there are two');
    for (const notification of [first, next]) await bot().send(notification);
    expect(shape()).toEqual([
      { text: textOf(first) },
      { text: textOf(next), in: 0, broadcast: true },
    ]);
  });

  it('are not in the thread of another one', async () => {
    for (const notification of [critical, elsewhere]) await bot().send(notification);
    expect(shape()).toEqual([{ text: textOf(critical) }, { text: textOf(elsewhere) }]);
  });

  it('start a new thread where somebody has deleted the start of the old one', async () => {
    await bot().send(warning);
    server.delete(server.messages[0]?.ts ?? '');
    for (const notification of [second, critical]) await bot().send(notification);
    expect(shape()).toEqual([
      { text: textOf(second) },
      { text: textOf(critical), in: 0, broadcast: true },
    ]);
  });

  it.each(['thread_not_found', 'cannot_reply_to_message', 'restricted_action_thread_locked'])(
    'start a new thread where Slack says %s',
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

  it('of two runs that start a thread at once are all said, and go on in one of them', async () => {
    await Promise.all([bot().send(warning), bot().send(second)]);
    await bot().send(critical);
    const [first, other, last] = server.messages;
    expect(first?.thread_ts ?? other?.thread_ts).toBeUndefined();
    expect([first?.ts, other?.ts]).toContain(last?.thread_ts);
  });

  it('are said even if the thread cannot be remembered, and that is logged', async () => {
    const remember = async () => {
      throw new Error('the table is away');
    };
    await bot({ threads: { find: async () => undefined, remember } }).send(warning);
    expect(server.messages).toHaveLength(1);
    expect(log.lines.join()).toContain('the table is away');
  });
});

describe('what Slack refuses', () => {
  it.each([
    ['invalid_auth', /store the app's bot token anew/],
    ['token_revoked', /install the app again/],
    ['account_inactive', /install it again/],
    ['missing_scope', /chat:write/],
    ['channel_not_found', /see whether its id is right/],
    ['not_in_channel', /\/invite/],
    ['is_archived', /unarchive it/],
    ['msg_too_long', /fault of the monitor/],
    ['some_new_word', /\(some_new_word\)/],
    ['verysecrettoken 1', /\(unknown error\)/],
  ])('as %s comes with advice, and nothing was taken', async (error, words) => {
    server.next.push(refusedBySlack(error));
    const refusal = await failure();
    expect(refusal).toBeInstanceOf(ChannelRefusal);
    expect(refusal.message).toMatch(words);
    expect(server.messages).toEqual([]);
  });

  it('for being too much at once is waited out as long as this run lasts', async () => {
    const headers = { 'retry-after': '3' };
    server.next.push({ status: 429, body: '{"ok":false,"error":"ratelimited"}', headers });
    await bot().send(warning);
    expect(waits).toEqual([3_000]);
    expect(server.messages).toHaveLength(1);
    server.next.push({ status: 429, body: '', headers: { 'retry-after': '60' } });
    expect(await failure()).toMatchObject({ name: 'ChannelRefusal', retryAfter: 60 });
  });

  it('for being too much at once, in an answer with status 200, comes with its Retry-After', async () => {
    const headers = { 'retry-after': 'Monday, 15-Feb-27 00:01:30 GMT' };
    server.next.push({ status: 200, body: '{"ok":false,"error":"ratelimited"}', headers });
    expect(await failure()).toMatchObject({ name: 'ChannelRefusal', retryAfter: 90 });
  });

  it('for the token of another kind is not even sent', async () => {
    for (const token of ['', 'verysecrettoken', 'xoxp-verysecrettoken', 'xoxb-very\nsecret']) {
      const refusal = await failure({ readToken: async () => token });
      expect(refusal).toBeInstanceOf(ChannelRefusal);
      expect(refusal.message).toMatch(/xoxb-/);
    }
    expect(server.requests).toBe(0);
  });

  it('is the token that Slack does not know', async () => {
    const refusal = await failure({ readToken: async () => 'xoxb-another-verysecrettoken' });
    expect(refusal.message).toContain('invalid_auth');
  });

  it('is not asked for when the thread cannot be looked up', async () => {
    const find = async () => {
      throw new Error('the table is away');
    };
    const remember = async () => 'lost' as const;
    const refusal = await failure({ threads: { find, remember } });
    expect(refusal).toBeInstanceOf(ChannelRefusal);
    expect(server.requests).toBe(0);
  });
});

describe('what nobody knows', () => {
  it.each([
    ['a lost answer', 'hang up' as const],
    ['no answer', 'silence' as const],
    ['a fault of the server', { status: 503, body: '<html>' }],
    ['a success that is not JSON', { status: 200, body: '<html>' }],
    ['a success that is not what Slack says', { status: 200, body: '{"ok":"yes"}' }],
    ['an error in the middle of it', refusedBySlack('fatal_error')],
  ])('%s is no refusal', async (_case, reply) => {
    server.next.push(reply);
    expect(await failure({ timeoutMilliseconds: 100 })).not.toBeInstanceOf(ChannelRefusal);
    expect(server.requests).toBe(1);
  });
});

describe('the token', () => {
  it.each(['https://slack.example.com/api/', 'http://slack.com/api/', 'https://127.0.0.1/api/'])(
    'is not sent to %s',
    (apiUrl) => {
      expect(() => bot({ apiUrl })).toThrow('https://slack.com/api/ only');
    },
  );

  it('goes to Slack where nothing else is said', async () => {
    const asked: string[] = [];
    const channel = slackBot({
      readToken: async () => SLACK_TOKEN,
      channel: SLACK_CHANNEL,
      threads,
      clock: () => at('2027-02-15'),
      log,
      fetch: async (input) => {
        asked.push(input instanceof URL ? input.href : 'another kind');
        return new Response('{"ok":true,"ts":"1.2"}');
      },
      remainingMilliseconds: () => 50_000,
      wait: async () => {},
    });
    await channel.send(warning);
    expect(asked).toEqual(['https://slack.com/api/chat.postMessage']);
  });
});
