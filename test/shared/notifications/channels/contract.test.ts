import { SNSClient } from '@aws-sdk/client-sns';
import { expect, it } from 'vitest';
import { serveOnLoopback } from '../../../../infra/local/aws/loopback-server.ts';
import { localClient } from '../../../../infra/local/aws/local-identity.ts';
import {
  LOCAL_ROUTING_KEY,
  startPagerDutyEvents,
} from '../../../../infra/local/channels/pagerduty-events.ts';
import { answerWith } from '../../../../infra/local/channels/service-switches.ts';
import type { ServiceSwitches } from '../../../../infra/local/channels/service-switches.ts';
import { startTeamsWebhook } from '../../../../infra/local/channels/teams-webhook.ts';
import { snsTopic } from '../../../../shared/notifications/channels/email/channel.ts';
import { slackBot } from '../../../../shared/notifications/channels/slack/bot.ts';
import { PUBLISHING_CLIENT } from '../../../../shared/notifications/channels/publishing-client.ts';
import { CHANNELS } from '../../../../shared/notifications/channels/registry.ts';
import { describeChannelContract } from '../../../contracts/channel.contract.ts';
import type { ChannelScene } from '../../../contracts/channel.contract.ts';
import { channelContext } from '../../../support/channel-context.ts';
import { InMemorySlackThreads } from '../../../support/in-memory-slack-threads.ts';
import {
  refusedBySlack,
  SLACK_CHANNEL,
  SLACK_TOKEN,
  startSlackApiServer,
} from '../../../support/slack-api-server.ts';
import { startSlackWebhookServer } from '../../../support/slack-webhook-server.ts';

const LIMITED = { status: 429, headers: { 'retry-after': '7' }, body: '' };
const TOPIC = 'arn:aws:sns:local:000000000000:topic';

/** Amazon SNS with one topic. */
async function startSns() {
  const switches: ServiceSwitches = { next: [], requests: 0 };
  let accepted = 0;
  const server = await serveOnLoopback(() =>
    answerWith(switches, () => {
      accepted += 1;
      return {
        status: 200,
        body: '<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>',
      };
    }),
  );
  const client = new SNSClient({ ...PUBLISHING_CLIENT, ...localClient(server.origin) });
  return {
    client,
    next: switches.next,
    requests: () => switches.requests,
    accepted: () => accepted,
    refusal: {
      status: 400,
      body: '<ErrorResponse><Error><Type>Sender</Type><Code>InvalidParameter</Code></Error></ErrorResponse>',
    },
    stop: async () => {
      client.destroy();
      await server.stop();
    },
  };
}

const SCENES: Readonly<Record<string, () => Promise<ChannelScene>>> = {
  async email() {
    const { client, ...sns } = await startSns();
    return { ...sns, open: () => snsTopic(client, TOPIC) };
  },
  async 'amazon-q'() {
    const { client, ...sns } = await startSns();
    const open = (changes = {}) =>
      CHANNELS['amazon-q'].open(
        { topicArn: TOPIC },
        channelContext({ sns: async () => client, ...changes }),
      );
    return { ...sns, open };
  },
  async slack() {
    const server = await startSlackWebhookServer();
    const open = (changes = {}) =>
      CHANNELS.slack.open(
        { webhookSecretName: 'webhook' },
        channelContext({ readSecret: async () => server.url, ...changes }),
      );
    return {
      open,
      next: server.next,
      requests: () => server.requests,
      accepted: () => server.posts.length,
      secret: 'verysecrettoken',
      refusal: { status: 404, body: 'no_service' },
      limited: LIMITED,
      stop: () => server.stop(),
    };
  },
  async 'slack, by a bot'() {
    const server = await startSlackApiServer();
    const threads = new InMemorySlackThreads();
    return {
      open: (changes = {}) => {
        const context = channelContext({ readSecret: async () => SLACK_TOKEN, ...changes });
        const readToken = () => context.readSecret('token');
        return slackBot({
          ...{ ...context, readToken, threads },
          ...{ channel: SLACK_CHANNEL, apiUrl: server.url },
        });
      },
      next: server.next,
      requests: () => server.requests,
      accepted: () => server.messages.length,
      secret: 'verysecrettoken',
      refusal: refusedBySlack('channel_not_found'),
      limited: LIMITED,
      stop: () => server.stop(),
    };
  },
  async teams() {
    let accepted = 0;
    const server = await startTeamsWebhook(() => {
      accepted += 1;
    });
    const open = (changes = {}) =>
      CHANNELS.teams.open(
        { webhookSecretName: 'webhook' },
        channelContext({ readSecret: async () => server.url, ...changes }),
      );
    return {
      open,
      next: server.next,
      requests: () => server.requests,
      accepted: () => accepted,
      secret: 'verysecretsignature',
      refusal: { status: 404, body: '' },
      limited: LIMITED,
      stop: () => server.stop(),
    };
  },
  async pagerduty() {
    const keys = new Set<string>();
    let events = 0;
    const server = await startPagerDutyEvents((event) => {
      events += 1;
      keys.add(event.dedup_key);
    });
    const open = (changes = {}) =>
      CHANNELS.pagerduty.open(
        { routingKeySecretName: 'key', region: 'us' },
        channelContext({
          readSecret: async () => LOCAL_ROUTING_KEY,
          baseUrl: server.origin,
          ...changes,
        }),
      );
    return {
      open,
      next: server.next,
      requests: () => server.requests,
      accepted: () => events,
      secret: LOCAL_ROUTING_KEY,
      refusal: { status: 400, body: '{"errors":["routing_key is invalid"]}' },
      limited: LIMITED,
      stop: () => server.stop(),
    };
  },
};

for (const [name, start] of Object.entries(SCENES)) describeChannelContract(name, start);

it('the contract runs against every registered channel', () => {
  expect(Object.keys(SCENES)).toEqual(expect.arrayContaining(Object.keys(CHANNELS)));
});
