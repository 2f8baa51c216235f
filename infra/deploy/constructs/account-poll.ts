import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { PollAccountEnvironment } from '../../../lambdas/poll-account/env.ts';
import { accountKey } from '../../../shared/certificates/certificate.ts';
import { DAY, HOUR, MINUTE } from '../../../shared/certificates/instant.ts';
import { METRIC_NAMESPACE } from '../../../shared/runtime/metric-names.ts';
import type { MonitoredAccount } from '../config/monitor.ts';
import { cronOf, failurePeriodOf, runTimeOf, startWindowOf } from '../config/poll-schedule.ts';
import { acknowledge } from './acknowledge.ts';
import type { FunctionOptions } from './function-options.ts';
import { MonitorAlarm } from './monitor-alarm.ts';
import { MonitorFunction } from './monitor-function.ts';
import { MonitorSchedule } from './monitor-schedule.ts';
import type { PollNetwork } from './poll-network.ts';
import { OWNERS_FILE } from './owner-rules-layer.ts';
import type { OwnerRulesLayer } from './owner-rules-layer.ts';
import { grantSecret } from './secret-access.ts';
import { grantSyncing } from './state-access.ts';

export interface AccountPollProps {
  readonly account: MonitoredAccount;
  readonly table: TableV2;
  /** @default - no rules for owners */
  readonly ownerRules?: OwnerRulesLayer | undefined;
  /** @default - AWS Lambda's own network, whose addresses change */
  readonly network?: PollNetwork | undefined;
  readonly options: FunctionOptions;
}

/** Polls one provider account: a function that can read only what this account needs, and write only its items. */
export class AccountPoll extends Construct {
  readonly function: MonitorFunction<typeof PollAccountEnvironment>;

  constructor(scope: Construct, id: string, props: AccountPollProps) {
    super(scope, id);
    const { account, table, ownerRules, network, options } = props;
    const { synced, schedule } = account;
    const name = accountKey(synced);
    this.function = new MonitorFunction(this, 'Function', {
      entry: 'poll-account',
      subject: `poll-account of ${name}`,
      description: `Polls the certificates of ${name}`,
      impact: `Polls of provider account ${name} fail: its data may be out of date.`,
      schema: PollAccountEnvironment,
      environment: {
        MONITOR_NAME: options.monitor,
        STATE_TABLE_NAME: table.tableName,
        ACCOUNT: JSON.stringify(synced),
        ...(ownerRules && { OWNERS_FILE }),
      },
      layers: ownerRules && [ownerRules],
      // Polls must not overlap: they share a rate limit. A sync that does not finish continues in the next poll.
      timeout: Duration.millis(runTimeOf(schedule)),
      memorySize: 1024,
      failurePeriod: Duration.millis(
        failurePeriodOf(schedule, synced.freshnessTargetSeconds * 1000),
      ),
      network,
      options,
    });
    grantProvider(this.function, account, options.encryptionKey);
    grantSyncing(this.function, table, synced);
    new MonitorSchedule(this, 'Schedule', {
      expression: `cron(${cronOf(schedule, synced)})`,
      timeZone: 'timeZone' in schedule ? schedule.timeZone : 'UTC',
      description: `Polls ${name}`,
      window: Duration.millis(startWindowOf(schedule)),
      target: this.function,
    });
    this.alarmOnMissingHeartbeats(account, options);
  }

  /** Missing data is breaching, so that the alarm is raised even if no function of the monitor runs. */
  private alarmOnMissingHeartbeats({ synced }: MonitoredAccount, options: FunctionOptions): void {
    const freshnessTarget = synced.freshnessTargetSeconds * 1000;
    // Short periods raise the alarm sooner; CloudWatch evaluates periods below one hour over at most one day.
    const period = freshnessTarget <= DAY ? 5 * MINUTE : HOUR;
    const { provider, account } = synced;
    new MonitorAlarm(this, 'NoCompleteSync', {
      impact: `The data of provider account ${accountKey(synced)} is out of date: changes are not detected, and new certificates are not monitored. Expiry alerts for known certificates are still sent.`,
      runbook: 'A provider account has no complete sync',
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
      evaluationPeriods: Math.ceil(freshnessTarget / period),
      treatMissingData: TreatMissingData.BREACHING,
      options,
    });
  }
}

/** Allows a function to read the secret of its account, or to call the AWS API that the provider uses. */
function grantProvider(
  poll: IFunction,
  { synced, access }: MonitoredAccount,
  encryptionKey: IKey | undefined,
): void {
  if (synced.secretName !== undefined) grantSecret(poll, synced.secretName, encryptionKey);
  if (access.kind === 'http') return;
  const grants = access.grants(synced.settings);
  for (const { actions, resources } of grants) {
    poll.addToRolePolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
  }
  if (poll.role !== undefined && grants.some(({ resources }) => resources.includes('*'))) {
    acknowledge(poll.role, {
      'AwsSolutions::AwsSolutions-IAM5[Resource::*]':
        'The function reads every certificate of the account, and a list has no resource to restrict it to.',
    });
  }
}
