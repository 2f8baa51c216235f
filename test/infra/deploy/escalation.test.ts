import type { Template } from 'aws-cdk-lib/assertions';
import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import { readMonitor } from '../../../infra/deploy/config/read-monitor.ts';
import { EVERYTHING, notificationsWithout, resourcesOf, synthesise } from './synthesise.ts';
import type { EscalationOptions } from '../../../infra/deploy/config/monitor-config.ts';

// The first synthesis in a process takes long, because it loads most of aws-cdk-lib.
vi.setConfig({ testTimeout: 120_000 });

const TOPIC = 'arn:aws:sns:eu-central-1:123456789012:on-call';

const withEscalation = (escalation: EscalationOptions) => ({
  ...EVERYTHING,
  notifications: { ...notificationsWithout('amazon-q'), escalation },
});

/** The environments of the functions that send notifications, by channel. */
function senders(escalation: EscalationOptions) {
  const template = synthesise(withEscalation(escalation));
  const functions = resourcesOf(
    template,
    'AWS::Lambda::Function',
    z.object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }) }),
  );
  const environments = [...functions.values()].map(({ Environment }) => Environment.Variables);
  const byChannel = environments.filter((variables) => 'CHANNEL' in variables);
  return {
    template,
    byChannel: new Map(byChannel.map((variables) => [variables['CHANNEL'], variables])),
  };
}

/** The targets of the rules on the monitor's own bus. */
function targetsOnTheBus(template: Template): string[] {
  const rules = resourcesOf(
    template,
    'AWS::Events::Rule',
    z.object({
      EventBusName: z.unknown().optional(),
      Targets: z.array(z.object({ Arn: z.unknown() })),
    }),
  );
  return [...rules.values()]
    .filter(({ EventBusName }) => EventBusName !== undefined)
    .map(({ Targets: [target] }) => JSON.stringify(target?.Arn));
}

test('escalation has its own topic, rule, queue and function', () => {
  const { template, byChannel } = senders({ emails: ['on-call@example.com'] });
  expect(byChannel.get('topic')).toMatchObject({ TOPIC_ARN: { Ref: 'MonitorNotificationTopic' } });
  expect(byChannel.get('escalation')).toMatchObject({
    TOPIC_ARN: { Ref: 'MonitorEscalationTopic' },
  });
  template.hasResourceProperties('AWS::SNS::Subscription', {
    Endpoint: 'on-call@example.com',
    TopicArn: { Ref: 'MonitorEscalationTopic' },
  });
  expect(new Set(targetsOnTheBus(template)).size).toBe(2);
});

test('escalation.topicArn publishes to an existing topic and creates none', () => {
  const { template, byChannel } = senders({ topicArn: TOPIC });
  expect(byChannel.get('escalation')).toMatchObject({ TOPIC_ARN: TOPIC });
  template.resourceCountIs('AWS::SNS::Topic', 1);
  const policies = JSON.stringify(template.findResources('AWS::IAM::Policy'));
  expect(policies.split(`"${TOPIC}"`)).toHaveLength(2);
});

test('the functions of both topics can query the delivery log for earlier notifications', () => {
  const { template } = senders({ topicArn: TOPIC });
  const policies = Object.entries(template.findResources('AWS::IAM::Policy'));
  const withQuery = policies.filter(([, policy]) => {
    const text = JSON.stringify(policy);
    return text.includes('dynamodb:Query') && text.includes('DeliveryLogTable');
  });
  expect(withQuery.map(([id]) => id)).toEqual([
    expect.stringMatching(/^MonitorNotifications/),
    expect.stringMatching(/^MonitorEscalation/),
  ]);
});

test('without escalation there is one topic and one rule target', () => {
  const template = synthesise({ ...EVERYTHING, notifications: notificationsWithout('amazon-q') });
  template.resourceCountIs('AWS::SNS::Topic', 1);
  expect(targetsOnTheBus(template)).toHaveLength(1);
});

test.each([
  [{}, 'needs either "emails" or "topicArn"'],
  [{ emails: ['a@example.com'], topicArn: TOPIC }, 'needs either "emails" or "topicArn"'],
  [{ emails: [] }, 'is an empty list. Add at least one address'],
  [{ emails: ['not-an-address'] }, 'not an e-mail address'],
  [{ topicArn: 'on-call' }, 'is not the ARN of a standard SNS topic'],
  [{ topicArn: `${TOPIC}.fifo` }, 'is not the ARN of a standard SNS topic'],
])('escalation %j is rejected with the reason', (escalation, problem) => {
  const { accounts } = EVERYTHING;
  const read = () => readMonitor({ accounts, notifications: { escalation } });
  expect(read).toThrow('notifications.escalation');
  expect(read).toThrow(problem);
});
