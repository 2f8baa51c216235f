import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { DescribeRuleCommand } from '@aws-sdk/client-eventbridge';
import {
  GetAccountSettingsCommand,
  GetEventSourceMappingCommand,
  GetFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { GetScheduleCommand } from '@aws-sdk/client-scheduler';
import { DescribeSecretCommand, GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { ListSubscriptionsByTopicCommand } from '@aws-sdk/client-sns';
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Finding } from '../../../../infra/cli/doctor/finding.ts';
import { bad, startCheckedStack } from './checked-stack.ts';
import type { Stack } from './checked-stack.ts';

let stack: Awaited<ReturnType<typeof startCheckedStack>>;
beforeAll(async () => {
  stack = await startCheckedStack();
}, 60_000);
afterAll(() => stack.simulator.stop());

const failure = (name: string, message = 'not shown') =>
  Object.assign(new Error(message), { name });
const gone = () => failure('ResourceNotFoundException');

/** The finding about a resource that the stack lists, but that does not exist. */
const DELETED = {
  status: 'problem',
  message: expect.stringMatching(/^The .* was deleted outside of CloudFormation$/),
  action: expect.stringContaining('cdk deploy --revert-drift'),
} as const;

/** A fault of a stack and the finding that reports it. */
const FAULTS: Readonly<
  Record<string, { readonly fault: (stack: Stack) => void; readonly finding: Partial<Finding> }>
> = {
  'a failed deployment': {
    fault: ({ mocks, outputs }) =>
      mocks.cloudFormation.on(DescribeStacksCommand).resolves({
        Stacks: [
          {
            ...{ StackName: 'Mine', CreationTime: new Date(0), Outputs: outputs },
            StackStatus: 'UPDATE_ROLLBACK_COMPLETE',
          },
        ],
      }),
    finding: { check: 'stack', status: 'warning' },
  },
  'a deployment that could not be rolled back': {
    fault: ({ mocks, outputs }) =>
      mocks.cloudFormation.on(DescribeStacksCommand).resolves({
        Stacks: [
          {
            ...{ StackName: 'Mine', CreationTime: new Date(0), Outputs: outputs },
            StackStatus: 'UPDATE_ROLLBACK_FAILED',
          },
        ],
      }),
    finding: { check: 'stack', status: 'problem' },
  },
  'another version': {
    fault: ({ mocks, outputs }) =>
      mocks.cloudFormation.on(DescribeStacksCommand).resolves({
        Stacks: [
          {
            ...{ StackName: 'Mine', CreationTime: new Date(0), StackStatus: 'CREATE_COMPLETE' },
            Outputs: outputs.filter(({ OutputKey }) => OutputKey !== 'MonitorVersion'),
          },
        ],
      }),
    finding: { check: 'stack', status: 'warning' },
  },
  'a disabled schedule': {
    fault: ({ mocks, resources }) => {
      const Name = resources.find(
        ({ ResourceType, LogicalResourceId }) =>
          ResourceType === 'AWS::Scheduler::Schedule' && LogicalResourceId.includes('Poll'),
      )?.PhysicalResourceId;
      const Target = {
        Arn: `arn:aws:lambda:eu-west-1:1:function:${resources.find(({ ResourceType, LogicalResourceId }) => ResourceType === 'AWS::Lambda::Function' && LogicalResourceId.includes('Poll'))?.PhysicalResourceId}`,
        RoleArn: 'role',
      };
      mocks.scheduler.on(GetScheduleCommand, { Name }).resolves({ State: 'DISABLED', Target });
    },
    finding: { check: 'schedule', subject: 'digicert/main', status: 'problem' },
  },
  'a disabled event source': {
    fault: ({ mocks, resources }) => {
      const name = resources.find(
        ({ ResourceType, LogicalResourceId }) =>
          ResourceType === 'AWS::Lambda::Function' &&
          LogicalResourceId.includes('EventPublication'),
      )?.PhysicalResourceId;
      mocks.lambda.on(GetEventSourceMappingCommand).resolves({
        ...{ State: 'Disabled', FunctionArn: `arn:aws:lambda:eu-west-1:1:function:${name}` },
      });
    },
    finding: { check: 'event source', status: 'problem' },
  },
  'a disabled rule': {
    fault: ({ mocks }) => mocks.events.on(DescribeRuleCommand).resolves({ State: 'DISABLED' }),
    finding: { check: 'rule', status: 'problem' },
  },
  'a raised alarm': {
    fault: ({ mocks }) => changeAlarms(mocks, { StateValue: 'ALARM' }),
    finding: { check: 'alarms', status: 'problem' },
  },
  'an alarm with disabled actions': {
    fault: ({ mocks }) => changeAlarms(mocks, { ActionsEnabled: false }),
    finding: { check: 'alarms', status: 'problem' },
  },
  'an alarm without an action': {
    fault: ({ mocks }) => changeAlarms(mocks, { AlarmActions: [] }),
    finding: { check: 'alarms', status: 'warning' },
  },
  'a deleted alarm': {
    fault: ({ mocks }) => mocks.cloudWatch.on(DescribeAlarmsCommand).resolves({}),
    finding: { check: 'alarms', status: 'problem' },
  },
  'a subscription that is not confirmed': {
    fault: ({ mocks }) =>
      mocks.sns.on(ListSubscriptionsByTopicCommand).resolves({
        Subscriptions: [
          {
            ...{ SubscriptionArn: 'PendingConfirmation', Protocol: 'email' },
            Endpoint: 'jane.doe@example.com',
          },
        ],
      }),
    finding: {
      ...{ check: 'subscriptions', status: 'problem' },
      message: 'ja…@example.com has not confirmed its subscription, and receives nothing',
    },
  },
  'an endpoint that has not confirmed its subscription': {
    fault: ({ mocks }) =>
      mocks.sns.on(ListSubscriptionsByTopicCommand).resolves({
        Subscriptions: [{ SubscriptionArn: 'PendingConfirmation', Protocol: 'https' }],
      }),
    finding: {
      ...{ check: 'subscriptions', status: 'problem' },
      action: expect.stringContaining('Let the endpoint open the SubscribeURL'),
    },
  },
  'a removed subscription': {
    fault: ({ mocks }) => mocks.sns.on(ListSubscriptionsByTopicCommand).resolves({}),
    finding: { check: 'subscriptions', status: 'problem' },
  },
  'messages in a dead-letter queue': {
    fault: ({ mocks }) =>
      mocks.sqs
        .on(GetQueueAttributesCommand)
        .resolves({ Attributes: { ApproximateNumberOfMessages: '3' } }),
    finding: { check: 'dead letters', status: 'problem' },
  },
  'a secret that is being deleted': {
    fault: ({ mocks }) =>
      mocks.secrets.on(DescribeSecretCommand).resolves({ DeletedDate: new Date(0) }),
    finding: { check: 'secret', subject: 'digicert/main', status: 'problem' },
  },
  'a secret that is encrypted with a key without permission': {
    fault: ({ mocks }) =>
      mocks.secrets
        .on(GetSecretValueCommand)
        .rejects(failure('AccessDeniedException', 'Access to KMS is not allowed')),
    finding: {
      ...{ check: 'key', subject: 'digicert/main', status: 'not-checked' },
      action: expect.stringContaining('Allow kms:Decrypt'),
    },
  },
  'a deleted schedule': {
    fault: ({ mocks }) => mocks.scheduler.on(GetScheduleCommand).rejects(gone()),
    finding: { check: 'schedule', ...DELETED },
  },
  'a deleted event source': {
    fault: ({ mocks }) => mocks.lambda.on(GetEventSourceMappingCommand).rejects(gone()),
    finding: { check: 'event source', ...DELETED },
  },
  'a deleted rule': {
    fault: ({ mocks }) => mocks.events.on(DescribeRuleCommand).rejects(gone()),
    finding: { check: 'rule', ...DELETED },
  },
  'a deleted queue': {
    fault: ({ mocks }) =>
      mocks.sqs.on(GetQueueAttributesCommand).rejects(failure('QueueDoesNotExist')),
    finding: { check: 'dead letters', ...DELETED },
  },
  'a deleted topic': {
    fault: ({ mocks }) =>
      mocks.sns.on(ListSubscriptionsByTopicCommand).rejects(failure('NotFoundException')),
    finding: { check: 'subscriptions', ...DELETED },
  },
  'a deleted table': {
    fault: ({ mocks }) => mocks.dynamoDb.on(GetItemCommand).rejects(gone()),
    finding: { check: 'sync', subject: 'digicert/main', ...DELETED },
  },
  'a deleted function': {
    fault: ({ mocks }) => mocks.lambda.on(GetFunctionConfigurationCommand).rejects(gone()),
    finding: { check: 'functions', ...DELETED },
  },
  'a low concurrency': {
    fault: ({ mocks }) =>
      mocks.lambda
        .on(GetAccountSettingsCommand)
        .resolves({ AccountLimit: { UnreservedConcurrentExecutions: 3 } }),
    finding: { check: 'Lambda concurrency', subject: 'quotas', status: 'warning' },
  },
  'more e-mail addresses than the pace allows': {
    fault: ({ mocks }) =>
      mocks.sns.on(ListSubscriptionsByTopicCommand).resolves({
        Subscriptions: Array.from({ length: 20 }, (_, index) => ({
          ...{ SubscriptionArn: `arn:aws:sns:eu-west-1:1:${index}`, Protocol: 'email' },
        })),
      }),
    finding: { check: 'e-mail rate', subject: 'quotas', status: 'warning' },
  },
  'a function whose last update failed': {
    fault: ({ mocks }) =>
      mocks.lambda.on(GetFunctionConfigurationCommand).resolves({
        ...{ State: 'Failed', LastUpdateStatus: 'Failed', Runtime: 'nodejs24.x' },
        Environment: { Variables: { MONITOR_NAME: 'cert-expiry-monitor' } },
      }),
    finding: { check: 'functions', status: 'problem' },
  },
  'a function with the environment and the runtime of another version': {
    fault: ({ mocks }) =>
      mocks.lambda.on(GetFunctionConfigurationCommand).resolves({
        ...{ State: 'Active', LastUpdateStatus: 'Successful', Runtime: 'nodejs20.x' },
        Environment: { Variables: { MONITOR_NAME: 'cert-expiry-monitor', ACCOUNT: '{}' } },
      }),
    finding: { check: 'functions', status: 'problem' },
  },
};

function changeAlarms({ cloudWatch }: Stack['mocks'], change: object): void {
  cloudWatch.on(DescribeAlarmsCommand).callsFake(({ AlarmNames }: { AlarmNames: string[] }) => ({
    MetricAlarms: AlarmNames.map((AlarmName) => ({
      AlarmName,
      AlarmDescription:
        'Impact. Runbook: https://github.com/cert-expiry-monitor/cert-expiry-monitor/blob/main/docs/how-to/runbook.md',
      ...{ StateValue: 'OK', ActionsEnabled: true },
      AlarmActions: ['arn:aws:sns:eu-west-1:111122223333:MonitorNotificationTopic'],
      ...change,
    })),
  }));
}

test.each(Object.entries(FAULTS))('reports %s', async (_, { fault, finding }) => {
  const findings = bad(await stack.check({ change: fault }));
  expect(findings).toContainEqual(expect.objectContaining(finding));
});
