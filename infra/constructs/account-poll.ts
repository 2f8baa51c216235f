import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { PollCertificatesEnvironment } from '../../lambdas/poll-certificates/env.ts';
import { accountKey } from '../../shared/certificates/certificate.ts';
import { DAY, HOUR, MINUTE } from '../../shared/certificates/instant.ts';
import { METRIC_NAMESPACE } from '../../shared/runtime/metrics.ts';
import type { MonitoredAccount } from '../monitor.ts';
import { cronOf, failurePeriodOf, runTimeOf, startWindowOf } from '../poll-schedule.ts';
import type { FunctionOptions } from './function-options.ts';
import { MonitorAlarm } from './monitor-alarm.ts';
import { MonitorFunction } from './monitor-function.ts';
import { MonitorSchedule } from './monitor-schedule.ts';
import { grantSecret } from './secret-access.ts';
import { grantSweeping } from './state-access.ts';

export interface AccountPollProps {
  readonly account: MonitoredAccount;
  readonly table: TableV2;
  readonly options: FunctionOptions;
}

/** Polls one account: a function that can read this account's secret and touch this account's items alone. */
export class AccountPoll extends Construct {
  readonly function: MonitorFunction<typeof PollCertificatesEnvironment>;

  constructor(scope: Construct, id: string, props: AccountPollProps) {
    super(scope, id);
    const { account, table, options } = props;
    const { swept, schedule } = account;
    const name = accountKey(swept);
    this.function = new MonitorFunction(this, 'Function', {
      entry: 'poll-certificates',
      subject: `poll-certificates of ${name}`,
      description: `Polls the certificates of ${name}`,
      impact: `The polls of ${name} break off: what is known of its certificates may be out of date.`,
      schema: PollCertificatesEnvironment,
      environment: {
        MONITOR_NAME: options.monitor,
        TABLE_NAME: table.tableName,
        ACCOUNT: JSON.stringify(swept),
      },
      // Runs that overlap would only wait for each other's requests; the sweep goes on in the next run.
      timeout: Duration.millis(runTimeOf(schedule)),
      memorySize: 1024,
      failurePeriod: Duration.millis(failurePeriodOf(schedule, swept.freshForSeconds * 1000)),
      options,
    });
    grantSecret(this.function, swept.secretName);
    grantSweeping(this.function, table, swept);
    new MonitorSchedule(this, 'Schedule', {
      expression: `cron(${cronOf(schedule, swept)})`,
      timeZone: 'timeZone' in schedule ? schedule.timeZone : 'UTC',
      description: `Polls ${name}`,
      window: Duration.millis(startWindowOf(schedule)),
      target: this.function,
    });
    this.alarmWhenSilent(account, options);
  }

  /** The second path: goes by the metric alone, so that it alarms even if nothing here runs any more. */
  private alarmWhenSilent({ swept }: MonitoredAccount, options: FunctionOptions): void {
    const freshness = swept.freshForSeconds * 1000;
    // The shorter the periods, the closer the alarm follows; CloudWatch evaluates a day of short ones at most.
    const period = freshness <= DAY ? 5 * MINUTE : HOUR;
    const { provider, account } = swept;
    new MonitorAlarm(this, 'NoCompleteSweep', {
      impact: `What is known of the certificates of ${accountKey(swept)} is out of date: changes go unnoticed, new certificates are not watched.`,
      runbook: 'No complete sweep',
      subject: accountKey(swept),
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
