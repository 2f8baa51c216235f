import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import { QUEUE_CHANNELS } from '../../../shared/notifications/channels/registry.ts';
import { EVERYTHING, resourcesOf, synthesise } from './synthesise.ts';

// The first synthesis of a process loads half of aws-cdk-lib.
vi.setConfig({ testTimeout: 120_000 });

const only = { severity: 'critical', tags: { team: 'shop' } } as const;
const template = synthesise({
  ...EVERYTHING,
  notifications: {
    channels: [
      { type: 'email', addresses: ['all@example.com'] },
      { type: 'email', name: 'shop-mail', addresses: ['shop@example.com'], only },
      { type: 'slack', webhookSecretName: 'slack' },
      { type: 'slack', name: 'shop', webhookSecretName: 'slack-shop', only },
      { type: 'amazon-q' },
      { type: 'teams', webhookSecretName: 'teams' },
      { type: 'pagerduty', routingKeySecretName: 'pagerduty' },
    ],
  },
});

const functions = resourcesOf(
  template,
  'AWS::Lambda::Function',
  z.object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }) }),
);
const variables = (name: string) =>
  [...functions.values()].flatMap(({ Environment }) => {
    const value = Environment.Variables[name];
    return value === undefined ? [] : [JSON.stringify(value)];
  });

test('every kind of channel has a function with its type, name and settings', () => {
  const configured = variables('CHANNEL_CONFIG');
  expect(configured).toHaveLength(5);
  for (const { type } of QUEUE_CHANNELS) {
    expect(configured.some((text) => text.includes(`\\"type\\":\\"${type}\\"`))).toBe(true);
  }
});

test('each function can read only the secret of its channel', () => {
  const secrets = JSON.stringify(template.findResources('AWS::IAM::Policy'));
  for (const name of ['slack', 'slack-shop', 'teams', 'pagerduty']) {
    expect(secrets.split(`:secret:${name}-??????`)).toHaveLength(2);
  }
});

test('only the sender of the topic gets the filters of the channels', () => {
  const [routes = '', ...others] = variables('ROUTES');
  expect(others).toEqual([]);
  expect(JSON.parse(JSON.parse(routes))).toEqual([
    { name: 'email' },
    { name: 'shop-mail', only },
    { name: 'slack' },
    { name: 'shop', only },
    { name: 'amazon-q' },
    { name: 'teams' },
    { name: 'pagerduty' },
  ]);
});

test('a channel with a filter subscribes to the notifications that are routed to it', () => {
  const subscriptions = resourcesOf(
    template,
    'AWS::SNS::Subscription',
    z.object({ Endpoint: z.unknown(), Protocol: z.string(), FilterPolicy: z.unknown().optional() }),
  );
  const policies = [...subscriptions.values()].map(({ Endpoint, Protocol, FilterPolicy }) => [
    Protocol === 'email' ? Endpoint : Protocol,
    FilterPolicy,
  ]);
  expect(policies).toEqual(
    expect.arrayContaining([
      ['all@example.com', undefined],
      ['shop@example.com', { channels: ['shop-mail'] }],
      ['sqs', { channels: ['shop'] }],
    ]),
  );
  expect(policies.filter(([, policy]) => JSON.stringify(policy)?.includes('exists'))).toHaveLength(
    4,
  );
});

test('alarms of a second channel of a type contain its name', () => {
  const alarms = resourcesOf(
    template,
    'AWS::CloudWatch::Alarm',
    z.object({ AlarmName: z.string() }),
  );
  const names = [...alarms.values()].map(({ AlarmName }) => AlarmName);
  expect(names).toEqual(
    expect.arrayContaining([
      'Stack: Slack messages are late',
      'Stack: Slack messages are late (shop)',
      'Stack: PagerDuty messages were not sent',
    ]),
  );
  expect(new Set(names).size).toBe(names.length);
});
