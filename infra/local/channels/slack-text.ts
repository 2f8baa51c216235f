import type { ShownSlackMessage } from './slack-api.ts';
import type { SlackMessage } from './slack-webhook.ts';

type Block = NonNullable<SlackMessage['blocks']>[number];

/** A Slack message as plain text. */
export function slackText({ text, blocks = [] }: SlackMessage): string {
  return blocks.length === 0 ? unescape(text) : blocks.map(blockText).join('\n\n');
}

/** The position of the message: `Slack`, or the thread of a reply. */
export function slackTitle({ replyTo, reply_broadcast: broadcast }: ShownSlackMessage): string {
  if (replyTo === undefined) return 'Slack';
  const where = broadcast === true ? 'in the channel and in the thread' : 'in the thread';
  return `Slack, ${where}: ${unescape(replyTo)}`;
}

function blockText({ type, text, fields = [], elements = [] }: Block): string {
  if (type === 'divider') return '─'.repeat(20);
  const texts = [
    ...(text === undefined ? [] : [text.text]),
    ...fields.map((field) => field.text),
    ...elements.flatMap((element) => (typeof element.text === 'string' ? [element.text] : [])),
  ];
  return texts.map((block) => unescape(block.replace(/```\n?/g, '')).trimEnd()).join('\n');
}

/** The three escapes of Slack. */
function unescape(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}
