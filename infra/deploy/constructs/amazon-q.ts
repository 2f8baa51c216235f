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
  /** Where notices go out. */
  readonly notifications: ITopic;
  readonly deliveryLog: TableV2;
  /** The user's own topic, if there is one, and the chats to be set up. */
  readonly settings: AmazonQSettings;
  readonly options: FunctionOptions;
}

/**
 * Hands every notice to Amazon Q Developer in chat applications: a subscription of the notices, a queue that outlasts
 * outages, a function, and the topic that is to be named in the configuration of the chat channel.
 */
export class AmazonQ extends Construct {
  /** Holds custom notifications and nothing else: Amazon Q drops whatever it does not know. */
  readonly topic: ITopic;

  constructor(
    scope: Construct,
    id: string,
    { notifications, deliveryLog, settings, options }: AmazonQProps,
  ) {
    super(scope, id);
    this.topic =
      settings.topic === undefined
        ? this.#ownTopic(`${scope.node.id}${PINNED.amazonQTopic}`)
        : Topic.fromTopicArn(this, 'Topic', settings.topic);
    if (settings.slack !== undefined || settings.teams !== undefined) {
      new AmazonQChats(this, 'Chats', { ...settings, topic: this.topic });
    }
    const queue = new WorkQueue(this, 'Queue', {
      channel: 'amazon-q',
      late: {
        impact: 'Amazon Q is told late, or not yet at all, what happened to certificates.',
        runbook: 'Amazon Q is told late',
        after: Duration.hours(1),
      },
      dead: { impact: 'Notices went out, but not to Amazon Q.', runbook: 'Amazon Q was not told' },
      options,
    });
    notifications.addSubscription(
      new SqsSubscription(queue, {
        rawMessageDelivery: true,
        deadLetterQueue: queue.deadLetters,
        // Notices say their type; the alarms on the same topic are nothing that the function could read.
        filterPolicy: { type: SubscriptionFilter.existsFilter() },
      }),
    );
    const teller = new MonitorFunction(this, 'Function', {
      entry: 'post-to-amazon-q',
      description: 'Hands notices to Amazon Q',
      impact: 'Amazon Q may be told late, or not yet at all, what happened to certificates.',
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
    grantDeliveryLog(teller, deliveryLog);
    teller.addToRolePolicy(
      new PolicyStatement({ actions: ['sns:Publish'], resources: [this.topic.topicArn] }),
    );
    queue.feed(teller, { batchSize: 1 });
  }

  #ownTopic(logicalId: string): Topic {
    // Nobody but a function of this account publishes here, so the key of Amazon SNS will do.
    const topic = new Topic(this, 'Topic', {
      displayName: 'Certificates for Amazon Q',
      masterKey: Alias.fromAliasName(this, 'Key', 'alias/aws/sns'),
      enforceSSL: true,
    });
    pinLogicalId(topic, logicalId);
    return topic;
  }
}
