import { escapeSlack, unfenced } from '../../render/chat-text.ts';
import { shortenMiddle } from '../../words/plain.ts';

/**
 * The blocks of Slack's Block Kit that notifications use, within Slack's limits.
 *
 * Texts are `plain_text` where possible: a name like `*.example.com` must not make the line bold.
 * @see https://docs.slack.dev/reference/block-kit/blocks
 */
export type SlackBlock =
  | { readonly type: 'header'; readonly text: PlainText }
  | { readonly type: 'section'; readonly text: PlainText | Markdown }
  | { readonly type: 'context'; readonly elements: readonly PlainText[] };

interface PlainText {
  readonly type: 'plain_text';
  readonly text: string;
  /** Off: `:x:` in a text is not replaced. */
  readonly emoji: false;
}

interface Markdown {
  readonly type: 'mrkdwn';
  readonly text: string;
  /** On: no part of the text becomes a link or a mention. */
  readonly verbatim: true;
}

const MAX_HEADER = 150;
const MAX_TEXT_LENGTH = 3000;
const FENCE = '```';

export function header(text: string): SlackBlock {
  return { type: 'header', text: plainText(fit(text, MAX_HEADER)) };
}

/** As many sections as the text needs; none for an empty text. */
export function section(text: string): SlackBlock[] {
  return pieces(text, MAX_TEXT_LENGTH).map((piece) => ({
    type: 'section',
    text: plainText(piece),
  }));
}

export function context(text: string): SlackBlock {
  return { type: 'context', elements: [plainText(fit(text, MAX_TEXT_LENGTH))] };
}

/** Text to copy, with a title. A text that is longer than a section continues in the next one. */
export function codeBlock(title: string, code: string): SlackBlock[] {
  const max = MAX_TEXT_LENGTH - escapeSlack(title).length - 2 * FENCE.length - 3;
  return pieces(unfenced(code), max).map((piece, index) => ({
    type: 'section',
    text: {
      type: 'mrkdwn',
      text: `${index === 0 ? `${escapeSlack(title)}\n` : ''}${FENCE}\n${piece}\n${FENCE}`,
      verbatim: true,
    },
  }));
}

function plainText(text: string): PlainText {
  return { type: 'plain_text', text, emoji: false };
}

/** The escaped text, shortened to `max`. Never empty, because Slack rejects empty texts. */
function fit(text: string, max: number): string {
  for (let length = max; ; length -= 1) {
    const escaped = escapeSlack(shortenMiddle(text, length));
    if (escaped.length <= max) return escaped === '' ? '-' : escaped;
  }
}

/** The escaped text, cut at line ends, otherwise at spaces, otherwise between two characters. */
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
  // Up to half a section can stay empty to keep a line whole.
  const at = line > limit / 2 ? line : Math.max(line, text.lastIndexOf(' ', limit));
  if (at > 0) return at;
  return /[\uD800-\uDBFF]/.test(text[limit - 1] ?? '') ? limit - 1 : limit;
}
