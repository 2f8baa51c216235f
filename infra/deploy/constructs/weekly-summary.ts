import { Duration } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { accountKey } from '../../../shared/certificates/certificate.ts';
import { SendSummaryEnvironment } from '../../../lambdas/send-summary/env.ts';
import { summaryInput } from '../config/weekly-summary-plan.ts';
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

/** Sends the weekly summary: a function that reads the state table and publishes one event per group of accounts. */
export class WeeklySummary extends Construct {
  readonly function: MonitorFunction<typeof SendSummaryEnvironment>;

  constructor(scope: Construct, id: string, props: WeeklySummaryProps) {
    super(scope, id);
    const { weeklySummary, accounts, table, bus, options } = props;
    // The next run is a week away, so one failure already raises an alarm.
    const deadLetters = new DeadLetterQueue(this, 'DeadLetters', {
      impact: 'The weekly summary was not sent for all groups of provider accounts.',
      runbook: 'The weekly summary was not sent',
      options,
    });
    this.function = new MonitorFunction(this, 'Function', {
      entry: 'send-summary',
      description: 'Publishes the weekly summary of each account or tag',
      impact: 'The weekly summary may be missing or incomplete.',
      schema: SendSummaryEnvironment,
      environment: {
        STATE_TABLE_NAME: table.tableName,
        EVENT_BUS_NAME: bus.eventBusName,
      },
      timeout: Duration.minutes(10),
      memorySize: 512,
      options,
    });
    grantReading(this.function, table);
    bus.grantPutEventsTo(this.function, 'Publish');
    const [hour, minute] = weeklySummary.time.split(':').map(Number);
    new MonitorSchedule(this, 'Schedule', {
      expression: `cron(${minute} ${hour} ? * ${weeklySummary.day.slice(0, 3).toUpperCase()} *)`,
      timeZone: weeklySummary.timeZone,
      description: 'Starts the weekly summary',
      target: this.function,
      input: summaryInput(
        weeklySummary,
        accounts.map(({ synced }) => accountKey(synced)),
      ),
      deadLetters,
      encryptionKey: options.encryptionKey,
    });
  }
}
