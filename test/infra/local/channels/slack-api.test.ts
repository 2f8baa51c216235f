import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  LOCAL_SLACK_CHANNEL,
  LOCAL_SLACK_TOKEN,
  startSlackApi,
} from '../../../../infra/local/channels/slack-api.ts';
import type { ShownSlackMessage } from '../../../../infra/local/channels/slack-api.ts';
import { openLocalDatabase } from '../../../../infra/local/aws/local-database.ts';
import { slackTitle } from '../../../../infra/local/channels/slack-text.ts';
import * as z from 'zod';
import { at } from '../../../support/certificates.ts';

const Answer = z.object({
  ok: z.boolean(),
  ts: z.string().optional(),
  error: z.string().optional(),
  message: z.unknown().optional(),
});
const database = openLocalDatabase(undefined);
let shown: ShownSlackMessage[];
let api: Awaited<ReturnType<typeof start>>;
const start = () =>
  startSlackApi({
    database,
    clock: () => at('2027-01-01'),
    show: (message) => void shown.push(message),
  });
beforeEach(async () => {
  shown = [];
  api = await start();
});
afterEach(() => api.stop());

async function post(body: object, token = LOCAL_SLACK_TOKEN, method = 'chat.postMessage') {
  const response = await fetch(`${api.url}${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ channel: LOCAL_SLACK_CHANNEL, ...body }),
  });
  return Answer.parse(await response.json());
}

test('a reply is reported with the first message of its thread, also in a later run', async () => {
  const { ts } = await post({ text: 'a &lt; b' });
  await api.stop();
  api = await start();
  const reply = await post({ text: 'reply', thread_ts: ts });
  expect(reply).toMatchObject({ ok: true, message: { thread_ts: ts } });
  await post({ text: 'loud', thread_ts: ts, reply_broadcast: true });
  expect(shown.map(slackTitle)).toEqual([
    'Slack',
    'Slack, in the thread: a < b',
    'Slack, in the channel and in the thread: a < b',
  ]);
});

test('a reply to a missing message becomes a message of its own', async () => {
  const answer = await post({ text: 'reply', thread_ts: '1.000001' });
  expect(answer.message).toEqual({ ts: answer.ts });
  expect(shown.map(slackTitle)).toEqual(['Slack']);
});

test('messages that Slack rejects are rejected and not reported', async () => {
  const errors = [
    await post({ text: 'x' }, 'xoxb-another'),
    await post({ text: 'x' }, undefined, 'chat.delete'),
    await post({ text: 'x', channel: 'C0OTHER0000' }),
    await post({ text: '' }),
  ].map(({ error }) => error);
  expect(errors).toEqual([
    'invalid_auth',
    'unknown_method',
    'channel_not_found',
    'invalid_arguments',
  ]);
  expect(shown).toEqual([]);
});
