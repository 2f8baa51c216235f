import * as z from 'zod';
import { TopicArn } from '../../../runtime/topic-arn.ts';
import type { QueueChannelDescriptor } from '../channel-descriptor.ts';
import { CHAT_PACE } from '../paced-channel.ts';
import { SLACK_CHANNEL_ID } from '../slack/descriptor.ts';

const Uuid = (object: string) =>
  z
    .string()
    .regex(
      /^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/,
      `not the ID of a ${object}. Use a UUID, such as "01234567-89ab-cdef-0123-456789abcdef"`,
    );

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-chatbot-slackchannelconfiguration.html */
const AmazonQSettings = z.strictObject({
  /** Created at deployment if it is not configured. */
  topicArn: TopicArn.optional(),
  slack: z
    .strictObject({
      workspaceId: z
        .string()
        .regex(/^T[0-9A-Z]{1,254}$/, 'not a workspace ID. Use a value such as "T0123456789"'),
      channelId: z
        .string()
        .regex(SLACK_CHANNEL_ID, 'not a channel ID. Use a value such as "C0123456789"'),
    })
    .optional(),
  teams: z
    .strictObject({
      tenantId: Uuid('tenant'),
      teamId: Uuid('team'),
      channelId: z
        .string()
        .regex(
          /^[\w=+/.,-]*%3[aA][\w=+/.,-]*%40[\w=+/.,-]*$/,
          'not a channel ID. Use the part of the link to the channel that looks like "19%3a…%40thread.tacv2"',
        ),
    })
    .optional(),
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
