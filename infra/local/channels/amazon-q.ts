import * as z from 'zod';
import { LOCAL_ACCOUNT_ID, LOCAL_REGION } from '../aws/local-identity.ts';
import type { LocalChannelKind } from './local-channel.ts';

/** The topic that a channel of Amazon Q reads. */
const topicOf = (name: string) =>
  `arn:aws:sns:${LOCAL_REGION}:${LOCAL_ACCOUNT_ID}:cert-expiry-monitor-channel-${name}`;

/** The fields of a message that Amazon Q shows. It drops messages of other formats without an error. */
const Shown = z.object({
  version: z.literal('1.0'),
  source: z.literal('custom'),
  id: z.string(),
  content: z.object({
    textType: z.literal('client-markdown'),
    title: z.string(),
    description: z.string(),
    nextSteps: z.array(z.string()).default([]),
  }),
  metadata: z.object({ threadId: z.string() }),
});

/** Amazon Q reads a topic. */
export const localAmazonQ: LocalChannelKind = {
  start: ({ name, show }) =>
    Promise.resolve({
      settings: () => ({ settings: { topicArn: topicOf(name) } }),
      topics: [
        {
          arn: topicOf(name),
          deliver: ({ textFor }) => {
            const read = Shown.safeParse(JSON.parse(textFor('sqs')));
            if (!read.success) return;
            const { id, metadata } = read.data;
            show({ id, title: `Amazon Q, thread ${metadata.threadId}`, text: textOf(read.data) });
          },
        },
      ],
      stop: () => Promise.resolve(),
    }),
  textOf: (message) => textOf(Shown.parse(message)),
};

function textOf({ content: { title, description, nextSteps } }: z.infer<typeof Shown>): string {
  const steps = nextSteps.map((step, index) => `${index + 1}. ${step}`);
  return [plain(title), plain(description), plain(steps.join('\n'))]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Removes the code fences and escapes of chat messages. */
function plain(text: string): string {
  return text
    .replace(/```\n?/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
