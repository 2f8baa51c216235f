import { escapeSlack } from './slack-blocks.ts';

/** Starts or ends markup in Slack (mrkdwn) or Microsoft Teams (Markdown), wherever it stands in a word. */
const MARKUP = /[[\]*_~`\\|]|:\/\/|:[\w+-]+:/;
/** Markup as the first word of a line: a heading, a list, a rule, a quotation. */
const AT_LINE_START = /^[#+=>]+$/;
/** Punctuation of the sentence around a word. */
const PARTS = /^([("']*)(.*?)([,.;:!?)"']*)$/su;

/**
 * Text for a chat that reads Slack's markup or Markdown, and which of the two is not known: nothing in it becomes a
 * link, an image, an emoji or bold.
 *
 * The two have no escape in common: Slack shows the backslash of `\*`, and Markdown has other links than Slack. Both
 * show inline code as it stands, so that each word with markup in it becomes code. A name can still be copied.
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
  // Nothing escapes a backtick within inline code.
  const code = escapeSlack(inner.replaceAll('`', '\u02CB'));
  return `${escapeSlack(before)}\`${code}\`${escapeSlack(after)}`;
}
