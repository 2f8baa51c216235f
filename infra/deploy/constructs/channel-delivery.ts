import { Duration } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { SubscriptionFilter } from 'aws-cdk-lib/aws-sns';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { DeliverToChannelEnvironment } from '../../../lambdas/deliver-to-channel/env.ts';
import type { QueueChannelDescriptor } from '../../../shared/notifications/channels/registry.ts';
import type { FunctionOptions } from './function-options.ts';
import { MonitorFunction } from './monitor-function.ts';
import { channelPolicy } from './notification-topic.ts';
import { grantSecret } from './secret-access.ts';
import { grantDeliveryLog } from './state-access.ts';
import { WORK_TIMEOUT, WorkQueue } from './work-queue.ts';

export interface ChannelDeliveryProps {
  readonly descriptor: QueueChannelDescriptor;
  /** The name of the channel in the configuration. */
  readonly name: string;
  /** The settings of the channel as its function gets them. */
  readonly settings: unknown;
  /** Whether the channel gets only a part of the notifications. */
  readonly filtered: boolean;
  /** The topic of all notifications. */
  readonly topic: ITopic;
  readonly deliveryLog: TableV2;
  readonly options: FunctionOptions;
}

/** Sends notifications to a channel: a subscription of the topic, a queue that retries, a function. */
export class ChannelDelivery extends Construct {
  readonly function: MonitorFunction<typeof DeliverToChannelEnvironment>;

  constructor(scope: Construct, id: string, props: ChannelDeliveryProps) {
    super(scope, id);
    const { descriptor, name, settings, filtered, topic, deliveryLog, options } = props;
    const { type, title } = descriptor;
    // A second channel of the same kind has another name, and its alarms need it.
    const subject = name === type ? {} : { subject: name };
    const queue = new WorkQueue(this, 'Queue', {
      channel: name,
      late: {
        impact: `Notifications reach ${title} late, or have not reached ${title} yet.`,
        runbook: `${title} messages are late`,
        after: Duration.hours(1),
      },
      dead: {
        impact: `Notifications did not reach ${title}; other channels are not affected.`,
        runbook: `${title} messages were not sent`,
      },
      ...subject,
      options,
    });
    topic.addSubscription(
      new SqsSubscription(queue, {
        rawMessageDelivery: true,
        deadLetterQueue: queue.deadLetters,
        // Alarms on the same topic have no attributes, and the function cannot read them.
        filterPolicy: filtered ? channelPolicy(name) : { type: SubscriptionFilter.existsFilter() },
      }),
    );
    this.function = new MonitorFunction(this, 'Function', {
      entry: 'deliver-to-channel',
      subject: `deliver-to-channel ${name}`,
      description: `Sends notifications to ${title}`,
      impact: `Notifications may reach ${title} late.`,
      schema: DeliverToChannelEnvironment,
      environment: {
        MONITOR_NAME: options.monitor,
        DELIVERY_LOG_TABLE_NAME: deliveryLog.tableName,
        CHANNEL_CONFIG: JSON.stringify({ type, name, settings }),
      },
      timeout: WORK_TIMEOUT,
      memorySize: 512,
      options,
    });
    const secretName = descriptor.secretName(settings);
    if (secretName !== undefined) grantSecret(this.function, secretName, options.encryptionKey);
    grantDeliveryLog(this.function, deliveryLog);
    // One message per invocation: chats accept about one message per second, and a slow one must not delay the others.
    queue.feed(this.function, { batchSize: 1 });
  }
}
