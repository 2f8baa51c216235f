import { Topic } from 'aws-cdk-lib/aws-sns';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';

/** A topic that a function can be let publish to. */
export interface PublishableTopic {
  readonly topicArn: string;
  allowPublishing(publisher: IFunction): void;
}

/** A topic of the user's own. If it is encrypted, its key's policy has to let the publisher use it. */
export function existingTopic(scope: Construct, id: string, topicArn: string): PublishableTopic {
  const topic = Topic.fromTopicArn(scope, id, topicArn);
  return {
    topicArn,
    allowPublishing(publisher) {
      topic.grantPublish(publisher);
    },
  };
}
