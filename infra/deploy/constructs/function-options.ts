import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { LogRetentionDays } from '../config/monitor.ts';

/** Whose the alarms are, and where they go. */
export interface AlarmOptions {
  /** The name of the monitor, which is that of its event bus: a dimension of every metric, and the prefix of alarm names. */
  readonly monitor: string;
  readonly alarmTopic: ITopic;
}

/** What all functions of a monitor share. */
export interface FunctionOptions extends AlarmOptions {
  readonly logDays: LogRetentionDays;
  /** Whether AWS X-Ray records their calls. */
  readonly tracing: boolean;
}
