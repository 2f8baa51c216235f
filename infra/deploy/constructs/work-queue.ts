import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { WORKERS_AT_ONCE } from '../../../shared/notifications/channels/paced-channel.ts';
import { METRIC_NAMESPACE, OLDEST_UNDELIVERED } from '../../../shared/runtime/metrics.ts';
import { acknowledge } from './acknowledge.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { AlarmOptions } from './function-options.ts';
import { MonitorAlarm } from './monitor-alarm.ts';

/** One try every six minutes for three days: longer than a channel is ever away. SQS counts to 1000. */
const TRY_EVERY = Duration.minutes(6);
const TRIES = (3 * 24 * 60) / 6;

/** Longer than from one try to the next, so that an alarm lasts as long as its cause. */
const LATE_PERIOD = Duration.minutes(15);

/**
 * How long the function behind a work queue may take: a sixth of the time until the next try, less the time for which
 * messages may be gathered, as AWS advises.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
 */
export const WORK_TIMEOUT = Duration.seconds(50);

export interface WorkQueueProps {
  /** What the function behind the queue calls its channel: a dimension of the metric of what is undelivered. */
  readonly channel: string;
  /** When something waits too long. */
  readonly late: Late;
  /** When something was given up. */
  readonly dead: { readonly impact: string; readonly runbook: string };
  /** As in `MonitorAlarmProps`. */
  readonly subject?: string;
  readonly options: AlarmOptions;
}

interface Late {
  readonly impact: string;
  readonly runbook: string;
  readonly after: Duration;
}

/** How many messages a function gets at once, and for how long they are gathered. */
export interface Batching {
  readonly batchSize: number;
  readonly maxBatchingWindow?: Duration;
}

/** A queue in front of people: whatever takes its messages is tried again for days before it is given up. */
export class WorkQueue extends Queue {
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    const { channel, late, dead, ...alarm } = props;
    const deadLetters = new DeadLetterQueue(scope, 'DeadLetters', { ...dead, ...alarm });
    super(scope, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: TRY_EVERY,
      retentionPeriod: Duration.days(7),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: TRIES },
    });
    this.deadLetters = deadLetters;
    const { impact, runbook, after } = late;
    const tooOld = {
      impact,
      runbook,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      threshold: after.toSeconds(),
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    };
    new MonitorAlarm(this, 'Late', {
      ...alarm,
      ...tooOld,
      metric: new Metric({
        namespace: METRIC_NAMESPACE,
        metricName: OLDEST_UNDELIVERED,
        dimensionsMap: { monitor: alarm.options.monitor, channel },
        statistic: 'Maximum',
        period: LATE_PERIOD,
      }),
    });
    // What no function receives is measured by Amazon SQS alone.
    new MonitorAlarm(this, 'NotReceived', {
      ...alarm,
      ...tooOld,
      subject: `${channel}: not received`,
      metric: this.metricApproximateAgeOfOldestMessage({
        statistic: 'Maximum',
        period: Duration.minutes(5),
      }),
    });
  }

  /** Hands the messages to a function, so many at once, and takes back those that it names as failed. */
  feed(worker: LambdaFunction, { batchSize, maxBatchingWindow }: Batching): void {
    worker.addEventSource(
      new SqsEventSource(this, {
        batchSize,
        ...(maxBatchingWindow && { maxBatchingWindow }),
        // The least that SQS can be told, and enough: what comes after sends slowly.
        maxConcurrency: WORKERS_AT_ONCE,
        reportBatchItemFailures: true,
      }),
    );
    acknowledge(worker, {
      'Serverless::Serverless-LambdaEventSourceMappingDestination':
        'A queue takes none: its own dead-letter queue gets what is given up.',
    });
  }
}
