import { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { ComparisonOperator, IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

export interface MonitorAlarmProps {
  /** What it means for people while it lasts, in one sentence. */
  readonly impact: string;
  /** The heading in `docs/runbook.md` under which it stands what to do. */
  readonly runbook: string;
  readonly metric: IMetric;
  readonly threshold: number;
  readonly comparisonOperator: ComparisonOperator;
  readonly evaluationPeriods: number;
  readonly treatMissingData: TreatMissingData;
  /** Where it is told, without any of the monitor's own functions in between. */
  readonly topic: ITopic;
}

/** An alarm about the monitor itself. Tells when it begins and when it is over. */
export class MonitorAlarm extends Alarm {
  constructor(scope: Construct, id: string, props: MonitorAlarmProps) {
    const { impact, runbook, topic, ...alarm } = props;
    super(scope, id, {
      ...alarm,
      alarmDescription: `${impact} What to do: docs/runbook.md#${anchorOf(runbook)}`,
    });
    const action = new SnsAction(topic);
    this.addAlarmAction(action);
    this.addOkAction(action);
  }
}

/** How a Markdown heading is linked to. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
}
