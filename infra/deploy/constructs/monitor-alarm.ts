import { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { ComparisonOperator, IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Construct } from 'constructs';
import type { AlarmOptions } from './function-options.ts';

export interface MonitorAlarmProps {
  /** The impact while the alarm lasts, in one sentence. */
  readonly impact: string;
  /** The heading in `docs/how-to/runbook.md`: the alarm is named after it. */
  readonly runbook: string;
  /** Distinguishes alarms with the same heading: `digicert/main`. */
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
      alarmName: `${alarmPrefix(options.monitor)}${runbook}${subject === undefined ? '' : ` (${subject})`}`,
      alarmDescription: `${impact} Runbook: docs/how-to/runbook.md#${anchorOf(runbook)}`,
    });
    this.addAlarmAction(new SnsAction(options.alarmTopic));
  }
}

/** The prefix of a monitor's alarm names. Event bus names have no colon, so no prefix is the start of another one. */
export function alarmPrefix(monitor: string): string {
  return `${monitor}: `;
}

/** The anchor of a Markdown heading on GitHub. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
}
