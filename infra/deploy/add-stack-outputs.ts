import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { CertExpiryMonitor } from './cert-expiry-monitor.ts';
import { MonitorConfigError } from './config/read-monitor.ts';
import { pollOutputOf } from './poll-output.ts';

/** Which monitor the outputs of a stack are of. */
const OWNERS = new WeakMap<Stack, CertExpiryMonitor>();

/** Lets the stack of a monitor tell by its outputs what the operator's command line works on. */
export function addStackOutputs(monitor: CertExpiryMonitor): void {
  const stack = Stack.of(monitor);
  const earlier = OWNERS.get(stack);
  if (earlier !== undefined) {
    throw new MonitorConfigError(
      `The stack ${stack.node.path} has the outputs of the monitor ${earlier.node.path} already, and npm run monitor reads one monitor per stack. Put ${monitor.node.path} into a stack of its own, or call addStackOutputs for one of them only.`,
    );
  }
  OWNERS.set(stack, monitor);
  new CfnOutput(stack, 'EventBusName', {
    value: monitor.eventBus.eventBusName,
    description: 'Where every change is published: for rules of your own',
  });
  new CfnOutput(stack, 'TopicArn', {
    value: monitor.topic.topicArn,
    description: 'Where people are told: for subscriptions of your own',
  });
  if (monitor.amazonQTopic !== undefined) {
    new CfnOutput(stack, 'AmazonQTopicArn', {
      value: monitor.amazonQTopic.topicArn,
      description: 'The topic to name in the configuration of a chat channel in Amazon Q Developer',
    });
  }
  new CfnOutput(stack, 'StateTableName', { value: monitor.stateTable.tableName });
  new CfnOutput(stack, 'DeliveryLogTableName', { value: monitor.deliveryLogTable.tableName });
  new CfnOutput(stack, 'Channels', {
    value: monitor.channels.join(','),
    description: 'By what names the ledger knows where notices go',
  });
  for (const [account, { function: poll }] of monitor.polls) {
    new CfnOutput(stack, pollOutputOf(account), {
      value: poll.functionName,
      description: `Sweeps ${account} when it is called`,
    });
  }
}
