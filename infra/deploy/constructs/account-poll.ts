import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { PollAccountEnvironment } from '../../../lambdas/poll-account/env.ts';
import { accountKey } from '../../../shared/certificates/certificate.ts';
import { DAY, HOUR, MINUTE } from '../../../shared/certificates/instant.ts';
import { METRIC_NAMESPACE } from '../../../shared/runtime/metrics.ts';
import type { MonitoredAccount } from '../config/monitor.ts';
import { cronOf, failurePeriodOf, runTimeOf, startWindowOf } from '../config/poll-schedule.ts';
import type { FunctionOptions } from './function-options.ts';
import { MonitorAlarm } from './monitor-alarm.ts';
import { MonitorFunction } from './monitor-function.ts';
import { MonitorSchedule } from './monitor-schedule.ts';
import { grantSecret } from './secret-access.ts';
import { grantSyncing } from './state-access.ts';

export interface AccountPollProps {
  readonly account: MonitoredAccount;
  readonly table: TableV2;
  readonly options: FunctionOptions;
}

/** Polls one account: a function that can read this account's secret and touch this account's items alone. */
export class AccountPoll extends Construct {
  readonly function: MonitorFunction<typeof PollAccountEnvironment>;

  constructor(scope: Construct, id: string, props: AccountPollProps) {
    super(scope, id);
    const { account, table, options } = props;
    const { synced, schedule } = account;
    const name = accountKey(synced);
    this.function = new MonitorFunction(this, 'Function', {
      entry: 'poll-account',
      subject: `poll-account of ${name}`,
      description: `Polls the certificates of ${name}`,
      impact: `The polls of ${name} break off: what is known of its certificates may be out of date.`,
      schema: PollAccountEnvironment,
      environment: {
        MONITOR_NAME: options.monitor,
        TABLE_NAME: table.tableName,
        ACCOUNT: JSON.stringify(synced),
      },
      // Runs that overlap would only wait for each other's requests; the sweep goes on in the next run.
      timeout: Duration.millis(runTimeOf(schedule)),
      memorySize: 1024,
      failurePeriod: Duration.millis(failurePeriodOf(schedule, synced.freshForSeconds * 1000)),
      options,
    });
    grantSecret(this.function, synced.secretName);
    grantSyncing(this.function, table, synced);
    new MonitorSchedule(this, 'Schedule', {
      expression: `cron(${cronOf(schedule, synced)})`,
      timeZone: 'timeZone' in schedule ? schedule.timeZone : 'UTC',
      description: `Polls ${name}`,
      window: Duration.millis(startWindowOf(schedule)),
      target: this.function,
    });
    this.alarmWhenSilent(account, options);
  }

  /** The second path: goes by the metric alone, so that it alarms even if nothing here runs any more. */
  private alarmWhenSilent({ synced }: MonitoredAccount, options: FunctionOptions): void {
    const freshness = synced.freshForSeconds * 1000;
    // The shorter the periods, the closer the alarm follows; CloudWatch evaluates a day of short ones at most.
    const period = freshness <= DAY ? 5 * MINUTE : HOUR;
    const { provider, account } = synced;
    new MonitorAlarm(this, 'NoCompleteSync', {
      impact: `What is known of the certificates of ${accountKey(synced)} is out of date: changes go unnoticed, new certificates are not watched.`,
      runbook: 'No complete sweep',
      subject: accountKey(synced),
      metric: new Metric({
        namespace: METRIC_NAMESPACE,
        metricName: 'Heartbeats',
        dimensionsMap: { monitor: options.monitor, provider, account },
        statistic: 'Sum',
        period: Duration.millis(period),
      }),
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      threshold: 1,
      evaluationPeriods: Math.ceil(freshness / period),
      treatMissingData: TreatMissingData.BREACHING,
      options,
    });
  }
}
