import { escapeSlack } from '../../render/chat-text.ts';

/** Starts or ends markup in Slack (mrkdwn) or Microsoft Teams (Markdown), anywhere in a word. */
const MARKUP = /[[\]*_~`\\|]|:\/\/|:[\w+-]+:/;
/** Markup as the first word of a line: a heading, a list, a rule, a quotation. */
const AT_LINE_START = /^[#+=>]+$/;
/** Punctuation of the sentence around a word. */
const PARTS = /^([("']*)(.*?)([,.;:!?)"']*)$/su;

/**
 * Escapes text for a chat that renders either Slack's markup or Markdown: no part of it becomes a link, an image, an
 * emoji or bold.
 *
 * The two share no escape: Slack shows the backslash of `\*`, and Markdown has other links than Slack. Both show inline
 * code unchanged, so each word with markup becomes inline code. Names can still be copied.
 * @see https://docs.slack.dev/messaging/formatting-message-text
 * @see https://spec.commonmark.org/0.31.2/#code-spans
 */
export function escapeChat(text: string): string {
  return text
    .split('\n')
    .map((line) => line.split(' ').map(escapeWord).join(' '))
    .join('\n');
}

function escapeWord(word: string, index: number): string {
  if (!MARKUP.test(word) && !(index === 0 && AT_LINE_START.test(word))) return escapeSlack(word);
  const [, before = '', inner = word, after = ''] = PARTS.exec(word) ?? [];
  // A backtick cannot be escaped within inline code.
  const code = escapeSlack(inner.replaceAll('`', '\u02CB'));
  return `${escapeSlack(before)}\`${code}\`${escapeSlack(after)}`;
}
