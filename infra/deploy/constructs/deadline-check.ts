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
} from '../../../shared/runtime/metric-names.ts';
import { DEADLINE_RUN_INTERVAL } from '../../../shared/state/limits.ts';
import type { FunctionOptions } from './function-options.ts';
import { MonitorAlarm } from './monitor-alarm.ts';
import type { MonitorAlarmProps } from './monitor-alarm.ts';
import { MonitorFunction } from './monitor-function.ts';
import { MonitorSchedule } from './monitor-schedule.ts';
import { grantWatching } from './state-access.ts';

const EVERY = Duration.millis(DEADLINE_RUN_INTERVAL);
/** Three runs: one that fails or starts late leaves no gap in the metrics. */
const PERIOD = Duration.millis(3 * DEADLINE_RUN_INTERVAL);

export interface DeadlineCheckProps {
  readonly table: TableV2;
  readonly options: FunctionOptions;
}

interface CountAlarm extends Pick<MonitorAlarmProps, 'impact' | 'runbook' | 'evaluationPeriods'> {
  readonly metricName: string;
  readonly statistic: 'Sum' | 'Minimum';
}

/** Processes due deadlines of certificates and accounts every five minutes, independently of the providers. */
export class DeadlineCheck extends Construct {
  readonly function: MonitorFunction<typeof CheckDeadlinesEnvironment>;

  constructor(scope: Construct, id: string, { table, options }: DeadlineCheckProps) {
    super(scope, id);
    this.function = new MonitorFunction(this, 'Function', {
      entry: 'check-deadlines',
      description: 'Processes due deadlines of certificates and accounts',
      impact: 'Some expiry alerts may be late or missing.',
      schema: CheckDeadlinesEnvironment,
      environment: { MONITOR_NAME: options.monitor, STATE_TABLE_NAME: table.tableName },
      timeout: Duration.minutes(4),
      memorySize: 512,
      options,
    });
    grantWatching(this.function, table);
    new MonitorSchedule(this, 'Schedule', {
      expression: `rate(${EVERY.toMinutes()} minutes)`,
      timeZone: 'UTC',
      description: 'Starts the deadline check',
      target: this.function,
    });
    this.alarmWhenNotRunning(options);
    // Every run counts the unreadable items that are due, until they are repaired.
    this.alarmOnCount('UnreadableItems', options, {
      metricName: UNREADABLE_ITEMS,
      statistic: 'Sum',
      evaluationPeriods: 1,
      impact:
        'A stored certificate or account cannot be read: no expiry alerts are sent for the certificate, or no alert if the account becomes unreachable.',
      runbook: 'A stored certificate cannot be read',
    });
    // A busy day can leave a backlog for a few runs: the alarm requires one after every run of half an hour.
    this.alarmOnCount('Backlog', options, {
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
      impact: 'No expiry alerts are sent, and no alerts about accounts that become unreachable.',
      runbook: 'Deadlines are not checked',
      metric: new MathExpression({
        label: 'Successful runs',
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

  /** An alarm on a metric that every run reports, and that is zero while there is no problem. */
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
      // Without data the alarm keeps its state: no run has reported that the problem is solved.
      treatMissingData: TreatMissingData.IGNORE,
      options,
    });
  }
}
