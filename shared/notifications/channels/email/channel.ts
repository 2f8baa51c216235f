import type { SNSClient } from '@aws-sdk/client-sns';
import type { Channel } from '../../channel.ts';
import type { Notification } from '../../notification.ts';
import { renderSms } from './render-sms.ts';
import { renderText } from './render.ts';
import { subjectOf } from '../../render/subject.ts';
import { messageAttributes } from '../message-attributes.ts';
import { publishMessage } from '../publish-message.ts';

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
