import { isLoopback } from './loopback.ts';

/**
 * Reads the URL of an incoming webhook: https, or http to this very machine.
 *
 * The URL is a secret, for whoever has it can post: neither it nor a part of it is in the error.
 *
 * @throws Error that says what is wrong with the text.
 */
export function parseWebhookUrl(text: string): URL {
  const url = URL.parse(text.trim());
  if (url === null) throw new Error('The text of the webhook secret is not a URL.');
  if (url.username !== '' || url.password !== '') {
    throw new Error('The webhook URL has a user name or a password, which webhooks do not take.');
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw new Error('The webhook URL does not begin with https://.');
  }
  return url;
}
