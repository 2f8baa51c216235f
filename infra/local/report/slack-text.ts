import type { SlackMessage } from '../aws/slack-webhook.ts';

type Block = NonNullable<SlackMessage['blocks']>[number];

/** A Slack message as a person would see it, in plain text. */
export function slackText({ text, blocks = [] }: SlackMessage): string {
  return blocks.length === 0 ? unescape(text) : blocks.map(blockText).join('\n\n');
}

function blockText({ type, text, fields = [], elements = [] }: Block): string {
  if (type === 'divider') return '─'.repeat(20);
  const texts = [
    ...(text === undefined ? [] : [text.text]),
    ...fields.map((field) => field.text),
    ...elements.flatMap((element) => (typeof element.text === 'string' ? [element.text] : [])),
  ];
  return texts.map((one) => unescape(one.replace(/```\n?/g, ''))).join('\n');
}

/** Slack's own three escapes, and nothing else. */
function unescape(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}
