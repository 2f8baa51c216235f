import { Duration } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Alias } from 'aws-cdk-lib/aws-kms';
import { SubscriptionFilter, Topic } from 'aws-cdk-lib/aws-sns';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { PostToAmazonQEnvironment } from '../../../lambdas/post-to-amazon-q/env.ts';
import type { AmazonQSettings } from '../config/amazon-q-schema.ts';
import { PINNED } from '../config/placement.ts';
import { pinLogicalId } from '../pin-logical-id.ts';
import { AmazonQChats } from './amazon-q-chats.ts';
import type { FunctionOptions } from './function-options.ts';
import { MonitorFunction } from './monitor-function.ts';
import { grantDeliveryLog } from './state-access.ts';
import { WORK_TIMEOUT, WorkQueue } from './work-queue.ts';

export interface AmazonQProps {
  /** The topic of all notifications. */
  readonly notifications: ITopic;
  readonly deliveryLog: TableV2;
  /** An existing topic, and the chat channels to configure. */
  readonly settings: AmazonQSettings;
  readonly options: FunctionOptions;
}

/**
 * Sends every notification to Amazon Q Developer in chat applications: a subscription of the notification topic, a queue
 * that retries, a function, and the topic that is selected in the configuration of the chat channel.
 */
export class AmazonQ extends Construct {
  /** For custom notifications only: Amazon Q drops messages of other formats without an error. */
  readonly topic: ITopic;

  constructor(
    scope: Construct,
    id: string,
    { notifications, deliveryLog, settings, options }: AmazonQProps,
  ) {
    super(scope, id);
    this.topic =
      settings.topicArn === undefined
        ? this.#ownTopic(`${scope.node.id}${PINNED.amazonQTopic}`)
        : Topic.fromTopicArn(this, 'Topic', settings.topicArn);
    if (settings.slack !== undefined || settings.teams !== undefined) {
      new AmazonQChats(this, 'Chats', { ...settings, topic: this.topic });
    }
    const queue = new WorkQueue(this, 'Queue', {
      channel: 'amazon-q',
      late: {
        impact: 'Notifications reach Amazon Q late, or have not reached Amazon Q yet.',
        runbook: 'Amazon Q messages are late',
        after: Duration.hours(1),
      },
      dead: {
        impact: 'Notifications did not reach Amazon Q; other channels are not affected.',
        runbook: 'Amazon Q messages were not sent',
      },
      options,
    });
    notifications.addSubscription(
      new SqsSubscription(queue, {
        rawMessageDelivery: true,
        deadLetterQueue: queue.deadLetters,
        // Notifications have a type; alarms on the same topic have none, and the function cannot read them.
        filterPolicy: { type: SubscriptionFilter.existsFilter() },
      }),
    );
    const poster = new MonitorFunction(this, 'Function', {
      entry: 'post-to-amazon-q',
      description: 'Sends notifications to Amazon Q',
      impact: 'Notifications may reach Amazon Q late.',
      schema: PostToAmazonQEnvironment,
      environment: {
        MONITOR_NAME: options.monitor,
        DELIVERY_LOG_TABLE_NAME: deliveryLog.tableName,
        TOPIC_ARN: this.topic.topicArn,
      },
      timeout: WORK_TIMEOUT,
      memorySize: 512,
      options,
    });
    grantDeliveryLog(poster, deliveryLog);
    poster.addToRolePolicy(
      new PolicyStatement({ actions: ['sns:Publish'], resources: [this.topic.topicArn] }),
    );
    queue.feed(poster, { batchSize: 1 });
  }

  #ownTopic(logicalId: string): Topic {
    // Only a function of this account publishes here, so the AWS managed key of Amazon SNS is sufficient.
    const topic = new Topic(this, 'Topic', {
      displayName: 'Certificates for Amazon Q',
      masterKey: Alias.fromAliasName(this, 'Key', 'alias/aws/sns'),
      enforceSSL: true,
    });
    pinLogicalId(topic, logicalId);
    return topic;
  }
}
