import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITable, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { PublishEventsEnvironment } from '../../../lambdas/publish-events/env.ts';
import { MESSAGE_PREFIX, STATE_TABLE } from '../../../shared/state/table.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { grantKey } from './encryption-key.ts';
import type { FunctionOptions } from './function-options.ts';
import { MonitorAlarm } from './monitor-alarm.ts';
import { MonitorFunction } from './monitor-function.ts';

export interface EventPublicationProps {
  readonly table: TableV2;
  readonly bus: EventBus;
  readonly options: FunctionOptions;
}

/** Publishes an event for every change in the state table: reads the stream of the table, publishes on the bus. */
export class EventPublication extends Construct {
  readonly function: MonitorFunction<typeof PublishEventsEnvironment>;
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: EventPublicationProps) {
    super(scope, id);
    const { table, bus, options } = props;
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters', {
      impact:
        'Changes of certificates are stored, but no events were published: no notifications were sent for them.',
      runbook: 'Events were not published',
      options,
    });
    this.function = new MonitorFunction(this, 'Function', {
      entry: 'publish-events',
      description: 'Publishes events for changes in the state table',
      impact:
        'Events about certificates may be published late, and notifications may be sent late.',
      schema: PublishEventsEnvironment,
      environment: {
        EVENT_BUS_NAME: bus.eventBusName,
        DEAD_LETTER_QUEUE_URL: this.deadLetters.queueUrl,
      },
      timeout: Duration.minutes(1),
      memorySize: 512,
      options,
    });
    bus.grantPutEventsTo(this.function, 'Publish');
    this.function.addToRolePolicy(
      new PolicyStatement({
        actions: ['sqs:SendMessage'],
        resources: [this.deadLetters.queueArn],
      }),
    );
    grantKey(this.function, options.encryptionKey, 'sqs');
    this.readStreamOf(table);
    this.alarmWhenLate(options);
  }

  private readStreamOf(table: TableV2): void {
    this.function.addEventSource(
      // `as`: with exactOptionalPropertyTypes, the table classes of aws-cdk-lib do not match their own interfaces.
      new DynamoEventSource(table as ITable, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        filters: [
          // States and new messages. Items of syncs change with every poll and have no events.
          FilterCriteria.filter({
            eventName: ['INSERT', 'MODIFY'],
            dynamodb: { Keys: { [STATE_TABLE.sortKey.name]: { S: ['state'] } } },
          }),
          FilterCriteria.filter({
            eventName: ['INSERT'],
            dynamodb: {
              Keys: {
                [STATE_TABLE.partitionKey.name]: { S: FilterRule.beginsWith(MESSAGE_PREFIX) },
              },
            },
          }),
        ],
        batchSize: 100,
        reportBatchItemFailures: true,
        bisectBatchOnError: true,
        // The stream keeps records for 24 hours. Older ones go to the dead-letter queue, which names their position.
        maxRecordAge: Duration.hours(20),
        retryAttempts: 1000,
        onFailure: new SqsDlq(this.deadLetters),
      }),
    );
  }

  private alarmWhenLate(options: FunctionOptions): void {
    new MonitorAlarm(this, 'Late', {
      impact: 'Events about certificates are published late, and notifications are sent late.',
      runbook: 'Events are published late',
      metric: this.function.metric('IteratorAge', {
        statistic: 'Maximum',
        period: Duration.minutes(5),
      }),
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      threshold: Duration.minutes(15).toMilliseconds(),
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      options,
    });
  }
}
