import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { expect, test, vi } from 'vitest';
import { CentralBusStack } from '../../examples/central-bus/central-bus-stack.ts';
import { MonitorStack } from '../../examples/central-bus/monitor-stack.ts';
import config from '../../examples/deploy/monitor.config.ts';

// The first synthesis in a process takes long, because it loads most of aws-cdk-lib.
vi.setConfig({ testTimeout: 120_000 });

const BUS = 'arn:aws:events:eu-central-1:111111111111:event-bus/certificates';
/** Without the functions: bundling takes long and changes no template. */
const newApp = () => new App({ context: { 'aws:cdk:bundling-stacks': [] } });
const central = Template.fromStack(
  new CentralBusStack(newApp(), 'CentralBus', {
    eventBusName: 'certificates',
    sourceAccounts: ['222222222222', '333333333333'],
  }),
);
const monitor = Template.fromStack(
  new MonitorStack(newApp(), 'Monitor', {
    config,
    centralBusArn: BUS,
    env: { account: '222222222222', region: 'eu-west-1' },
  }),
);

test('the central bus accepts only events of a monitor, and only from the source accounts', () => {
  central.resourceCountIs('AWS::Events::EventBusPolicy', 2);
  for (const account of ['222222222222', '333333333333']) {
    central.hasResourceProperties('AWS::Events::EventBusPolicy', {
      Statement: {
        Effect: 'Allow',
        Action: 'events:PutEvents',
        Principal: {
          AWS: { 'Fn::Join': ['', Match.arrayWith([`:iam::${account}:root`])] },
        },
        Condition: { 'ForAllValues:StringEquals': { 'events:source': 'cert-expiry-monitor' } },
      },
    });
  }
});

test('a monitor sends all its events to the central bus, with a dead-letter queue', () => {
  const [queue = ''] = Object.keys(monitor.findResources('AWS::SQS::Queue')).filter((id) =>
    id.startsWith('CentralBusDeadLetters'),
  );
  expect(queue).not.toBe('');
  monitor.hasResourceProperties('AWS::Events::Rule', {
    EventPattern: { source: ['cert-expiry-monitor'] },
    Targets: [
      {
        Arn: BUS,
        DeadLetterConfig: { Arn: { 'Fn::GetAtt': [queue, 'Arn'] } },
        RoleArn: Match.anyValue(),
      },
    ],
  });
  monitor.hasResourceProperties('AWS::SQS::QueuePolicy', {
    Queues: [{ Ref: queue }],
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Effect: 'Allow',
          Action: 'sqs:SendMessage',
          Principal: { Service: 'events.amazonaws.com' },
        }),
      ]),
    },
  });
});
