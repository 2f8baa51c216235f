import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { WORKERS_AT_ONCE } from '../../../shared/notifications/limits.ts';
import { METRIC_NAMESPACE, OLDEST_UNDELIVERED } from '../../../shared/runtime/metric-names.ts';
import { acknowledge } from './acknowledge.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { encryptQueue, grantKey } from './encryption-key.ts';
import type { AlarmOptions } from './function-options.ts';
import { MonitorAlarm } from './monitor-alarm.ts';

/** One attempt every six minutes for three days, longer than outages last. SQS allows at most 1000 attempts. */
const RETRY_INTERVAL = Duration.minutes(6);
const ATTEMPTS = (3 * 24 * 60) / 6;

/** Longer than the time between two attempts, so that an alarm lasts as long as its cause. */
const LATE_PERIOD = Duration.minutes(15);

/**
 * The timeout of the function that a work queue invokes. AWS recommends a visibility timeout of six times the function
 * timeout plus the batching window.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
 */
export const WORK_TIMEOUT = Duration.seconds(50);

export interface WorkQueueProps {
  /** The name of the channel, as the function has it: a dimension of the metric `OldestUndelivered`. */
  readonly channel: string;
  /** The alarm on messages that wait too long. */
  readonly late: Late;
  /** The alarm on messages that failed all attempts. */
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

/** How many messages a function receives at once, and for how long they are collected. */
export interface Batching {
  readonly batchSize: number;
  readonly maxBatchingWindow?: Duration;
}

/** The queue of a notification channel: failed deliveries are retried for three days before they are dead-lettered. */
export class WorkQueue extends Queue {
  readonly deadLetters: DeadLetterQueue;
  private readonly key: IKey | undefined;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    const { channel, late, dead, ...alarm } = props;
    const deadLetters = new DeadLetterQueue(scope, 'DeadLetters', { ...dead, ...alarm });
    super(scope, id, {
      enforceSSL: true,
      visibilityTimeout: RETRY_INTERVAL,
      retentionPeriod: Duration.days(7),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: ATTEMPTS },
    });
    this.deadLetters = deadLetters;
    this.key = alarm.options.encryptionKey;
    encryptQueue(this, this.key);
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
    // `OldestUndelivered` is measured by the function: Amazon SQS measures messages that the function never receives.
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

  /** Invokes a function with batches of messages; only the messages that it reports as failed are retried. */
  feed(worker: LambdaFunction, { batchSize, maxBatchingWindow }: Batching): void {
    grantKey(worker, this.key, 'sqs');
    worker.addEventSource(
      new SqsEventSource(this, {
        batchSize,
        ...(maxBatchingWindow && { maxBatchingWindow }),
        // The minimum of SQS, and enough, because the channels are slow.
        maxConcurrency: WORKERS_AT_ONCE,
        reportBatchItemFailures: true,
      }),
    );
    acknowledge(worker, {
      'Serverless::Serverless-LambdaEventSourceMappingDestination':
        'Not available for queues: the dead-letter queue of the queue gets messages that failed all attempts.',
    });
  }
}
