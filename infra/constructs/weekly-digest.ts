import { Duration } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { SendDigestEnvironment } from '../../lambdas/send-digest/env.ts';
import { digestVariable } from '../digest-plan.ts';
import type { Monitor } from '../monitor.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { FunctionOptions } from './function-options.ts';
import { MonitorFunction } from './monitor-function.ts';
import { MonitorSchedule } from './monitor-schedule.ts';
import { grantReading } from './state-access.ts';

export interface WeeklyDigestProps {
  readonly digest: NonNullable<Monitor['digest']>;
  readonly accounts: Monitor['accounts'];
  readonly table: TableV2;
  readonly bus: EventBus;
  readonly options: FunctionOptions;
}

/** Says once a week how everything stands: a function that reads what is stored, and changes nothing. */
export class WeeklyDigest extends Construct {
  readonly function: MonitorFunction<typeof SendDigestEnvironment>;

  constructor(scope: Construct, id: string, props: WeeklyDigestProps) {
    super(scope, id);
    const { digest, accounts, table, bus, options } = props;
    // The next run is a week away: what fails is told by the queue, not by two failures in a row.
    const deadLetters = new DeadLetterQueue(this, 'DeadLetters', {
      impact: 'People did not get the digest of this week, or not all of it.',
      runbook: 'The digest was not sent',
      options,
    });
    this.function = new MonitorFunction(this, 'Function', {
      entry: 'send-digest',
      description: 'Says once a week how the certificates of each account or tag stand',
      impact: 'People may not get the digest of this week, or not all of it.',
      schema: SendDigestEnvironment,
      environment: {
        TABLE_NAME: table.tableName,
        EVENT_BUS_NAME: bus.eventBusName,
        DIGEST: digestVariable(digest, accounts),
      },
      timeout: Duration.minutes(10),
      memorySize: 512,
      options,
    });
    grantReading(this.function, table);
    bus.grantPutEventsTo(this.function, 'Publish');
    const [hour, minute] = digest.at.split(':').map(Number);
    new MonitorSchedule(this, 'Schedule', {
      expression: `cron(${minute} ${hour} ? * ${digest.on.slice(0, 3).toUpperCase()} *)`,
      timeZone: digest.timeZone,
      description: 'Sends the digest of the week',
      target: this.function,
      deadLetters,
    });
  }
}
