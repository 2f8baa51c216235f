import { Duration } from 'aws-cdk-lib';
import {
  ComparisonOperator,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { CheckDeadlinesEnvironment } from '../../../lambdas/check-deadlines/env.ts';
import {
  DEADLINE_BACKLOG,
  METRIC_NAMESPACE,
  UNREADABLE_ITEMS,
} from '../../../shared/runtime/metrics.ts';
import { DEADLINE_RUN_INTERVAL } from '../../../shared/state/due-shard.ts';
import type { FunctionOptions } from './function-options.ts';
import { MonitorAlarm } from './monitor-alarm.ts';
import type { MonitorAlarmProps } from './monitor-alarm.ts';
import { MonitorFunction } from './monitor-function.ts';
import { MonitorSchedule } from './monitor-schedule.ts';
import { grantWatching } from './state-access.ts';

const EVERY = Duration.millis(DEADLINE_RUN_INTERVAL);
/** Three runs: one that fails or comes late leaves no gap in what the alarms go by. */
const PERIOD = Duration.millis(3 * DEADLINE_RUN_INTERVAL);

export interface DeadlineCheckProps {
  readonly table: TableV2;
  readonly options: FunctionOptions;
}

interface CountAlarm extends Pick<MonitorAlarmProps, 'impact' | 'runbook' | 'evaluationPeriods'> {
  readonly metricName: string;
  readonly statistic: 'Sum' | 'Minimum';
}

/** Notices what time alone changes, every five minutes, whatever the providers are doing. */
export class DeadlineCheck extends Construct {
  readonly function: MonitorFunction<typeof CheckDeadlinesEnvironment>;

  constructor(scope: Construct, id: string, { table, options }: DeadlineCheckProps) {
    super(scope, id);
    this.function = new MonitorFunction(this, 'Function', {
      entry: 'check-deadlines',
      description: 'Moves certificates and accounts on when their next deadline has come',
      impact:
        'Some warnings of certificates that come near their end, or expire, are late or missing.',
      schema: CheckDeadlinesEnvironment,
      environment: { MONITOR_NAME: options.monitor, TABLE_NAME: table.tableName },
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
    this.alarmWhenNotRunning(options);
    // Every run reports what is due and cannot be read, until it is repaired.
    this.alarmOnCount('UnreadableItems', options, {
      metricName: UNREADABLE_ITEMS,
      statistic: 'Sum',
      evaluationPeriods: 1,
      impact:
        'A stored certificate cannot be read, and is no longer watched: nobody is told when it comes near its end, or expires.',
      runbook: 'A stored certificate cannot be read',
    });
    // A busy day may leave a backlog for a run or two: the alarm needs one in every run of half an hour.
    this.alarmOnCount('Behind', options, {
      metricName: DEADLINE_BACKLOG,
      statistic: 'Minimum',
      evaluationPeriods: 2,
      impact:
        'More deadlines are due than one run can process. Alerts are late; the most urgent are sent first.',
      runbook: 'Deadlines are processed late',
    });
  }

  private alarmWhenNotRunning(options: FunctionOptions): void {
    new MonitorAlarm(this, 'NotRunning', {
      impact:
        'Nobody is told that certificates come near their end, expire, or that an account cannot be read.',
      runbook: 'Deadlines are not watched',
      metric: new MathExpression({
        label: 'Runs that ended well',
        expression: 'runs - failures',
        usingMetrics: {
          runs: this.function.metricInvocations({ period: PERIOD }),
          failures: this.function.metricErrors({ period: PERIOD }),
        },
        period: PERIOD,
      }),
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      threshold: 1,
      evaluationPeriods: 2,
      treatMissingData: TreatMissingData.BREACHING,
      options,
    });
  }

  /** An alarm on a metric that every run reports, and that is zero while nothing is wrong. */
  private alarmOnCount(
    id: string,
    options: FunctionOptions,
    { metricName, statistic, ...alarm }: CountAlarm,
  ): void {
    new MonitorAlarm(this, id, {
      ...alarm,
      metric: new Metric({
        namespace: METRIC_NAMESPACE,
        metricName,
        dimensionsMap: { monitor: options.monitor },
        statistic,
        period: PERIOD,
      }),
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      threshold: 0,
      // While no run reports, the alarm keeps its state: no run has seen that the problem is over.
      treatMissingData: TreatMissingData.IGNORE,
      options,
    });
  }
}
