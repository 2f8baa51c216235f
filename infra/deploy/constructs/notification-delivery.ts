import { Duration } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Rule } from 'aws-cdk-lib/aws-events';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type * as z from 'zod';
import { Construct } from 'constructs';
import { SendNotificationsEnvironment } from '../../../lambdas/send-notifications/env.ts';
import { EVENT_SOURCE } from '../../../shared/events/event.ts';
import { BATCH_SIZE } from '../../../shared/notifications/limits.ts';
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
  /** The environment variable with the filters of the channels behind the topic. */
  readonly routes?: string;
  /** The e-mail addresses of all topics of the monitor together. */
  readonly addresses: number;
  readonly options: FunctionOptions;
}

/** Events of one minute are processed together: many with one cause become one grouped notification. */
const BATCHING = { batchSize: BATCH_SIZE, maxBatchingWindow: Duration.minutes(1) };

/**
 * Sends notifications for events: a rule, a queue that retries, a function, the topic. Each topic has its own rule, queue
 * and function, so that a topic that fails does not delay another.
 */
export class NotificationDelivery extends Construct {
  constructor(scope: Construct, id: string, props: NotificationDeliveryProps) {
    super(scope, id);
    const { bus, deliveryLog, topic, channel, routes, addresses, options } = props;
    const queue = new WorkQueue(this, 'Queue', {
      channel,
      late: {
        impact: 'Notifications about certificates are sent late, or have not been sent yet.',
        runbook: 'Notifications are late',
        after: Duration.minutes(30),
      },
      dead: {
        impact: 'Notifications about certificates were not sent, and are no longer retried.',
        runbook: 'Notifications were not sent',
      },
      subject: channel,
      options,
    });
    new Rule(this, 'Rule', {
      eventBus: bus,
      description: 'All events of the monitor, for notifications',
      eventPattern: { source: [EVENT_SOURCE] },
      targets: [new SqsQueue(queue, { deadLetterQueue: queue.deadLetters })],
    });
    const sender = new MonitorFunction(this, 'Function', {
      entry: 'send-notifications',
      subject: `send-notifications to ${channel}`,
      description: 'Sends notifications for events',
      impact: 'Notifications about certificates may be sent late.',
      schema: SendNotificationsEnvironment,
      environment: {
        MONITOR_NAME: options.monitor,
        DELIVERY_LOG_TABLE_NAME: deliveryLog.tableName,
        QUEUE_URL: queue.queueUrl,
        TOPIC_ARN: topic.topicArn,
        CHANNEL: channel,
        ...(routes !== undefined && { ROUTES: routes }),
        PACE_MILLISECONDS: mailPace(addresses).toString(),
      },
      timeout: WORK_TIMEOUT,
      memorySize: 512,
      options,
    });
    grantDeliveryLog(sender, deliveryLog);
    grantReadingDeliveryLog(sender, deliveryLog);
    topic.allowPublishing(sender);
    queue.feed(sender, BATCHING);
  }
}
