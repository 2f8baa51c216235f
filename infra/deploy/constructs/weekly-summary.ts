import { Duration } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { SendSummaryEnvironment } from '../../../lambdas/send-summary/env.ts';
import { summaryVariable } from '../config/weekly-summary-plan.ts';
import type { Monitor } from '../config/monitor.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { FunctionOptions } from './function-options.ts';
import { MonitorFunction } from './monitor-function.ts';
import { MonitorSchedule } from './monitor-schedule.ts';
import { grantReading } from './state-access.ts';

export interface WeeklySummaryProps {
  readonly weeklySummary: NonNullable<Monitor['weeklySummary']>;
  readonly accounts: Monitor['accounts'];
  readonly table: TableV2;
  readonly bus: EventBus;
  readonly options: FunctionOptions;
}

/** Says once a week how everything stands: a function that reads what is stored, and changes nothing. */
export class WeeklySummary extends Construct {
  readonly function: MonitorFunction<typeof SendSummaryEnvironment>;

  constructor(scope: Construct, id: string, props: WeeklySummaryProps) {
    super(scope, id);
    const { weeklySummary, accounts, table, bus, options } = props;
    // The next run is a week away: what fails is told by the queue, not by two failures in a row.
    const deadLetters = new DeadLetterQueue(this, 'DeadLetters', {
      impact: 'People did not get the digest of this week, or not all of it.',
      runbook: 'The digest was not sent',
      options,
    });
    this.function = new MonitorFunction(this, 'Function', {
      entry: 'send-summary',
      description: 'Says once a week how the certificates of each account or tag stand',
      impact: 'People may not get the digest of this week, or not all of it.',
      schema: SendSummaryEnvironment,
      environment: {
        TABLE_NAME: table.tableName,
        EVENT_BUS_NAME: bus.eventBusName,
        WEEKLY_SUMMARY: summaryVariable(weeklySummary, accounts),
      },
      timeout: Duration.minutes(10),
      memorySize: 512,
      options,
    });
    grantReading(this.function, table);
    bus.grantPutEventsTo(this.function, 'Publish');
    const [hour, minute] = weeklySummary.at.split(':').map(Number);
    new MonitorSchedule(this, 'Schedule', {
      expression: `cron(${minute} ${hour} ? * ${weeklySummary.on.slice(0, 3).toUpperCase()} *)`,
      timeZone: weeklySummary.timeZone,
      description: 'Sends the digest of the week',
      target: this.function,
      deadLetters,
    });
  }
}
