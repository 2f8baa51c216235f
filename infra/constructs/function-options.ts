import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { LogRetentionDays } from '../monitor.ts';

/** What all functions of a monitor share. */
export interface FunctionOptions {
  /** The name of the monitor, which is that of its event bus: a dimension of every metric. */
  readonly monitor: string;
  readonly logDays: LogRetentionDays;
  /** Whether AWS X-Ray records their calls. */
  readonly tracing: boolean;
  /** Where alarms about them go. */
  readonly alarmTopic: ITopic;
}
