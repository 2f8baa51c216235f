import {
  CloudFormationClient,
  DescribeStacksCommand,
  ListStackResourcesCommand,
} from '@aws-sdk/client-cloudformation';
import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { DescribeRuleCommand, EventBridgeClient } from '@aws-sdk/client-eventbridge';
import {
  GetAccountSettingsCommand,
  GetEventSourceMappingCommand,
  GetFunctionConfigurationCommand,
  LambdaClient,
} from '@aws-sdk/client-lambda';
import type { FunctionConfiguration } from '@aws-sdk/client-lambda';
import { GetScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { ListSubscriptionsByTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { Duration } from 'aws-cdk-lib';
import type { Stack } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Template } from 'aws-cdk-lib/assertions';
import { mockClient } from 'aws-sdk-client-mock';
import * as z from 'zod';
import type { CertExpiryMonitorProps } from '../../../../infra/deploy/cert-expiry-monitor.ts';
import { addStackOutputs } from '../../../../infra/deploy/add-stack-outputs.ts';
import type { AwsClients } from '../../../../infra/cli/doctor/deployed/clients.ts';
import type { AccountState } from '../../../../shared/certificates/account-state.ts';
import { accountItem } from '../../../../shared/state/state-item.ts';
import { accountKey } from '../../../../shared/certificates/certificate.ts';
import { stackWith } from '../../deploy/synthesise.ts';

const PREFIX = 'eu-west-1:111122223333';
const Resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
});
const Synthesized = z.object({
  Resources: z.record(z.string(), Resource),
  Outputs: z.record(z.string(), z.object({ Value: z.unknown() })),
});
type Resources = z.infer<typeof Synthesized>['Resources'];

type SynthesizedStack = z.infer<typeof Synthesized>;

export function synthesizeStack(props: CertExpiryMonitorProps): SynthesizedStack {
  const { stack, monitor } = stackWith(props);
  addStackOutputs(monitor);
  addOwnResources(stack);
  return Synthesized.parse(Template.fromStack(stack).toJSON());
}

const OWN_ROLE = 'arn:aws:iam::111122223333:role/own';

/** Resources of an app that shares the stack: in a state that would be a problem of the monitor. */
function addOwnResources(stack: Stack): void {
  new Topic(stack, 'OwnTopic');
  new Rule(stack, 'OwnRule', { schedule: Schedule.rate(Duration.days(1)), enabled: false });
  new CfnFunction(stack, 'OwnFunction', {
    ...{ role: OWN_ROLE, runtime: 'nodejs22.x', handler: 'index.handler', code: { zipFile: '' } },
  });
  new CfnSchedule(stack, 'OwnSchedule', {
    ...{ scheduleExpression: 'rate(1 day)', state: 'DISABLED' },
    flexibleTimeWindow: { mode: 'OFF' },
    target: {
      arn: 'arn:aws:lambda:eu-west-1:111122223333:function:OwnFunction',
      roleArn: OWN_ROLE,
    },
  });
}

/**
 * The clients of a deployed monitor, whose answers follow from its synthesized template: a healthy stack. Tests replace
 * single answers through the mocks.
 */
export function deployedStack(
  template: SynthesizedStack,
  {
    secrets,
    accounts,
  }: {
    /** The texts of the existing secrets by name. */
    readonly secrets: Readonly<Record<string, string | undefined>>;
    readonly accounts: readonly AccountState[];
  },
) {
  const { Resources } = template;
  const resolve = (value: unknown) => resolveIn(Resources, value);
  const outputs = Object.entries(template.Outputs).map(([OutputKey, { Value }]) => ({
    OutputKey,
    OutputValue: String(resolve(Value)),
  }));
  const ofType = (type: string) =>
    Object.entries(Resources)
      .filter(([, { Type }]) => Type === type)
      .map(([id, { Properties }]) => ({
        id: physicalId(Resources, id),
        properties: z.record(z.string(), z.unknown()).parse(resolve(Properties)),
      }));
  const find = (type: string, id: string | undefined) => {
    const found = ofType(type).find((one) => one.id === id);
    if (found === undefined) throw named('ResourceNotFoundException');
    return found.properties;
  };

  const region = { region: 'eu-west-1' };
  const clients: AwsClients = {
    cloudFormation: new CloudFormationClient(region),
    cloudWatch: new CloudWatchClient(region),
    dynamoDb: new DynamoDBClient(region),
    events: new EventBridgeClient(region),
    lambda: new LambdaClient(region),
    scheduler: new SchedulerClient(region),
    secrets: new SecretsManagerClient(region),
    sns: new SNSClient(region),
    sqs: new SQSClient(region),
  };
  const cloudFormation = mockClient(clients.cloudFormation);
  cloudFormation.on(DescribeStacksCommand).resolves({
    Stacks: [
      {
        StackName: 'Mine',
        CreationTime: new Date(0),
        StackStatus: 'UPDATE_COMPLETE',
        Outputs: outputs,
      },
    ],
  });
  const summaries = Object.entries(Resources).map(([LogicalResourceId, { Type }]) => ({
    LogicalResourceId,
    ResourceType: Type,
    PhysicalResourceId: physicalId(Resources, LogicalResourceId),
    LastUpdatedTimestamp: new Date(0),
    ResourceStatus: 'CREATE_COMPLETE' as const,
  }));
  cloudFormation
    .on(ListStackResourcesCommand)
    .callsFake(({ NextToken: token }) =>
      token === undefined
        ? { StackResourceSummaries: summaries.slice(0, 50), NextToken: 'page 2' }
        : { StackResourceSummaries: summaries.slice(50) },
    );

  const lambda = mockClient(clients.lambda);
  lambda
    .on(GetFunctionConfigurationCommand)
    .callsFake(({ FunctionName }): FunctionConfiguration => {
      const properties = FunctionProperties.parse(find('AWS::Lambda::Function', FunctionName));
      const { Environment, Runtime } = properties;
      return { ...defined(Environment), Runtime, State: 'Active', LastUpdateStatus: 'Successful' };
    });
  lambda.on(GetEventSourceMappingCommand).callsFake(({ UUID }) => {
    const { FunctionName } = find('AWS::Lambda::EventSourceMapping', UUID);
    return {
      State: 'Enabled',
      FunctionArn: `arn:aws:lambda:${PREFIX}:function:${String(FunctionName)}`,
    };
  });
  lambda.on(GetAccountSettingsCommand).resolves({
    AccountLimit: { UnreservedConcurrentExecutions: 1000 },
  });

  const scheduler = mockClient(clients.scheduler);
  scheduler
    .on(GetScheduleCommand)
    .callsFake(({ Name }) => ({ State: 'ENABLED', ...find('AWS::Scheduler::Schedule', Name) }));

  const cloudWatch = mockClient(clients.cloudWatch);
  cloudWatch
    .on(DescribeAlarmsCommand)
    .callsFake(({ AlarmNames = [] }: { AlarmNames?: string[] }) => ({
      MetricAlarms: AlarmNames.map((name) => ({
        StateValue: 'OK',
        ActionsEnabled: true,
        ...find('AWS::CloudWatch::Alarm', name),
      })),
    }));

  const sns = mockClient(clients.sns);
  sns.on(ListSubscriptionsByTopicCommand).callsFake(({ TopicArn }) => ({
    Subscriptions: ofType('AWS::SNS::Subscription')
      .filter(({ properties }) => properties['TopicArn'] === TopicArn)
      .map(({ id, properties }) => ({ SubscriptionArn: id, ...properties })),
  }));

  const sqs = mockClient(clients.sqs);
  sqs.on(GetQueueAttributesCommand).resolves({ Attributes: { ApproximateNumberOfMessages: '0' } });

  const events = mockClient(clients.events);
  events.on(DescribeRuleCommand).callsFake(({ Name, EventBusName: bus }) => {
    const id = bus === undefined ? Name : `${bus}|${Name}`;
    return find('AWS::Events::Rule', id);
  });

  const manager = mockClient(clients.secrets);
  const secretOf = ({ SecretId = '' }: { SecretId?: string }) => {
    const SecretString = secrets[SecretId];
    if (SecretString === undefined) throw named('ResourceNotFoundException');
    return { Name: SecretId, SecretString };
  };
  manager.on(DescribeSecretCommand).callsFake((input) => ({ Name: secretOf(input).Name }));
  manager.on(GetSecretValueCommand).callsFake(secretOf);

  const dynamoDb = mockClient(clients.dynamoDb);
  dynamoDb.on(GetItemCommand).callsFake(({ Key }) => {
    const state = accounts.find((one) => Key.pk.S.endsWith(accountKey(one.account)));
    return { Item: state && accountItem(state, 'test') };
  });
  const mocks = {
    ...{ cloudFormation, lambda, scheduler, cloudWatch, sns, sqs, events, dynamoDb },
    secrets: manager,
  };
  const topicArn = physicalTopic(outputs);
  return { clients, mocks, outputs, resources: summaries, topicArn };
}

/** An error of AWS. */
export function named(name: string): Error {
  return Object.assign(new Error('not shown: arn:aws:iam::111122223333:user/jane.doe'), { name });
}

const FunctionProperties = z.object({
  Runtime: z.enum(['nodejs24.x', 'nodejs22.x']),
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }).optional(),
});

function defined(Environment: FunctionConfiguration['Environment']) {
  return Environment === undefined ? {} : { Environment };
}

function physicalTopic(outputs: readonly { OutputKey: string; OutputValue: string }[]): string {
  return outputs.find(({ OutputKey }) => OutputKey === 'NotificationTopicArn')?.OutputValue ?? '';
}

function physicalId(resources: Resources, id: string): string {
  const { Type, Properties } = resources[id] ?? { Type: '', Properties: {} };
  const property = (name: string) => String(resolveIn(resources, Properties[name]));
  switch (Type) {
    case 'AWS::SNS::Topic':
      return `arn:aws:sns:${PREFIX}:${id}`;
    case 'AWS::SNS::Subscription':
      return `${property('TopicArn')}:${id}`;
    case 'AWS::SQS::Queue':
      return `https://sqs.eu-west-1.amazonaws.com/111122223333/${id}`;
    case 'AWS::CloudWatch::Alarm':
      return property('AlarmName');
    case 'AWS::Events::EventBus':
      return property('Name');
    case 'AWS::Events::Rule':
      return Properties['EventBusName'] === undefined ? id : `${property('EventBusName')}|${id}`;
    default:
      return id;
  }
}

const Intrinsic = z.union([
  z.strictObject({ Ref: z.string() }),
  z.strictObject({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }),
  z.strictObject({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) }),
  z.strictObject({ 'Fn::Select': z.unknown() }),
]);

/** The value of a property, with physical ids in place of references. */
function resolveIn(resources: Resources, value: unknown): unknown {
  const resolve = (inner: unknown) => resolveIn(resources, inner);
  if (Array.isArray(value)) return value.map(resolve);
  if (typeof value !== 'object' || value === null) return value;
  const intrinsic = Intrinsic.safeParse(value).data;
  if (intrinsic === undefined) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolve(inner)]));
  }
  if ('Ref' in intrinsic) {
    const { Ref } = intrinsic;
    return resources[Ref] === undefined ? Ref : physicalId(resources, Ref);
  }
  if ('Fn::GetAtt' in intrinsic) {
    const [id] = intrinsic['Fn::GetAtt'];
    return `arn:aws:service:${PREFIX}:function:${id}`;
  }
  if ('Fn::Join' in intrinsic) {
    const [separator, parts] = intrinsic['Fn::Join'];
    return parts.map((part) => String(resolve(part))).join(separator);
  }
  return 'selected';
}
