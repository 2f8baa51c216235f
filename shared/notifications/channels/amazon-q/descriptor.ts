import * as z from 'zod/mini';
import { TopicArn } from '../../../runtime/topic-arn.ts';
import type { QueueChannelDescriptor } from '../channel-descriptor.ts';
import { CHAT_PACE } from '../paced-channel.ts';
import { SLACK_CHANNEL_ID } from '../slack/descriptor.ts';

const Uuid = (object: string) =>
  z
    .string()
    .check(
      z.regex(
        /^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/,
        `not the ID of a ${object}. Use a UUID, such as "01234567-89ab-cdef-0123-456789abcdef"`,
      ),
    );

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-chatbot-slackchannelconfiguration.html */
const AmazonQSettings = z.strictObject({
  /** Created at deployment if it is not configured. */
  topicArn: z.optional(TopicArn),
  slack: z.optional(
    z.strictObject({
      workspaceId: z
        .string()
        .check(
          z.regex(/^T[0-9A-Z]{1,254}$/, 'not a workspace ID. Use a value such as "T0123456789"'),
        ),
      channelId: z
        .string()
        .check(z.regex(SLACK_CHANNEL_ID, 'not a channel ID. Use a value such as "C0123456789"')),
    }),
  ),
  teams: z.optional(
    z.strictObject({
      tenantId: Uuid('tenant'),
      teamId: Uuid('team'),
      channelId: z
        .string()
        .check(
          z.regex(
            /^[\w=+/.,-]*%3[aA][\w=+/.,-]*%40[\w=+/.,-]*$/,
            'not a channel ID. Use the part of the link to the channel that looks like "19%3a…%40thread.tacv2"',
          ),
        ),
    }),
  ),
});
export type AmazonQSettings = z.infer<typeof AmazonQSettings>;

/** Amazon Q Developer in chat applications, which reads a topic of its own. */
export const amazonQ = {
  type: 'amazon-q',
  title: 'Amazon Q',
  servedBy: 'queue',
  settings: AmazonQSettings,
  secretName: () => undefined,
  paceMilliseconds: CHAT_PACE,
  async open(settings, context) {
    const { openAmazonQ } = await import('./channel.ts');
    return openAmazonQ(settings, context);
  },
} as const satisfies QueueChannelDescriptor<typeof AmazonQSettings>;
