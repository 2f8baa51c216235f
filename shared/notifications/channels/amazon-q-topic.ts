import type { SNSClient } from '@aws-sdk/client-sns';
import type { Channel } from '../channel.ts';
import { renderAmazonQ } from '../render/render-amazon-q.ts';
import { messageAttributes } from './message-attributes.ts';
import { publishMessage } from './publish-message.ts';

/**
 * Publishes notifications to the topic that Amazon Q Developer reads. It needs a topic of its own because Amazon Q
 * silently drops messages that do not match its schema.
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
