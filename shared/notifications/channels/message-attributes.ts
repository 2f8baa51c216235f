import type { MessageAttributeValue } from '@aws-sdk/client-sns';
import type { Notification } from '../notification.ts';

/**
 * A message with more attributes is thrown away on its way to a queue with raw delivery.
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-message-attributes.html
 */
const MAX_ATTRIBUTES = 10;
const MAX_NAME_LENGTH = 256;

/**
 * What filter policies of subscriptions see: `type`, `severity`, `provider`, `account`, and the tags as
 * `tag.<name>`, in alphabetical order, as many as there is room for.
 */
export function messageAttributes(
  notification: Notification,
): Record<string, MessageAttributeValue> {
  const { type, severity, provider, account, tags } = notification;
  const attributes = new Map<string, string>(Object.entries({ type, severity, provider, account }));
  for (const [tag, value] of Object.entries(tags).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = attributeName(tag);
    if (attributes.size === MAX_ATTRIBUTES) break;
    // SNS refuses a message for an empty value, or for a character that XML does not have.
    const text = value
      .toWellFormed()
      .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
    if (text !== '' && !attributes.has(name)) attributes.set(name, text);
  }
  return Object.fromEntries(
    [...attributes].map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
  );
}

/** Letters, digits, `_`, `-` and single dots; anything else in a tag's name becomes `_`. */
function attributeName(tag: string): string {
  return `tag.${tag}`
    .replace(/[^A-Za-z0-9_.-]/g, '_')
    .replace(/\.{2,}/g, '.')
    .slice(0, MAX_NAME_LENGTH)
    .replace(/\.$/, '_');
}
