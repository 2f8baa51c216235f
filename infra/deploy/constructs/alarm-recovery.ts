import { Aws } from 'aws-cdk-lib';
import { EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { RECOVERY_RULE } from '../alarm-prefix.ts';
import type { NotificationTopic } from './notification-topic.ts';

export interface AlarmRecoveryProps {
  /** The start of every alarm name of the monitor. */
  readonly alarmPrefix: string;
  readonly topic: NotificationTopic;
}

/**
 * Publishes a message on the topic when an alarm returns from ALARM to OK.
 *
 * Alarms have no OK action, because CloudWatch runs that action also when a new alarm finds its first data: a first
 * deployment would send one message per alarm. The event of the change holds the previous state.
 *
 * The rule publishes with a role: the key policy of a topic cannot restrict EventBridge to one account.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
 */
export class AlarmRecovery extends Construct {
  constructor(scope: Construct, id: string, { alarmPrefix, topic }: AlarmRecoveryProps) {
    super(scope, id);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('events.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
      description: 'Publishes that alarms of the monitor are resolved',
    });
    topic.allowPublishing(role);
    const rule = new Rule(this, 'Rule', {
      description: RECOVERY_RULE,
      eventPattern: {
        source: ['aws.cloudwatch'],
        detailType: ['CloudWatch Alarm State Change'],
        detail: {
          alarmName: [{ prefix: alarmPrefix }],
          previousState: { value: ['ALARM'] },
          state: { value: ['OK'] },
        },
      },
      targets: [
        new SnsTopic(topic, {
          role: role.withoutPolicyUpdates(),
          message: RuleTargetInput.fromText(
            `Resolved: the alarm ${EventField.fromPath('$.detail.alarmName')} has been OK since ${EventField.fromPath('$.detail.state.timestamp')}. No action needed.`,
          ),
        }),
      ],
    });
    acknowledge(rule, {
      'Serverless::Serverless-EventBusDLQ':
        'A lost recovery message needs no action: the console shows the state of the alarm.',
    });
  }
}
