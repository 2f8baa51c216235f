import type { SNSClient } from '@aws-sdk/client-sns';
import type { Channel } from '../channel.ts';
import type { Notification } from '../notification.ts';
import { renderSms } from '../render/render-sms.ts';
import { renderText } from '../render/render-text.ts';
import { subjectOf } from '../render/subject.ts';
import { messageAttributes } from './message-attributes.ts';
import { publishMessage } from './publish-message.ts';

/**
 * Settings of the client that publishes. It must not try again by itself: a publish whose answer was lost
 * may have been taken, and the ledger decides when it is repeated.
 */
export const PUBLISHING_CLIENT = {
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 3_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
} as const;

/**
 * Notices as messages of an SNS topic: words for people, the notice itself as JSON for programs.
 *
 * @param name the word in the ledger: another topic is another channel.
 */
export function snsTopic(client: SNSClient, topicArn: string, name = 'topic'): Channel {
  return {
    name,
    send: (notification) =>
      publishMessage(client, {
        TopicArn: topicArn,
        Subject: subjectOf(notification),
        MessageStructure: 'json',
        Message: messageOf(notification),
        MessageAttributes: messageAttributes(notification),
      }),
  };
}

/**
 * A protocol without a form of its own gets the default. For programs that is the notice itself: queues, functions,
 * web hooks, streams, and mail that programs read. A message has 256 KiB for all forms together, so that it stands
 * in there once. Push to mobile devices gets the default, too: it takes a few kilobytes, and no form of ours is for it.
 * @see https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
 */
function messageOf(notification: Notification): string {
  return JSON.stringify({
    default: JSON.stringify(notification),
    email: renderText(notification),
    sms: renderSms(notification),
  });
}
