import { Topic } from 'aws-cdk-lib/aws-sns';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';

/** A topic that can grant a function permission to publish. */
export interface PublishableTopic {
  readonly topicArn: string;
  allowPublishing(publisher: IFunction): void;
}

/** An existing topic of the user. If it is encrypted, its key policy must allow the publisher to use the key. */
export function existingTopic(scope: Construct, id: string, topicArn: string): PublishableTopic {
  const topic = Topic.fromTopicArn(scope, id, topicArn);
  return {
    topicArn,
    allowPublishing(publisher) {
      topic.grantPublish(publisher);
    },
  };
}
