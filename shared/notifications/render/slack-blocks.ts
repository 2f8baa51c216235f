import { shortenMiddle } from '../words/plain.ts';

/**
 * The few blocks of Slack's Block Kit that a notice needs, kept within Slack's limits.
 *
 * Texts are `plain_text` wherever that will do: a name like `*.example.com` must not turn the line bold.
 * @see https://docs.slack.dev/reference/block-kit/blocks
 */
export type SlackBlock =
  | { readonly type: 'header'; readonly text: PlainText }
  | { readonly type: 'section'; readonly text: PlainText | Markdown }
  | { readonly type: 'context'; readonly elements: readonly PlainText[] };

interface PlainText {
  readonly type: 'plain_text';
  readonly text: string;
  /** Off: `:x:` in a text stays as it is. */
  readonly emoji: false;
}

interface Markdown {
  readonly type: 'mrkdwn';
  readonly text: string;
  /** On: nothing in it becomes a link or a mention. */
  readonly verbatim: true;
}

const MAX_HEADER = 150;
const MAX_TEXT_LENGTH = 3000;
const FENCE = '```';

export function header(text: string): SlackBlock {
  return { type: 'header', text: plainText(fit(text, MAX_HEADER)) };
}

/** As many sections as the text needs: none for an empty one. */
export function section(text: string): SlackBlock[] {
  return pieces(text, MAX_TEXT_LENGTH).map((piece) => ({
    type: 'section',
    text: plainText(piece),
  }));
}

export function context(text: string): SlackBlock {
  return { type: 'context', elements: [plainText(fit(text, MAX_TEXT_LENGTH))] };
}

/** Text to copy, as it stands. */
export function fence(code: string): string {
  return `${FENCE}\n${escapeSlack(unfenced(code))}\n${FENCE}`;
}

/** A fence within the code would end it; with an invisible mark between, it does not. */
function unfenced(code: string): string {
  return code.replaceAll(FENCE, '``\u200B`');
}

/** Text to copy, under a line that says what it is. Longer than a section it goes on in the next. */
export function codeBlock(title: string, code: string): SlackBlock[] {
  const room = MAX_TEXT_LENGTH - escapeSlack(title).length - 2 * FENCE.length - 3;
  return pieces(unfenced(code), room).map((piece, index) => ({
    type: 'section',
    text: {
      type: 'mrkdwn',
      text: `${index === 0 ? `${escapeSlack(title)}\n` : ''}${FENCE}\n${piece}\n${FENCE}`,
      verbatim: true,
    },
  }));
}

/** @see https://docs.slack.dev/messaging/formatting-message-text#escaping */
export function escapeSlack(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function plainText(text: string): PlainText {
  return { type: 'plain_text', text, emoji: false };
}

/** Escaped, and short enough even so. Never empty: Slack refuses empty texts. */
function fit(text: string, max: number): string {
  for (let room = max; ; room -= 1) {
    const escaped = escapeSlack(shortenMiddle(text, room));
    if (escaped.length <= max) return escaped === '' ? '-' : escaped;
  }
}

/** Escaped, and cut at line ends, else at blanks, else anywhere between two characters. */
function pieces(text: string, max: number): string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.trim() !== '') {
    let end = rest.length;
    while (escapeSlack(rest.slice(0, end)).length > max) end = cutBefore(rest, end, max);
    found.push(escapeSlack(rest.slice(0, end)));
    rest = rest.slice(end).replace(/^[ \n]/, '');
  }
  return found;
}

function cutBefore(text: string, end: number, max: number): number {
  const limit = Math.min(end - 1, max);
  const line = text.lastIndexOf('\n', limit);
  // Half a section may stay empty for the sake of a whole line.
  const at = line > limit / 2 ? line : Math.max(line, text.lastIndexOf(' ', limit));
  if (at > 0) return at;
  return /[\uD800-\uDBFF]/.test(text[limit - 1] ?? '') ? limit - 1 : limit;
}
