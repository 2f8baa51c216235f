const FENCE = '```';

/**
 * Slack and Amazon Q read `&`, `<` and `>` as markup.
 * @see https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export function escapeSlack(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text to copy, unchanged. */
export function fence(code: string): string {
  return `${FENCE}\n${escapeSlack(unfenced(code))}\n${FENCE}`;
}

/** A fence within the code would end it; an invisible character prevents that. */
export function unfenced(code: string): string {
  return code.replaceAll(FENCE, '``\u200B`');
}
