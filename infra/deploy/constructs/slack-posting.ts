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

/** Posts every notice to a Slack channel: a subscription of the topic, a queue that outlasts outages, a function. */
export class SlackPosting extends Construct {
  constructor(scope: Construct, id: string, props: SlackPostingProps) {
    super(scope, id);
    const { topic, deliveryLog, slack, options } = props;
    const queue = new WorkQueue(this, 'Queue', {
      channel: 'slack',
      late: {
        impact: 'Slack is told late, or not yet at all, what happened to certificates.',
        runbook: 'Slack posts are late',
        after: Duration.hours(1),
      },
      dead: { impact: 'Notices went out, but not to Slack.', runbook: 'Slack posts failed' },
      options,
    });
    topic.addSubscription(
      new SqsSubscription(queue, {
        rawMessageDelivery: true,
        deadLetterQueue: queue.deadLetters,
        // Notices say their type; the alarms on the same topic are nothing that the function could read.
        filterPolicy: { type: SubscriptionFilter.existsFilter() },
      }),
    );
    const poster = new MonitorFunction(this, 'Function', {
      entry: 'post-to-slack',
      description: 'Posts notices to Slack',
      impact: 'Slack may be told late, or not yet at all, what happened to certificates.',
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
    // One at a time: Slack takes about one message a second, and a slow one must not hold up another.
    queue.feed(poster, { batchSize: 1 });
  }
}
