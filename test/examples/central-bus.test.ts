import {
  CreateEventBusCommand,
  EventBridgeClient,
  PutRuleCommand,
  PutTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { CentralBusStack } from '../../examples/central-bus/central-bus-stack.ts';
import type { CentralBusStackProps } from '../../examples/central-bus/central-bus-stack.ts';
import { MonitorStack } from '../../examples/central-bus/monitor-stack.ts';
import { sampleEvent } from '../../infra/testing/index.ts';
import { eventBridgePublisher } from '../../shared/events/eventbridge-publisher.ts';
import { findMoto, startMoto } from '../support/moto.ts';
import type { Moto } from '../support/moto.ts';
import { clientOf } from '../support/moto-stack.ts';
import config from '../../examples/deploy/monitor.config.ts';

// The first synthesis in a process takes long, because it loads most of aws-cdk-lib.
vi.setConfig({ testTimeout: 120_000 });

const BUS = 'arn:aws:events:eu-central-1:111111111111:event-bus/certificates';
/** Without the functions: bundling takes long and changes no template. */
const newApp = () => new App({ context: { 'aws:cdk:bundling-stacks': [] } });
const centralWith = (senders: CentralBusStackProps['senders']) =>
  Template.fromStack(
    new CentralBusStack(newApp(), 'CentralBus', { eventBusName: 'certificates', senders }),
  );
const monitorIn = (account: string, region: string) =>
  Template.fromStack(
    new MonitorStack(newApp(), 'Monitor', { config, centralBusArn: BUS, env: { account, region } }),
  );
const monitor = monitorIn('222222222222', 'eu-west-1');

test('the central bus accepts only events of a monitor, and only from the AWS accounts of the monitors', () => {
  const central = centralWith({ accounts: ['222222222222', '333333333333'] });
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

test('the central bus accepts events of a monitor from every AWS account of an organization', () => {
  const central = centralWith({ organization: 'o-a1b2c3d4e5' });
  central.resourceCountIs('AWS::Events::EventBusPolicy', 1);
  central.hasResourceProperties('AWS::Events::EventBusPolicy', {
    Statement: {
      Effect: 'Allow',
      Action: 'events:PutEvents',
      Principal: { AWS: '*' },
      Condition: {
        StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
        'ForAllValues:StringEquals': { 'events:source': 'cert-expiry-monitor' },
      },
    },
  });
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

/** The rule of a monitor that sends to the central bus, as its template has it. */
const CentralRule = z.object({
  EventPattern: z.object({ source: z.array(z.string()) }),
  Targets: z.tuple([z.object({ Arn: z.string(), Id: z.string() })]),
});

const Envelope = z.object({ source: z.literal('cert-expiry-monitor'), detail: z.unknown() });

const command = findMoto();
if (command === undefined) {
  console.warn(
    'SKIPPED: the test of the central bus needs moto_server on the PATH (pip install "moto[server]").',
  );
}

describe.skipIf(command === undefined)('two monitors and a central bus on Moto', () => {
  let moto: Moto;
  beforeAll(async () => {
    moto = await startMoto(command ?? '');
  });
  afterAll(async () => moto.stop());

  /** The options of a client in an AWS account. Moto reads the account from the credentials of an assumed role. */
  async function clientIn(account: string, region: string) {
    const { Credentials } = await new STSClient(clientOf(moto)).send(
      new AssumeRoleCommand({
        RoleArn: `arn:aws:iam::${account}:role/monitor`,
        RoleSessionName: 'test',
      }),
    );
    const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = Credentials ?? {};
    return {
      endpoint: moto.origin,
      region,
      credentials: {
        accessKeyId: AccessKeyId,
        secretAccessKey: SecretAccessKey,
        sessionToken: SessionToken,
      },
    };
  }

  test('an event that a monitor publishes reaches the central bus from another AWS account and region', async () => {
    const central = await clientIn('111111111111', 'eu-central-1');
    const [events, queues] = [new EventBridgeClient(central), new SQSClient(central)];
    await events.send(new CreateEventBusCommand({ Name: 'certificates' }));
    const { QueueUrl } = await queues.send(new CreateQueueCommand({ QueueName: 'seen' }));
    const seen = { Name: 'seen', EventBusName: 'certificates' };
    await events.send(
      new PutRuleCommand({ ...seen, EventPattern: '{"source":["cert-expiry-monitor"]}' }),
    );
    await events.send(
      new PutTargetsCommand({
        ...{ Rule: seen.Name, EventBusName: seen.EventBusName },
        Targets: [{ Id: 'queue', Arn: 'arn:aws:sqs:eu-central-1:111111111111:seen' }],
      }),
    );
    const sent = {
      '222222222222': sampleEvent('Certificate Expired'),
      '333333333333': sampleEvent('Certificate Approaching Expiration'),
    };
    const regions = { '222222222222': 'eu-west-1', '333333333333': 'ap-southeast-1' };
    for (const account of ['222222222222', '333333333333'] as const) {
      const region = regions[account];
      const client = new EventBridgeClient(await clientIn(account, region));
      const bus = { EventBusName: 'cert-expiry-monitor' };
      await client.send(new CreateEventBusCommand({ Name: bus.EventBusName }));
      const rules = monitorIn(account, region).findResources('AWS::Events::Rule', {
        Properties: { Description: 'Sends all events to the central bus' },
      });
      const { EventPattern, Targets } = CentralRule.parse(Object.values(rules)[0]?.['Properties']);
      await client.send(
        new PutRuleCommand({ Name: 'central', ...bus, EventPattern: JSON.stringify(EventPattern) }),
      );
      await client.send(new PutTargetsCommand({ Rule: 'central', ...bus, Targets }));
      const { 'detail-type': detailType, detail, resources } = sent[account];
      const outcomes = await eventBridgePublisher(client, bus.EventBusName).publish([
        { detailType, detail, resources },
      ]);
      expect(outcomes).toHaveLength(1);
    }
    const { Messages = [] } = await queues.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }),
    );
    // Moto forwards events without the AWS account and the region of their monitor.
    const received = Messages.map(({ Body = '' }) => Envelope.parse(JSON.parse(Body)).detail);
    expect(received).toHaveLength(2);
    expect(received).toEqual(
      expect.arrayContaining(Object.values(sent).map(({ detail }) => detail)),
    );
  });
});
