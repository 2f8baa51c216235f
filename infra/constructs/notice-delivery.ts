import { Duration } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Rule } from 'aws-cdk-lib/aws-events';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type * as z from 'zod';
import { Construct } from 'constructs';
import { SendNoticesEnvironment } from '../../lambdas/send-notices/env.ts';
import { EVENT_SOURCE } from '../../shared/events/event.ts';
import { GATHERED_AT_ONCE } from '../../shared/notices/delivery/deliver-messages.ts';
import { mailPace } from '../mail-pace.ts';
import type { FunctionOptions } from './function-options.ts';
import { MonitorFunction } from './monitor-function.ts';
import type { PublishableTopic } from './existing-topic.ts';
import { grantLedger, grantReadingLedger } from './state-access.ts';
import { WORK_TIMEOUT, WorkQueue } from './work-queue.ts';

export interface NoticeDeliveryProps {
  readonly bus: EventBus;
  readonly ledger: TableV2;
  readonly topic: PublishableTopic;
  readonly channel: z.infer<typeof SendNoticesEnvironment>['CHANNEL'];
  /** To how many addresses all topics of the monitor together send their mails. */
  readonly addresses: number;
  readonly options: FunctionOptions;
}

/** What comes within a minute is said together: many of one cause become one notice with a list. */
const BURST = { batchSize: GATHERED_AT_ONCE, maxBatchingWindow: Duration.minutes(1) };

/**
 * Says to people what events mean for them: a rule, a queue that outlasts outages, a function, the topic. Each
 * topic has all of these for itself, so that one that is down holds up no other.
 */
export class NoticeDelivery extends Construct {
  constructor(scope: Construct, id: string, props: NoticeDeliveryProps) {
    super(scope, id);
    const { bus, ledger, topic, channel, addresses, options } = props;
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
      entry: 'send-notices',
      subject: `send-notices to ${channel}`,
      description: 'Tells people what events mean for them',
      impact: 'People may be told late, or not yet at all, what happened to certificates.',
      schema: SendNoticesEnvironment,
      environment: {
        MONITOR_NAME: options.monitor,
        LEDGER_TABLE_NAME: ledger.tableName,
        QUEUE_URL: queue.queueUrl,
        TOPIC_ARN: topic.topicArn,
        CHANNEL: channel,
        PACE_MILLISECONDS: mailPace(addresses).toString(),
      },
      timeout: WORK_TIMEOUT,
      memorySize: 512,
      options,
    });
    grantLedger(sender, ledger);
    grantReadingLedger(sender, ledger);
    topic.allowPublishing(sender);
    queue.feed(sender, BURST);
  }
}
