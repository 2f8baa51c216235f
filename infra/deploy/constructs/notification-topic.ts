import { Aws, RemovalPolicy } from 'aws-cdk-lib';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

const CLOUDWATCH = new ServicePrincipal('cloudwatch.amazonaws.com');

/**
 * The topic that people hear of: notices, and the alarms about the monitor itself.
 *
 * Its key is its own because CloudWatch cannot publish to a topic that the key of Amazon SNS encrypts.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html
 */
export class NotificationTopic extends Topic {
  private readonly key: Key;

  constructor(scope: Construct, id: string, emails: readonly string[]) {
    const key = new Key(scope, `${id}Key`, {
      description: 'Encrypts what people are told about certificates',
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
    super(scope, id, { displayName: 'Certificates', masterKey: key, enforceSSL: true });
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
    for (const email of emails) {
      const subscription = this.addSubscription(new EmailSubscription(email));
      acknowledge(subscription, {
        'Serverless::Serverless-SNSRedrivePolicy':
          'Amazon SNS retries mails itself, and hears nothing of one that bounces later.',
      });
    }
  }

  /** Allows a function or a role to publish, and to use the key for that. */
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
