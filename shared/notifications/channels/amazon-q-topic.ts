import type { SNSClient } from '@aws-sdk/client-sns';
import type { Channel } from '../channel.ts';
import { renderAmazonQ } from '../render/render-amazon-q.ts';
import { messageAttributes } from './message-attributes.ts';
import { publishMessage } from './publish-message.ts';

/**
 * Notices as messages of the topic that Amazon Q Developer reads. It is a topic of its own because Amazon Q drops
 * whatever is not of its schema, and says so to nobody.
 */
export function amazonQTopic(client: SNSClient, topicArn: string): Channel {
  return {
    name: 'amazon-q',
    send: (notification) =>
      publishMessage(client, {
        TopicArn: topicArn,
        Message: JSON.stringify(renderAmazonQ(notification)),
        MessageAttributes: messageAttributes(notification),
      }),
  };
}
