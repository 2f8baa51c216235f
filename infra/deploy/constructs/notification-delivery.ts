import { Duration } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Rule } from 'aws-cdk-lib/aws-events';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type * as z from 'zod';
import { Construct } from 'constructs';
import { SendNotificationsEnvironment } from '../../../lambdas/send-notifications/env.ts';
import { EVENT_SOURCE } from '../../../shared/events/event.ts';
import { BATCH_SIZE } from '../../../shared/notifications/delivery/deliver-messages.ts';
import { mailPace } from '../config/mail-pace.ts';
import type { FunctionOptions } from './function-options.ts';
import { MonitorFunction } from './monitor-function.ts';
import type { PublishableTopic } from './existing-topic.ts';
import { grantDeliveryLog, grantReadingDeliveryLog } from './state-access.ts';
import { WORK_TIMEOUT, WorkQueue } from './work-queue.ts';

export interface NotificationDeliveryProps {
  readonly bus: EventBus;
  readonly deliveryLog: TableV2;
  readonly topic: PublishableTopic;
  readonly channel: z.infer<typeof SendNotificationsEnvironment>['CHANNEL'];
  /** To how many addresses all topics of the monitor together send their mails. */
  readonly addresses: number;
  readonly options: FunctionOptions;
}

/** What comes within a minute is said together: many of one cause become one notice with a list. */
const BURST = { batchSize: BATCH_SIZE, maxBatchingWindow: Duration.minutes(1) };

/**
 * Says to people what events mean for them: a rule, a queue that outlasts outages, a function, the topic. Each
 * topic has all of these for itself, so that one that is down holds up no other.
 */
export class NotificationDelivery extends Construct {
  constructor(scope: Construct, id: string, props: NotificationDeliveryProps) {
    super(scope, id);
    const { bus, deliveryLog, topic, channel, addresses, options } = props;
    const queue = new WorkQueue(this, 'Queue', {
      channel,
      late: {
        impact: 'People are told late, or not yet at all, what happened to certificates.',
        runbook: 'Notices are late',
        after: Duration.minutes(30),
      },
      dead: {
        impact: 'Something happened to certificates that people were not told.',
        runbook: 'Notices were not sent',
      },
      subject: channel,
      options,
    });
    new Rule(this, 'Rule', {
      eventBus: bus,
      description: 'Everything the monitor says, for notices to be made of',
      eventPattern: { source: [EVENT_SOURCE] },
      targets: [new SqsQueue(queue, { deadLetterQueue: queue.deadLetters })],
    });
    const sender = new MonitorFunction(this, 'Function', {
      entry: 'send-notifications',
      subject: `send-notifications to ${channel}`,
      description: 'Tells people what events mean for them',
      impact: 'People may be told late, or not yet at all, what happened to certificates.',
      schema: SendNotificationsEnvironment,
      environment: {
        MONITOR_NAME: options.monitor,
        DELIVERY_LOG_TABLE_NAME: deliveryLog.tableName,
        QUEUE_URL: queue.queueUrl,
        TOPIC_ARN: topic.topicArn,
        CHANNEL: channel,
        PACE_MILLISECONDS: mailPace(addresses).toString(),
      },
      timeout: WORK_TIMEOUT,
      memorySize: 512,
      options,
    });
    grantDeliveryLog(sender, deliveryLog);
    grantReadingDeliveryLog(sender, deliveryLog);
    topic.allowPublishing(sender);
    queue.feed(sender, BURST);
  }
}
