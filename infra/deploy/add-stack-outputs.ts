import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { CertExpiryMonitor } from './cert-expiry-monitor.ts';
import { MonitorConfigError } from './config/read-monitor.ts';
import { accountStackName, accountStackOf } from './account-stacks.ts';
import { programVersion } from './program-version.ts';
import { plainLogicalId } from './pin-logical-id.ts';
import { pollOutputOf } from './poll-output.ts';

/** The monitor that the outputs of a stack describe. */
const OWNERS = new WeakMap<Stack, CertExpiryMonitor>();

/**
 * Adds the outputs to the monitor's stack that the command line reads: names of tables, bus, topic and functions.
 *
 * @throws MonitorConfigError if the stack has the outputs of another monitor.
 */
export function addStackOutputs(monitor: CertExpiryMonitor): void {
  const stack = Stack.of(monitor);
  const owner = OWNERS.get(stack);
  if (owner !== undefined) {
    throw new MonitorConfigError(
      `The stack ${stack.node.path} already has the outputs of the monitor ${owner.node.path}, and cert-expiry-monitor reads one monitor per stack. Put ${monitor.node.path} into another stack, or call addStackOutputs for one of the two monitors only.`,
    );
  }
  OWNERS.set(stack, monitor);
  new CfnOutput(stack, 'EventBusName', {
    value: monitor.eventBus.eventBusName,
    description: 'The event bus on which the monitor publishes its events',
  });
  new CfnOutput(stack, 'NotificationTopicArn', {
    value: monitor.notificationTopic.topicArn,
    description: 'The topic for notifications and for alarms about the monitor',
  });
  for (const [name, topic] of monitor.amazonQTopics) {
    const own = name === 'amazon-q' ? '' : plainLogicalId(name);
    new CfnOutput(stack, `AmazonQTopicArn${own}`, {
      value: topic.topicArn,
      description:
        'The topic to select in the configuration of a chat channel in Amazon Q Developer',
    });
  }
  new CfnOutput(stack, 'StateTableName', {
    value: monitor.stateTable.tableName,
    description: 'The table of certificates, provider accounts, messages and syncs',
  });
  new CfnOutput(stack, 'DeliveryLogTableName', {
    value: monitor.deliveryLogTable.tableName,
    description: 'The table of delivered notifications',
  });
  new CfnOutput(stack, 'NotificationChannels', {
    value: monitor.channels.join(','),
    description: 'The names of the notification channels in the delivery log',
  });
  new CfnOutput(stack, 'MonitorVersion', {
    value: programVersion(),
    description: 'The version of the monitor',
  });
  // CloudFormation allows 200 outputs per template: nested stacks have the outputs of their accounts.
  const nested = new Map<string, Stack>();
  for (const [account, poll] of monitor.pollFunctions) {
    const owner = Stack.of(poll);
    if (owner !== stack) nested.set(accountStackName(accountStackOf(account)), owner);
    new CfnOutput(owner, pollOutputOf(account), {
      value: poll.functionName,
      description: `The function that polls ${account}`,
    });
  }
  for (const [name, { stackId }] of nested) {
    new CfnOutput(stack, name, {
      value: stackId,
      description: 'A nested stack with the functions that poll some of the provider accounts',
    });
  }
}
