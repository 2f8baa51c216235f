import { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { ComparisonOperator, IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Construct } from 'constructs';
import { documentUrl } from '../documentation.ts';
import { alarmSuffixIn } from './account-stack.ts';
import type { AlarmOptions } from './function-options.ts';

export interface MonitorAlarmProps {
  /** The impact while the alarm lasts, in one sentence. */
  readonly impact: string;
  /** The heading in `docs/how-to/runbook.md`: the alarm is named after it. */
  readonly runbook: string;
  /** Distinguishes alarms with the same heading: the provider account, the function or the channel. */
  readonly subject?: string;
  readonly metric: IMetric;
  readonly threshold: number;
  readonly comparisonOperator: ComparisonOperator;
  readonly evaluationPeriods: number;
  readonly treatMissingData: TreatMissingData;
  /** CloudWatch publishes to the topic directly, without a function of the monitor. */
  readonly options: AlarmOptions;
}

/** An alarm about the monitor itself. `AlarmRecovery` publishes when it is resolved. */
export class MonitorAlarm extends Alarm {
  constructor(scope: Construct, id: string, props: MonitorAlarmProps) {
    const { impact, runbook, subject, options, ...alarm } = props;
    super(scope, id, {
      ...alarm,
      alarmName: `${options.alarmPrefix}${titleOf(runbook, subject)}${alarmSuffixIn(scope)}`,
      alarmDescription: `${impact} Runbook: ${documentUrl('how-to/runbook.md', runbook)}`,
    });
    this.addAlarmAction(new SnsAction(options.alarmTopic));
  }
}

/** `digicert/main has no complete sync`, `Slack messages are late (shop)`. */
function titleOf(runbook: string, subject: string | undefined): string {
  if (subject === undefined) return runbook;
  const named = runbook.replace(/^A (?:provider account|function)(?= )/, subject);
  return named === runbook ? `${runbook} (${subject})` : named;
}
