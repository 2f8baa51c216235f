import type { MessageAttributeValue } from '@aws-sdk/client-sns';
import type { Notification } from '../notification.ts';

/**
 * SNS discards a message with more attributes instead of delivering it to a queue with raw message delivery.
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-message-attributes.html
 */
const MAX_ATTRIBUTES = 10;
const MAX_NAME_LENGTH = 256;

/**
 * The attributes that subscription filter policies can match: `type`, `severity`, `provider`, `account`, `channels` (the
 * names of the channels that get the notification), and the tags as `tag.<name>`, in alphabetical order, up to
 * `MAX_ATTRIBUTES`.
 */
export function messageAttributes(
  notification: Notification,
): Record<string, MessageAttributeValue> {
  const { type, severity, provider, account, tags, channels } = notification;
  const attributes = new Map<string, string>(Object.entries({ type, severity, provider, account }));
  for (const [tag, value] of Object.entries(tags).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = attributeName(tag);
    if (attributes.size + (channels === undefined ? 0 : 1) === MAX_ATTRIBUTES) break;
    // SNS rejects a message with an empty attribute value or with a character that XML does not allow.
    const text = value
      .toWellFormed()
      .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
    if (text !== '' && !attributes.has(name)) attributes.set(name, text);
  }
  return {
    ...Object.fromEntries(
      [...attributes].map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
    ),
    // An empty array matches no filter either, but whether SNS accepts one is not documented.
    ...(channels !== undefined &&
      channels.length > 0 && {
        channels: { DataType: 'String.Array', StringValue: JSON.stringify(channels) },
      }),
  };
}

/** SNS allows letters, digits, `_`, `-` and single dots; other characters of a tag name become `_`. */
function attributeName(tag: string): string {
  return `tag.${tag}`
    .replace(/[^A-Za-z0-9_.-]/g, '_')
    .replace(/\.{2,}/g, '.')
    .slice(0, MAX_NAME_LENGTH)
    .replace(/\.$/, '_');
}
