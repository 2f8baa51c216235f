import { Duration } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { SubscriptionFilter } from 'aws-cdk-lib/aws-sns';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { PostToSlackEnvironment } from '../../../lambdas/post-to-slack/env.ts';
import type { SlackSettings } from '../../../lambdas/post-to-slack/env.ts';
import type { FunctionOptions } from './function-options.ts';
import { MonitorFunction } from './monitor-function.ts';
import { grantSecret } from './secret-access.ts';
import { grantDeliveryLog } from './state-access.ts';
import { WORK_TIMEOUT, WorkQueue } from './work-queue.ts';

export interface SlackPostingProps {
  readonly topic: ITopic;
  readonly deliveryLog: TableV2;
  readonly slack: SlackSettings;
  readonly options: FunctionOptions;
}

/** Posts every notification to a Slack channel: a subscription of the topic, a queue that retries, a function. */
export class SlackPosting extends Construct {
  constructor(scope: Construct, id: string, props: SlackPostingProps) {
    super(scope, id);
    const { topic, deliveryLog, slack, options } = props;
    const queue = new WorkQueue(this, 'Queue', {
      channel: 'slack',
      late: {
        impact: 'Notifications reach Slack late, or have not reached Slack yet.',
        runbook: 'Slack messages are late',
        after: Duration.hours(1),
      },
      dead: {
        impact: 'Notifications did not reach Slack; other channels are not affected.',
        runbook: 'Slack messages were not sent',
      },
      options,
    });
    topic.addSubscription(
      new SqsSubscription(queue, {
        rawMessageDelivery: true,
        deadLetterQueue: queue.deadLetters,
        // Notifications have a type; alarms on the same topic have none, and the function cannot read them.
        filterPolicy: { type: SubscriptionFilter.existsFilter() },
      }),
    );
    const poster = new MonitorFunction(this, 'Function', {
      entry: 'post-to-slack',
      description: 'Posts notifications to Slack',
      impact: 'Notifications may reach Slack late.',
      schema: PostToSlackEnvironment,
      environment: {
        MONITOR_NAME: options.monitor,
        DELIVERY_LOG_TABLE_NAME: deliveryLog.tableName,
        SLACK: JSON.stringify(slack),
      },
      timeout: WORK_TIMEOUT,
      memorySize: 512,
      options,
    });
    grantSecret(
      poster,
      'webhookSecretName' in slack ? slack.webhookSecretName : slack.botTokenSecretName,
    );
    grantDeliveryLog(poster, deliveryLog);
    // One message per invocation: Slack accepts about one message per second, and a slow one must not delay the others.
    queue.feed(poster, { batchSize: 1 });
  }
}
