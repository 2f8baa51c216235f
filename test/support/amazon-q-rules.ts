import * as z from 'zod';

/** In both chats, `&`, `<` and `>` are markup and must be escaped in texts. */
const text = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((value) => !/[<>]|&(?!(amp|lt|gt);)/.test(value), 'not escaped')
    .refine((value) => liveMarkup(value) === undefined, {
      error: ({ input }) => `live markup: ${liveMarkup(String(input))}`,
    });

/**
 * Markup outside of code, in Slack (mrkdwn) or in Microsoft Teams (Markdown): emphasis, links, images, tables,
 * escapes, emoji, headings, and addresses that become links.
 */
export function liveMarkup(text: string): string | undefined {
  const outside = text.replaceAll(/```\n[^]*?\n```|`[^`\n]+`/g, 'code');
  return /[[\]*_~`\\|].*|:\/\/.*|:[\w+-]+:|^[#+=>]+ .*/m.exec(outside)?.[0];
}

/** Amazon Q drops messages that do not match this schema without an error. */
const CustomNotification = z.strictObject({
  version: z.literal('1.0'),
  source: z.literal('custom'),
  id: z.string().min(1).optional(),
  content: z.strictObject({
    textType: z.literal('client-markdown'),
    title: text(300),
    description: text(4000),
    nextSteps: z.array(text(1500)).min(1).optional(),
    keywords: z.array(z.string()).optional(),
  }),
  metadata: z.strictObject({
    threadId: z.string().regex(/^[0-9a-f]{16}$/),
    summary: text(300),
    eventType: z.string().min(1),
    relatedResources: z.array(z.string()).optional(),
    additionalContext: z.record(z.string(), z.string().min(1)),
  }),
});

/**
 * All problems of a message because of which Amazon Q Developer would not show it.
 * @see https://docs.aws.amazon.com/chatbot/latest/adminguide/custom-notifs.html
 */
export function amazonQProblems(message: unknown): string[] {
  const read = CustomNotification.safeParse(message);
  return read.success
    ? []
    : read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}
