import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Alias } from 'aws-cdk-lib/aws-kms';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { AmazonQSettings } from '../../../shared/notifications/channels/amazon-q/descriptor.ts';
import { PINNED } from '../config/placement.ts';
import { pinLogicalId } from '../pin-logical-id.ts';
import { AmazonQChats } from './amazon-q-chats.ts';
import { grantKey } from './encryption-key.ts';

export interface AmazonQTopicProps {
  /** The name of the channel in the configuration. */
  readonly name: string;
  /** An existing topic, and the chat channels to configure. */
  readonly settings: AmazonQSettings;
  readonly encryptionKey?: IKey | undefined;
}

/** The topic that is selected in the configuration of a chat channel in Amazon Q, and configurations of chat channels. */
export class AmazonQTopic extends Construct {
  /** For custom notifications only: Amazon Q drops messages of other formats without an error. */
  readonly topic: ITopic;
  readonly #key: IKey | undefined;

  constructor(scope: Construct, id: string, { name, settings, encryptionKey }: AmazonQTopicProps) {
    super(scope, id);
    const own = name === 'amazon-q' ? '' : name;
    this.#key = settings.topicArn === undefined ? encryptionKey : undefined;
    this.topic =
      settings.topicArn === undefined
        ? this.#ownTopic(`${scope.node.id}${PINNED.amazonQTopic}${own}`)
        : Topic.fromTopicArn(this, 'Topic', settings.topicArn);
    if (settings.slack !== undefined || settings.teams !== undefined) {
      new AmazonQChats(this, 'Chats', { ...settings, topic: this.topic });
    }
  }

  allowPublishing(publisher: IFunction): void {
    publisher.addToRolePolicy(
      new PolicyStatement({ actions: ['sns:Publish'], resources: [this.topic.topicArn] }),
    );
    grantKey(publisher, this.#key, 'sns');
  }

  #ownTopic(logicalId: string): Topic {
    // Only a function of this account publishes here, so the AWS managed key of Amazon SNS is sufficient.
    const topic = new Topic(this, 'Topic', {
      displayName: 'Certificates for Amazon Q',
      masterKey: this.#key ?? Alias.fromAliasName(this, 'Key', 'alias/aws/sns'),
      enforceSSL: true,
    });
    pinLogicalId(topic, logicalId);
    return topic;
  }
}
