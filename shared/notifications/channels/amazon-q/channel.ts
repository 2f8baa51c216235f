import { describeError } from '../../../runtime/log.ts';
import { ChannelRefusal } from '../../channel.ts';
import type { Channel } from '../../channel.ts';
import type { ChannelContext } from '../channel-descriptor.ts';
import { messageAttributes } from '../message-attributes.ts';
import { publishMessage } from '../publish-message.ts';
import type { AmazonQSettings } from './descriptor.ts';
import { renderAmazonQ } from './render.ts';

/**
 * Publishes notifications to the topic that Amazon Q Developer reads. It needs a topic of its own because Amazon Q
 * silently drops messages that do not match its schema.
 */
export function openAmazonQ({ topicArn }: AmazonQSettings, context: ChannelContext): Channel {
  return {
    name: context.name,
    async send(notification) {
      const client = await context.sns().catch((error: unknown) => {
        throw new ChannelRefusal(describeError(error));
      });
      await publishMessage(client, {
        TopicArn: topicArn,
        Message: JSON.stringify(renderAmazonQ(notification)),
        MessageAttributes: messageAttributes(notification),
      });
    },
  };
}
