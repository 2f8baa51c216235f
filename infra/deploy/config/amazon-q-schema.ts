import * as z from 'zod';
import { formatValue } from './describe-issue.ts';
import { SLACK_CHANNEL_ID } from './slack-schema.ts';
import { TopicArn } from './topic-arn.ts';

const id = (pattern: RegExp, description: string) =>
  z
    .string()
    .regex(pattern, { error: ({ input }) => `${formatValue(input)} is not ${description}` });

const Uuid = (object: string) =>
  id(
    /^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/,
    `the ID of a ${object}, which is a UUID`,
  );

/**
 * `notifications.amazonQ`, if it is enabled.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-chatbot-slackchannelconfiguration.html
 */
const AmazonQSettings = z.strictObject({
  topicArn: TopicArn.optional(),
  slack: z
    .strictObject({
      workspaceId: id(/^T[0-9A-Z]{1,254}$/, 'a workspace ID, such as "T0123456789"'),
      channelId: id(SLACK_CHANNEL_ID, 'a channel ID, such as "C0123456789"'),
    })
    .optional(),
  teams: z
    .strictObject({
      tenantId: Uuid('tenant'),
      teamId: Uuid('team'),
      channelId: id(
        /^[\w=+/.,-]*%3[aA][\w=+/.,-]*%40[\w=+/.,-]*$/,
        'a channel ID as in the link to the channel, such as "19%3a…%40thread.tacv2"',
      ),
    })
    .optional(),
});
export type AmazonQSettings = z.infer<typeof AmazonQSettings>;

/**
 * `true` enables Amazon Q without further settings, `false` disables it. Not a union, so that every problem has the
 * path of its field.
 */
export const AmazonQSchema = z
  .preprocess((given) => {
    if (given === true) return {};
    return given === false ? undefined : given;
  }, AmazonQSettings.optional())
  .optional();
