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
import type { FunctionOptions } from './function-options.ts';
import { MonitorAlarm } from './monitor-alarm.ts';
import { MonitorFunction } from './monitor-function.ts';

export interface EventPublicationProps {
  readonly table: TableV2;
  readonly bus: EventBus;
  readonly options: FunctionOptions;
}

/** Turns every saved change into events: reads the table's stream and publishes on the bus. */
export class EventPublication extends Construct {
  readonly function: MonitorFunction<typeof PublishEventsEnvironment>;
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: EventPublicationProps) {
    super(scope, id);
    const { table, bus, options } = props;
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters', {
      impact: 'Changes of certificates were saved, but neither people nor programs heard of them.',
      runbook: 'Changes were not published',
      options,
    });
    this.function = new MonitorFunction(this, 'Function', {
      entry: 'publish-events',
      description: 'Publishes what changed in the state table',
      impact: 'Changes of certificates are saved, but people and programs may hear of them late.',
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
    this.readStreamOf(table);
    this.alarmWhenLate(options);
  }

  private readStreamOf(table: TableV2): void {
    this.function.addEventSource(
      // `as`: with exact optional properties no table class of aws-cdk-lib is the interface that it implements.
      new DynamoEventSource(table as ITable, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        filters: [
          // States and new messages: what sweeps remember changes with every run and means nothing to anybody.
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
        // The stream forgets after a day. What cannot be published by then is at least pointed at.
        maxRecordAge: Duration.hours(20),
        retryAttempts: 1000,
        onFailure: new SqsDlq(this.deadLetters),
      }),
    );
  }

  private alarmWhenLate(options: FunctionOptions): void {
    new MonitorAlarm(this, 'Late', {
      impact: 'Changes of certificates are saved, but people and programs hear of them late.',
      runbook: 'Changes are published late',
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
