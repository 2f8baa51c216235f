import { Aws, RemovalPolicy } from 'aws-cdk-lib';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { SubscriptionFilter, Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

const CLOUDWATCH = new ServicePrincipal('cloudwatch.amazonaws.com');

/** An e-mail subscription; with a channel, it gets only the notifications that are routed to the channel. */
interface EmailRecipient {
  readonly address: string;
  readonly channel?: string;
}

/** Matches notifications that are routed to a channel: the attribute lists the names of all of them. */
export function channelPolicy(channel: string): Record<string, SubscriptionFilter> {
  return { channels: SubscriptionFilter.stringFilter({ allowlist: [channel] }) };
}

/**
 * The topic for notifications and for alarms about the monitor itself.
 *
 * It has a customer managed key, because CloudWatch cannot publish to a topic that is encrypted with the AWS managed key of SNS.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html
 */
export class NotificationTopic extends Topic {
  private readonly key: IKey;

  /** @param encryptionKey the key of the user, instead of a key for this topic. */
  constructor(
    scope: Construct,
    id: string,
    recipients: readonly EmailRecipient[],
    encryptionKey?: IKey,
  ) {
    const key = encryptionKey ?? ownKey(scope, `${id}Key`);
    super(scope, id, {
      displayName: 'Certificates',
      masterKey: key,
      enforceSSL: true,
      // The receivers of an HTTPS subscription verify a signature with SHA-256 instead of SHA-1.
      signatureVersion: '2',
    });
    this.key = key;
    this.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsPublish',
        effect: Effect.ALLOW,
        principals: [CLOUDWATCH],
        actions: ['sns:Publish'],
        resources: [this.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    for (const { address, channel } of recipients) {
      const filter = channel === undefined ? {} : { filterPolicy: channelPolicy(channel) };
      const subscription = this.addSubscription(new EmailSubscription(address, filter));
      acknowledge(subscription, {
        'Serverless::Serverless-SNSRedrivePolicy':
          'Amazon SNS retries e-mail deliveries itself, and does not report e-mails that bounce later.',
      });
    }
  }

  /** Allows a function or a role to publish, and to use the key for it. */
  allowPublishing({ grantPrincipal: publisher }: IGrantable): void {
    publisher.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['sns:Publish'], resources: [this.topicArn] }),
    );
    publisher.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: [this.key.keyArn],
      }),
    );
  }
}

function ownKey(scope: Construct, id: string): Key {
  const key = new Key(scope, id, {
    description: 'Encrypts notifications about certificates',
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'AlarmsEncrypt',
      principals: [CLOUDWATCH],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
      resources: ['*'],
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  );
  return key;
}
