import { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { ComparisonOperator, IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Construct } from 'constructs';
import type { AlarmOptions } from './function-options.ts';

export interface MonitorAlarmProps {
  /** What it means for people while it lasts, in one sentence. */
  readonly impact: string;
  /** The heading in `docs/how-to/runbook.md` under which it stands what to do. */
  readonly runbook: string;
  /** What the alarm is about, where a monitor has several alarms with this heading: `digicert/main`. */
  readonly subject?: string;
  readonly metric: IMetric;
  readonly threshold: number;
  readonly comparisonOperator: ComparisonOperator;
  readonly evaluationPeriods: number;
  readonly treatMissingData: TreatMissingData;
  /** CloudWatch publishes to the topic directly, without a function of the monitor. */
  readonly options: AlarmOptions;
}

/** An alarm about the monitor itself. `AlarmRecovery` announces that it is over. */
export class MonitorAlarm extends Alarm {
  constructor(scope: Construct, id: string, props: MonitorAlarmProps) {
    const { impact, runbook, subject, options, ...alarm } = props;
    super(scope, id, {
      ...alarm,
      alarmName: `${alarmPrefix(options.monitor)}${runbook}${subject === undefined ? '' : ` (${subject})`}`,
      alarmDescription: `${impact} What to do: docs/how-to/runbook.md#${anchorOf(runbook)}`,
    });
    this.addAlarmAction(new SnsAction(options.alarmTopic));
  }
}

/** How the names of a monitor's alarms begin. No name of an event bus has a colon, so none is the prefix of another. */
export function alarmPrefix(monitor: string): string {
  return `${monitor}: `;
}

/** How a Markdown heading is linked to. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
}
