import { Match, Template } from 'aws-cdk-lib/assertions';
import { Stack } from 'aws-cdk-lib';
import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { CertExpiryMonitor } from '../../../infra/deploy/cert-expiry-monitor.ts';
import { EVENT_CATALOGUE } from '../../../shared/events/catalogue.ts';
import { PollAccountEnvironment } from '../../../lambdas/poll-account/env.ts';
import { WORK_TIMEOUT } from '../../../infra/deploy/constructs/work-queue.ts';
import { EVERYTHING, resourcesOf, stackWith, synthesise } from './synthesise.ts';

// The first synthesis in a process takes long, because it loads most of aws-cdk-lib.
vi.setConfig({ testTimeout: 120_000 });

const template = synthesise();

const Mapping = z.object({
  BatchSize: z.number(),
  MaximumBatchingWindowInSeconds: z.number().optional(),
  ScalingConfig: z.object({}).optional(),
});

describe('the tables', () => {
  test('are retained when the stack is deleted, and support point-in-time recovery', () => {
    const tables = template.findResources('AWS::DynamoDB::GlobalTable', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        Replicas: [
          Match.objectLike({
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          }),
        ],
      },
    });
    expect(Object.keys(tables)).toEqual(['MonitorStateTable', 'MonitorDeliveryLogTable']);
  });

  test('have fixed logical ids, as the topics and the bus have', () => {
    const stateful = [
      'AWS::DynamoDB::GlobalTable',
      'AWS::SNS::Topic',
      'AWS::Events::EventBus',
    ].flatMap((type) => Object.keys(template.findResources(type)));
    expect(stateful).toEqual([
      'MonitorStateTable',
      'MonitorDeliveryLogTable',
      'MonitorNotificationTopic',
      'MonitorAmazonQTopic',
      'MonitorEventBus',
    ]);
  });

  test('the state table streams both images, and delivery log items expire', () => {
    template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      GlobalSecondaryIndexes: [
        Match.objectLike({
          IndexName: 'by-due',
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['urgentBy'] },
        }),
        Match.objectLike({ IndexName: 'by-name', Projection: { ProjectionType: 'KEYS_ONLY' } }),
        Match.objectLike({ IndexName: 'by-identity', Projection: { ProjectionType: 'KEYS_ONLY' } }),
      ],
    });
    template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
    });
  });
});

describe('every function', () => {
  const functions = template.findResources('AWS::Lambda::Function');

  test('exists once, and the poll function once per provider account', () => {
    expect(Object.keys(functions)).toHaveLength(8);
  });

  test('runs on Node 24 and ARM', () => {
    template.allResourcesProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
    });
  });

  test('has a log group with a retention period', () => {
    template.resourceCountIs('AWS::Logs::LogGroup', 8);
    template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 90 });
  });

  test('is traced only with the option "tracing"', () => {
    template.resourcePropertiesCountIs(
      'AWS::Lambda::Function',
      { TracingConfig: { Mode: 'Active' } },
      0,
    );
    synthesise({ ...EVERYTHING, tracing: true }).allResourcesProperties('AWS::Lambda::Function', {
      TracingConfig: { Mode: 'Active' },
    });
  });
});

test('the poll function receives its account in the form that its schema parses', () => {
  const environments = resourcesOf(
    template,
    'AWS::Lambda::Function',
    z.object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }) }),
  );
  const variables = [...environments.values()].find(({ Environment }) =>
    String(Environment.Variables['ACCOUNT']).includes('europe'),
  )?.Environment.Variables;
  const { ACCOUNT } = PollAccountEnvironment.parse({ ...variables, STATE_TABLE_NAME: 'resolved' });
  expect(ACCOUNT).toMatchObject({
    provider: 'digicert',
    account: 'europe',
    settings: { region: 'eu' },
    tags: { environment: 'production' },
    secretName: 'cert-expiry-monitor/digicert-europe',
    freshnessTargetSeconds: 46 * 60,
  });
});

test('each account is polled at its own minutes, and deadlines are checked every five minutes', () => {
  const schedules = resourcesOf(
    template,
    'AWS::Scheduler::Schedule',
    z.object({ ScheduleExpression: z.string() }),
  );
  const [main, europe, deadlineCheck] = [...schedules.values()].map(
    ({ ScheduleExpression }) => ScheduleExpression,
  );
  expect(main).toMatch(/^cron\(\d+ \* \* \* \? \*\)$/);
  expect(europe).toMatch(/^cron\((\d|1[0-4])\/15 \* \* \* \? \*\)$/);
  expect(deadlineCheck).toBe('rate(5 minutes)');
});

/** Whether an event pattern is the one for resolved alarms, which matches CloudWatch events. */
function isAlarmChange({ source }: Readonly<Record<string, unknown>>): boolean {
  return JSON.stringify(source) === '["aws.cloudwatch"]';
}

describe('the events', () => {
  test('are archived for replays for 90 days', () => {
    template.hasResourceProperties('AWS::Events::Archive', { RetentionDays: 90 });
  });

  test('are all in the schema registry, each with its schema', () => {
    const schemas = resourcesOf(
      template,
      'AWS::EventSchemas::Schema',
      z.object({ SchemaName: z.string(), Content: z.string() }),
    );
    expect([...schemas.values()].map(({ SchemaName }) => SchemaName)).toEqual(
      EVENT_CATALOGUE.map(
        ({ detailType }) => `cert-expiry-monitor@${detailType.replaceAll(' ', '')}`,
      ),
    );
    for (const { Content } of schemas.values()) {
      expect(JSON.parse(Content)).toMatchObject({
        $schema: 'http://json-schema.org/draft-04/schema#',
        properties: { source: { enum: ['cert-expiry-monitor'] }, detail: { type: 'object' } },
      });
    }
  });

  test('can be subscribed to by name and filtered by detail', () => {
    const { stack, monitor } = stackWith();
    const names = EVENT_CATALOGUE.map(({ detailType }) => detailType);
    const eventPattern = { detail: { certificate: { tags: { team: ['platform'] } } } };
    for (const name of names) monitor.on(name, `Mine ${name}`, { eventPattern });
    const rules = resourcesOf(
      Template.fromStack(stack),
      'AWS::Events::Rule',
      z.object({ EventPattern: z.record(z.string(), z.unknown()) }),
    );
    const patterns = [...rules.values()].map(({ EventPattern }) => EventPattern);
    expect(patterns.filter((pattern) => 'detail' in pattern && !isAlarmChange(pattern))).toEqual(
      names.map((name) => ({
        source: ['cert-expiry-monitor'],
        'detail-type': [name],
        ...eventPattern,
      })),
    );
  });

  test('can be subscribed to from another stack with the name of the bus', () => {
    const other = new Stack();
    CertExpiryMonitor.fromEventBusName(other, 'Monitor', 'cert-expiry-monitor').onEvent('All');
    Template.fromStack(other).hasResourceProperties('AWS::Events::Rule', {
      EventBusName: 'cert-expiry-monitor',
      EventPattern: { source: ['cert-expiry-monitor'] },
    });
  });
});

describe('notifications', () => {
  test('e-mail addresses are subscribed to a topic that accepts only encrypted connections', () => {
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'certificates@example.com',
    });
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Deny',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        ]),
      },
    });
  });

  test('are retried for days while a channel is unavailable', () => {
    template.hasResourceProperties('AWS::SQS::Queue', {
      VisibilityTimeout: 360,
      RedrivePolicy: Match.objectLike({ maxReceiveCount: 720 }),
      MessageRetentionPeriod: 7 * 24 * 60 * 60,
    });
  });

  test('events are batched for one minute for e-mail, and chat messages are posted one by one', () => {
    const mappings = resourcesOf(template, 'AWS::Lambda::EventSourceMapping', Mapping);
    const queues = [...mappings]
      .filter(([, { ScalingConfig }]) => ScalingConfig !== undefined)
      .map(([id, { BatchSize, MaximumBatchingWindowInSeconds }]) => [
        id.replace(/Function.*/, ''),
        BatchSize,
        MaximumBatchingWindowInSeconds,
      ]);
    expect(queues.sort(([a], [b]) => (`${a}` < `${b}` ? -1 : 1))).toEqual([
      ['MonitorChannelamazonq', 1, undefined],
      ['MonitorChannelslack', 1, undefined],
      ['MonitorNotifications', 300, 60],
    ]);
    // AWS recommends six times the timeout of the function plus the batching window.
    expect(6 * WORK_TIMEOUT.toSeconds() + 60).toBeLessThanOrEqual(360);
  });

  test('Slack receives the notifications of the topic and not its alarm messages', () => {
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'sqs',
      RawMessageDelivery: true,
      FilterPolicy: { type: [{ exists: true }] },
    });
  });
});

test('the configured tags are set on the resources', () => {
  template.hasResourceProperties('AWS::SNS::Topic', {
    Tags: [{ Key: 'environment', Value: 'production' }],
  });
});
