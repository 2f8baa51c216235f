import type { SNSClient } from '@aws-sdk/client-sns';
import type { Channel } from '../channel.ts';
import type { Notice } from '../notice.ts';
import { renderSms } from '../render-sms.ts';
import { renderText } from '../render-text.ts';
import { subjectOf } from '../subject.ts';
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
    send: (notice) =>
      publishMessage(client, {
        TopicArn: topicArn,
        Subject: subjectOf(notice),
        MessageStructure: 'json',
        Message: messageOf(notice),
        MessageAttributes: messageAttributes(notice),
      }),
  };
}

/** Each protocol gets its own form; what is not named gets the text. */
function messageOf(notice: Notice): string {
  const text = renderText(notice);
  const json = JSON.stringify(notice);
  return JSON.stringify({
    default: text,
    email: text,
    'email-json': json,
    http: json,
    https: json,
    lambda: json,
    sqs: json,
    firehose: json,
    sms: renderSms(notice),
  });
}
