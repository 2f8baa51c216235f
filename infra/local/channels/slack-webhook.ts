import * as z from 'zod';
import { serveOnLoopback } from '../aws/loopback-server.ts';
import type { LoopbackServer } from '../aws/loopback-server.ts';

/**
 * The fields of a message to an incoming webhook that the local run uses.
 * @see https://docs.slack.dev/reference/block-kit/blocks
 */
export const SlackMessage = z.object({
  /** Shown where Slack does not render blocks, for example in push notifications. */
  text: z.string().min(1),
  blocks: z
    .array(
      z.looseObject({
        type: z.string(),
        text: z.object({ type: z.string(), text: z.string().max(3000) }).optional(),
        fields: z
          .array(z.object({ text: z.string().max(2000) }))
          .max(10)
          .optional(),
        elements: z.array(z.looseObject({ text: z.unknown().optional() })).optional(),
      }),
    )
    .max(50)
    .optional(),
});
export type SlackMessage = z.infer<typeof SlackMessage>;

/** A local replacement of a Slack incoming webhook: rejects what Slack rejects, and reports other messages. */
export async function startSlackWebhook(
  show: (message: SlackMessage) => void,
): Promise<LoopbackServer & { readonly url: string }> {
  const server = await serveOnLoopback(({ method, headers, body }) => {
    if (method !== 'POST' || headers['content-type']?.startsWith('application/json') !== true) {
      return { status: 400, body: 'invalid_payload' };
    }
    const message = SlackMessage.safeParse(parse(body.toString()));
    if (!message.success) return { status: 400, body: 'invalid_blocks' };
    show(message.data);
    return { status: 200, body: 'ok' };
  });
  return { ...server, url: `${server.origin}/services/local` };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
