import type { Stack } from 'aws-cdk-lib';
import { DEFAULT_EVENT_BUS_NAME } from './config/deployment.ts';

/** Names of CloudWatch alarms have at most 255 characters; the rest of the name has at most 115. */
export const MAX_ALARM_PREFIX = 140;

/**
 * The prefix of a monitor's alarm names, unique in an AWS account and region: `CertExpiryMonitor: `. The name of the
 * event bus is part of it unless it is the default, because a stack can have several monitors.
 *
 * The outermost stack counts, because the name of a nested stack is known only after the deployment.
 */
export function alarmPrefix(stack: Stack, eventBusName: string): string {
  if (stack.nestedStackParent !== undefined) {
    return alarmPrefix(stack.nestedStackParent, eventBusName);
  }
  const bus = eventBusName === DEFAULT_EVENT_BUS_NAME ? '' : `/${eventBusName}`;
  return `${stack.stackName}${bus}: `;
}

/** The description of the rule that announces recovered alarms. The command `doctor` recognizes the rule by it. */
export const RECOVERY_RULE = 'Alarms of the certificate expiry monitor that return to OK';
