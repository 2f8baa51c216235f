import { PublishCommand } from '@aws-sdk/client-sns';
import type { SNSClient } from '@aws-sdk/client-sns';
import { ChannelRefusal } from '../channel.ts';
import type { Channel } from '../channel.ts';
import type { Notice } from '../notice.ts';
import { renderSms } from '../render-sms.ts';
import { renderText } from '../render-text.ts';
import { subjectOf } from '../subject.ts';
import { messageAttributes } from './message-attributes.ts';
import { neverSent } from './never-sent.ts';

/**
 * Settings of the client that publishes. It must not try again by itself: a publish whose answer was lost
 * may have been taken, and the ledger decides when it is repeated.
 */
export const PUBLISHING_CLIENT = {
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 3_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
} as const;

/**
 * Of the message with all its forms and its attributes together.
 * @see https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
 */
const MOST_BYTES = 256 * 1024;

/**
 * Notices as messages of an SNS topic: words for people, the notice itself as JSON for programs.
 *
 * @param name the word in the ledger: another topic is another channel.
 */
export function snsTopic(client: SNSClient, topicArn: string, name = 'topic'): Channel {
  return {
    name,
    async send(notice) {
      const message = messageOf(notice);
      const attributes = messageAttributes(notice);
      if (bytesOf(message, attributes) > MOST_BYTES) {
        throw new ChannelRefusal(`The notice ${notice.id} is larger than SNS takes.`);
      }
      try {
        await client.send(
          new PublishCommand({
            TopicArn: topicArn,
            Subject: subjectOf(notice),
            MessageStructure: 'json',
            Message: message,
            MessageAttributes: attributes,
          }),
        );
      } catch (error) {
        throw judge(error);
      }
    },
  };
}

function bytesOf(message: string, attributes: ReturnType<typeof messageAttributes>): number {
  const texts = Object.entries(attributes).flatMap(
    ([name, { DataType = '', StringValue = '' }]) => [name, DataType, StringValue],
  );
  return [message, ...texts].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
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

/** A client fault is a refusal. A server fault, a time-out, a lost connection say nothing of what was done. */
function judge(error: unknown): unknown {
  const reason = error instanceof Error ? error.name : 'unknown error';
  const unsent = neverSent(error);
  if (unsent !== undefined) {
    return new ChannelRefusal(`SNS cannot be reached (${unsent}).`, { cause: error });
  }
  if (reason === 'CredentialsProviderError') {
    return new ChannelRefusal('There are no credentials to publish to SNS with.', { cause: error });
  }
  return isClientFault(error)
    ? new ChannelRefusal(`SNS refuses the notice (${reason}).`, { cause: error })
    : error;
}

function isClientFault(error: unknown): boolean {
  return error instanceof Error && '$fault' in error && error.$fault === 'client';
}
