import * as z from 'zod';
import { serveOnLoopback } from '../aws/loopback-server.ts';
import type { LoopbackServer } from '../aws/loopback-server.ts';
import { answerWith, parseJson, rateLimit } from './service-switches.ts';
import type { ServiceSwitches } from './service-switches.ts';

/** Microsoft documents "approximately 28 KB" for the whole message. */
const MAX_BYTES = 28 * 1024;
const MAX_PER_SECOND = 4;

/** Only functions are replaced in a text run; it has no Markdown. */
const Text = z
  .string()
  .min(1)
  .refine((text) => !/\n/.test(text), 'Teams shows no line break within a text run')
  .refine((text) => !text.includes('{{'), 'Teams replaces functions such as {{DATE(…)}}');

const Line = z.strictObject({
  type: z.literal('RichTextBlock'),
  spacing: z.enum(['None', 'Small', 'Medium']).optional(),
  inlines: z
    .array(
      z.strictObject({
        type: z.literal('TextRun'),
        text: Text,
        size: z.enum(['Small', 'Default', 'Medium', 'Large', 'ExtraLarge']).optional(),
        weight: z.enum(['Lighter', 'Default', 'Bolder']).optional(),
        fontType: z.enum(['Default', 'Monospace']).optional(),
        isSubtle: z.boolean().optional(),
      }),
    )
    .min(1),
});

const Element = z.discriminatedUnion('type', [
  Line,
  z.strictObject({
    type: z.literal('Container'),
    style: z.enum(['default', 'emphasis', 'good', 'attention', 'warning', 'accent']),
    bleed: z.boolean(),
    items: z.array(Line).min(1),
  }),
  z.strictObject({
    type: z.literal('ColumnSet'),
    spacing: z.enum(['None', 'Small', 'Medium']).optional(),
    columns: z
      .array(
        z.strictObject({
          type: z.literal('Column'),
          width: z.union([z.int().positive(), z.enum(['auto', 'stretch'])]),
          items: z.array(Line).min(1),
        }),
      )
      .min(1),
  }),
]);

/** The part of Adaptive Cards 1.4 that notifications use. */
const Message = z.strictObject({
  type: z.literal('message'),
  attachments: z.tuple([
    z.strictObject({
      contentType: z.literal('application/vnd.microsoft.card.adaptive'),
      content: z.strictObject({
        $schema: z.url(),
        type: z.literal('AdaptiveCard'),
        version: z.literal('1.4'),
        msteams: z.strictObject({ width: z.literal('Full') }),
        body: z.array(Element).min(1),
      }),
    }),
  ]),
});
type Card = z.infer<typeof Message>;

/** The reasons for which Teams would not display a message. */
export function teamsProblems(message: unknown): string[] {
  const bytes = Buffer.byteLength(JSON.stringify(message));
  const read = Message.safeParse(message);
  return [
    ...(bytes > MAX_BYTES ? [`${bytes} bytes`] : []),
    ...(read.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`),
  ];
}

/** A card as plain text, one line for each line of the card. */
export function teamsText(message: unknown): string {
  const linesOf = (items: readonly z.infer<typeof Line>[]) =>
    items.map(({ inlines }) => inlines.map(({ text }) => text).join(''));
  const gap = (spacing: string | undefined) => (spacing === 'Medium' ? [''] : []);
  const card: Card = Message.parse(message);
  return card.attachments[0].content.body
    .flatMap((element) => {
      switch (element.type) {
        case 'Container':
          return linesOf(element.items);
        case 'ColumnSet':
          return [
            ...gap(element.spacing),
            element.columns.flatMap(({ items }) => linesOf(items)).join(': '),
          ];
        case 'RichTextBlock':
          return [...gap(element.spacing), ...linesOf([element])];
      }
    })
    .join('\n');
}

export interface TeamsWebhook extends LoopbackServer, ServiceSwitches {
  /** Contains the secret signature. */
  readonly url: string;
}

/**
 * A local workflow with the trigger "When a Teams webhook request is received": refuses what Teams refuses, and accepts a
 * request with 202 before the card is posted.
 *
 * @param now milliseconds, for the limit of four requests per second; without it, there is no limit.
 */
export async function startTeamsWebhook(
  show: (message: unknown) => void,
  now?: () => number,
): Promise<TeamsWebhook> {
  const path =
    '/workflows/local/triggers/manual/paths/invoke?api-version=1&sig=verysecretsignature';
  const allowed = rateLimit(MAX_PER_SECOND, now);
  const switches: ServiceSwitches = { next: [], requests: 0 };
  const server = await serveOnLoopback((request) =>
    answerWith(switches, () => {
      const { method, headers, body } = request;
      if (request.path !== path) return { status: 401, body: 'unauthorized' };
      if (method !== 'POST' || headers['content-type']?.startsWith('application/json') !== true) {
        return { status: 400, body: 'bad request' };
      }
      if (body.length > MAX_BYTES) return { status: 413, body: 'too large' };
      if (!allowed()) return { status: 429, headers: { 'retry-after': '1' }, body: '' };
      const message = parseJson(body);
      if (teamsProblems(message).length > 0) return { status: 400, body: 'bad card' };
      show(message);
      return { status: 202, body: '' };
    }),
  );
  return Object.assign(switches, { ...server, url: `${server.origin}${path}` });
}
