import * as z from 'zod';
import { TopicArn } from './topic-arn.ts';

const Uuid = (what: string) =>
  z
    .string()
    .regex(/^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/, `not the id of a ${what}`);

/**
 * `notifications.amazonQ`, once it is on.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-chatbot-slackchannelconfiguration.html
 */
const AmazonQSettings = z.strictObject({
  topic: TopicArn.optional(),
  slack: z
    .strictObject({
      workspaceId: z
        .string()
        .regex(/^T[0-9A-Z]{1,254}$/, 'not the id of a workspace, such as T0123456789'),
      channelId: z
        .string()
        .regex(/^[CG][A-Z0-9]{6,}$/, 'not the id of a channel, such as C0123456789'),
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
          'not the id of a channel as its link has it, such as 19%3a…%40thread.tacv2',
        ),
    })
    .optional(),
});
export type AmazonQSettings = z.infer<typeof AmazonQSettings>;

/** `true` is on with nothing more, `false` is off; not as a union, so that problems are told with their paths. */
export const AmazonQSchema = z
  .preprocess((given) => {
    if (given === true) return {};
    return given === false ? undefined : given;
  }, AmazonQSettings.optional())
  .optional();
