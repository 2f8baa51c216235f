import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { LogRetentionDays } from '../config/monitor.ts';

/** Options of all alarms of a monitor. */
export interface AlarmOptions {
  /** The name of the event bus: the dimension `monitor` of every metric. */
  readonly monitor: string;
  /** The start of every alarm name: `CertExpiryMonitor: `. */
  readonly alarmPrefix: string;
  readonly alarmTopic: ITopic;
  /** Encrypts tables, topics, queues and logs; without it, keys of AWS do. */
  readonly encryptionKey?: IKey | undefined;
}

/** Options of all functions of a monitor. */
export interface FunctionOptions extends AlarmOptions {
  readonly logDays: LogRetentionDays;
  /** Whether AWS X-Ray traces the functions. */
  readonly tracing: boolean;
}
