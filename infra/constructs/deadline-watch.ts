import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, MathExpression, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { WatchDeadlinesEnvironment } from '../../lambdas/watch-deadlines/env.ts';
import type { FunctionOptions } from './function-options.ts';
import { MonitorAlarm } from './monitor-alarm.ts';
import { MonitorFunction } from './monitor-function.ts';
import { MonitorSchedule } from './monitor-schedule.ts';
import { grantWatching } from './state-access.ts';

const EVERY = Duration.minutes(5);

export interface DeadlineWatchProps {
  readonly table: TableV2;
  readonly options: FunctionOptions;
}

/** Notices what time alone changes, every five minutes, whatever the providers are doing. */
export class DeadlineWatch extends Construct {
  readonly function: MonitorFunction<typeof WatchDeadlinesEnvironment>;

  constructor(scope: Construct, id: string, { table, options }: DeadlineWatchProps) {
    super(scope, id);
    this.function = new MonitorFunction(this, 'Function', {
      entry: 'watch-deadlines',
      description: 'Moves certificates and accounts on when their next deadline has come',
      impact:
        'Some warnings of certificates that come near their end, or expire, are late or missing.',
      schema: WatchDeadlinesEnvironment,
      environment: { TABLE_NAME: table.tableName },
      timeout: Duration.minutes(4),
      memorySize: 512,
      options,
    });
    grantWatching(this.function, table);
    new MonitorSchedule(this, 'Schedule', {
      expression: `rate(${EVERY.toMinutes()} minutes)`,
      timeZone: 'UTC',
      description: 'Looks for deadlines that have come',
      target: this.function,
    });
    const period = Duration.minutes(15);
    new MonitorAlarm(this, 'NotRunning', {
      impact:
        'Nobody is told that certificates come near their end, expire, or that an account cannot be read.',
      runbook: 'Deadlines are not watched',
      metric: new MathExpression({
        label: 'Runs that ended well',
        expression: 'runs - failures',
        usingMetrics: {
          runs: this.function.metricInvocations({ period }),
          failures: this.function.metricErrors({ period }),
        },
        period,
      }),
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      threshold: 1,
      evaluationPeriods: 2,
      treatMissingData: TreatMissingData.BREACHING,
      topic: options.alarmTopic,
    });
  }
}
