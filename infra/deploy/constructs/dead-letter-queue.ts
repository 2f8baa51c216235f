import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { encryptQueue } from './encryption-key.ts';
import type { AlarmOptions } from './function-options.ts';
import { MonitorAlarm } from './monitor-alarm.ts';

export interface DeadLetterQueueProps {
  /** The impact if the queue has messages, in one sentence. */
  readonly impact: string;
  readonly runbook: string;
  /** As in `MonitorAlarmProps`. */
  readonly subject?: string;
  readonly options: AlarmOptions;
}

/** A dead-letter queue with an alarm on its messages. Messages are kept for 14 days, the maximum of SQS. */
export class DeadLetterQueue extends Queue {
  constructor(scope: Construct, id: string, props: DeadLetterQueueProps) {
    super(scope, id, {
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    encryptQueue(this, props.options.encryptionKey);
    const last = 'This is a dead-letter queue: an alarm is raised if it has messages.';
    acknowledge(this, {
      'AwsSolutions::AwsSolutions-SQS3': last,
      'Serverless::Serverless-SQSRedrivePolicy': last,
    });
    new MonitorAlarm(this, 'Alarm', {
      ...props,
      metric: this.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(5),
        statistic: 'Maximum',
      }),
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      threshold: 0,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}
