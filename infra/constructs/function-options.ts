import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { LogRetentionDays } from '../monitor.ts';

/** What all functions of a monitor share. */
export interface FunctionOptions {
  readonly logDays: LogRetentionDays;
  /** Whether AWS X-Ray records their calls. */
  readonly tracing: boolean;
  /** Where alarms about them go. */
  readonly alarmTopic: ITopic;
}
