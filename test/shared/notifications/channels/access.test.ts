import { expect, onTestFinished, test } from 'vitest';
import { ChannelRefusal } from '../../../../shared/notifications/channel.ts';
import type { ChannelAccess } from '../../../../shared/notifications/channels/channel-descriptor.ts';
import { QUEUE_CHANNELS } from '../../../../shared/notifications/channels/registry.ts';
import { pagerduty } from '../../../../shared/notifications/channels/pagerduty/descriptor.ts';
import { slack } from '../../../../shared/notifications/channels/slack/descriptor.ts';
import { teams } from '../../../../shared/notifications/channels/teams/descriptor.ts';
import {
  acceptedToken,
  refusedBySlack,
  SLACK_CHANNEL,
  SLACK_TOKEN,
  startSlackApiServer,
} from '../../../support/slack-api-server.ts';

const WEBHOOK = 'https://hooks.example.com/services/very-secret';
const BOT = { botTokenSecretName: 'slack', channelId: SLACK_CHANNEL };

/** No request leaves the machine: a channel that sends one without `baseUrl` fails the test. */
const context = (secret: string, baseUrl?: string) => ({
  readSecret: () => Promise.resolve(secret),
  fetch: baseUrl === undefined ? () => Promise.reject(new Error('a request')) : fetch,
  signal: AbortSignal.timeout(10_000),
  baseUrl,
});

/** The refusal of a check. It must not contain the secret. */
async function refusalOf(checking: Promise<ChannelAccess>): Promise<string> {
  const error: unknown = await checking.then(
    () => expect.fail('the access was accepted'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ChannelRefusal)) throw error;
  expect(error.message).not.toContain('very-secret');
  expect(error.message).not.toContain(SLACK_TOKEN);
  return error.message;
}

test('every channel with a secret can check its access', () => {
  const names = QUEUE_CHANNELS.filter((channel) => channel.checkAccess !== undefined);
  expect(names.map(({ type }) => type)).toEqual(['slack', 'teams', 'pagerduty']);
});

test('webhooks and the integration key are checked without a request', async () => {
  const key = 'a'.repeat(32);
  const checked = await Promise.all([
    slack.checkAccess({ webhookSecretName: 'slack' }, context(WEBHOOK)),
    teams.checkAccess({ webhookSecretName: 'teams' }, context(WEBHOOK)),
    pagerduty.checkAccess({ routingKeySecretName: 'pagerduty', region: 'eu' }, context(key)),
  ]);
  expect(checked.map(({ url }) => url.hostname)).toEqual([
    'hooks.example.com',
    'hooks.example.com',
    'events.eu.pagerduty.com',
  ]);
  for (const { message } of checked) expect(message).not.toMatch(/very-secret|aaaa/);
});

test('secrets of another form are refused', async () => {
  const settings = { routingKeySecretName: 'pagerduty', region: 'us' } as const;
  expect(
    await Promise.all([
      refusalOf(slack.checkAccess({ webhookSecretName: 'slack' }, context('very-secret'))),
      refusalOf(teams.checkAccess({ webhookSecretName: 'teams' }, context('http://example.com'))),
      refusalOf(pagerduty.checkAccess(settings, context('very-secret'))),
      refusalOf(slack.checkAccess(BOT, context('very-secret'))),
    ]),
  ).toEqual([
    'The webhook secret does not contain a URL. Store the URL alone, without JSON and quotation marks.',
    'The webhook URL must begin with https://.',
    expect.stringContaining('does not contain an integration key'),
    expect.stringContaining('does not contain a Slack bot token'),
  ]);
});

async function startSlack() {
  const server = await startSlackApiServer();
  onTestFinished(() => server.stop());
  return server;
}

test('Slack accepts a bot token, and nothing is posted', async () => {
  const { url, messages } = await startSlack();
  const access = await slack.checkAccess(BOT, context(SLACK_TOKEN, url));
  expect(access.message).toBe('Slack accepts the bot token');
  expect(messages).toEqual([]);
});

test.each([
  ['a token that Slack rejects', refusedBySlack('invalid_auth'), /invalid_auth.*Store the app/],
  ['an app without the scope', acceptedToken('channels:read'), /Add the scope chat:write/],
  ['an answer that is not JSON', { status: 503, body: '<html>' }, /status 503/],
])('%s is refused', async (_, answer, message) => {
  const { url, next } = await startSlack();
  next.push(answer);
  expect(await refusalOf(slack.checkAccess(BOT, context(SLACK_TOKEN, url)))).toMatch(message);
});

test('a lost connection is refused without the token', async () => {
  const { url, next } = await startSlack();
  next.push('hang up');
  expect(await refusalOf(slack.checkAccess(BOT, context(SLACK_TOKEN, url)))).toContain(
    'Check the network of this machine',
  );
});
