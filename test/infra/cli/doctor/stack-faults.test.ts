import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { DescribeRuleCommand } from '@aws-sdk/client-eventbridge';
import {
  GetAccountSettingsCommand,
  GetEventSourceMappingCommand,
  GetFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { GetScheduleCommand } from '@aws-sdk/client-scheduler';
import { DescribeSecretCommand } from '@aws-sdk/client-secrets-manager';
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
