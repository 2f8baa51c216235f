import { App, CfnOutput, Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import config from '../monitor.config.ts';
import { CertExpiryMonitor } from './cert-expiry-monitor.ts';
import { pollOutputOf } from './operate/stack-outputs.ts';

const app = new App();
const stack = new Stack(app, 'CertExpiryMonitor', {
  description: 'Watches certificates at their providers and tells of every change',
});
const monitor = new CertExpiryMonitor(stack, 'CertExpiryMonitor', config);

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
new CfnOutput(stack, 'LedgerTableName', { value: monitor.ledgerTable.tableName });
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

Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
