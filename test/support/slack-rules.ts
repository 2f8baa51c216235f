import * as z from 'zod';

/** Slack uses `&`, `<` and `>` as markup; they must be escaped in texts. */
const text = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((value) => !/[<>]|&(?!(amp|lt|gt);)/.test(value), 'not escaped');

const plainText = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: text(max), emoji: z.boolean() });

const markdown = z.strictObject({
  type: z.literal('mrkdwn'),
  text: text(3000),
  verbatim: z.boolean(),
});

const Block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), text: plainText(150) }),
  z.strictObject({
    type: z.literal('section'),
    text: z.discriminatedUnion('type', [plainText(3000), markdown]),
  }),
  z.strictObject({
    type: z.literal('context'),
    elements: z.array(plainText(3000)).min(1).max(10),
  }),
]);

const Message = z.strictObject({
  text: text(4000),
  blocks: z.array(Block).min(1).max(50),
  mrkdwn: z.literal(false),
  unfurl_links: z.boolean(),
  unfurl_media: z.boolean(),
});

/**
 * All problems of a message because of which Slack would refuse it.
 * @see https://docs.slack.dev/reference/block-kit/blocks
 */
export function slackProblems(message: unknown): string[] {
  return problemsIn(Message, message);
}

const Ts = z.string().regex(/^\d{10}\.\d{6}$/);

/** Additional arguments of `chat.postMessage`. Only a reply can also be shown in the channel. */
const ApiMessage = Message.extend({
  channel: z.string().regex(/^[CG][A-Z0-9]{6,}$/),
  thread_ts: Ts.optional(),
  reply_broadcast: z.literal(true).optional(),
}).refine((one) => one.reply_broadcast === undefined || one.thread_ts !== undefined, {
  error: 'a broadcast of no reply',
});
export type ApiMessage = z.infer<typeof ApiMessage>;

/**
 * All arguments of `chat.postMessage` that Slack would refuse or ignore.
 * @see https://docs.slack.dev/reference/methods/chat.postMessage
 */
export function postMessageProblems(body: unknown): string[] {
  return problemsIn(ApiMessage, body);
}

export function readApiMessage(body: unknown): ApiMessage {
  return ApiMessage.parse(body);
}

function problemsIn(schema: z.ZodType, message: unknown): string[] {
  const read = schema.safeParse(message);
  if (!read.success) {
    return read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  }
  const size = JSON.stringify(message).length;
  return size > 16_000 ? [`${size} characters in all`] : [];
}
