import * as z from 'zod/mini';
import type { TopicChannelDescriptor } from '../channel-descriptor.ts';

export const EmailAddress = z.email(
  'not an e-mail address. Use an address such as "certificates@example.com"',
);

const EmailSettings = z.strictObject({
  /** Amazon SNS sends each address a message to confirm the subscription. */
  addresses: z.readonly(
    z.array(EmailAddress).check(z.minLength(1, 'is an empty list. Add at least one address')),
  ),
});

/**
 * E-mail subscriptions of the notification topic.
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-email-notifications.html
 */
export const email = {
  type: 'email',
  title: 'E-mail',
  servedBy: 'topic',
  settings: EmailSettings,
} as const satisfies TopicChannelDescriptor<typeof EmailSettings>;
