import type { SNSClient } from '@aws-sdk/client-sns';
import type { Channel } from '../channel.ts';
import type { Notification } from '../notification.ts';
import { renderSms } from '../render/render-sms.ts';
import { renderText } from '../render/render-text.ts';
import { subjectOf } from '../render/subject.ts';
import { messageAttributes } from './message-attributes.ts';
import { publishMessage } from './publish-message.ts';

/**
 * Settings of the client that publishes. The client must not retry: SNS may have accepted a publish whose response was
 * lost, and the delivery log decides when a notification is sent again.
 */
export const PUBLISHING_CLIENT = {
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 3_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
} as const;

/**
 * Publishes notifications to an SNS topic: as text for people and as JSON for programs.
 *
 * @param name the name of the channel in the delivery log; every topic needs its own.
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
 * Protocols without a form of their own (SQS, Lambda, HTTP, Firehose, email-json) get the default form, which is the
 * notification as JSON. All forms together are limited to 256 KiB, so the JSON is included only once. Mobile push also
 * gets the default form and is not supported: it accepts a few kilobytes only.
 * @see https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
 */
function messageOf(notification: Notification): string {
  return JSON.stringify({
    default: JSON.stringify(notification),
    email: renderText(notification),
    sms: renderSms(notification),
  });
}
