import { ChannelRefusal } from '../channel.ts';
import { isLoopback } from './loopback.ts';

/**
 * Reads the URL of a webhook from its secret.
 *
 * @throws ChannelRefusal if it cannot be read or is not valid, because nothing was sent yet.
 */
export async function readWebhookUrl(readUrl: () => Promise<string>): Promise<URL> {
  try {
    return parseWebhookUrl(await readUrl());
  } catch (error) {
    throw new ChannelRefusal(
      error instanceof Error ? error.message : 'The webhook URL cannot be read.',
    );
  }
}

/**
 * Parses the URL of an incoming webhook: https, or http to the local machine.
 *
 * The URL is a secret, because it is all that is needed to post. No error contains any part of it.
 *
 * @throws Error that describes the problem.
 */
function parseWebhookUrl(text: string): URL {
  const url = URL.parse(text.trim());
  if (url === null) {
    throw new Error(
      'The webhook secret does not contain a URL. Store the URL alone, without JSON and quotation marks.',
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new Error(
      'The webhook URL contains a user name or a password, which webhooks do not support.',
    );
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw new Error('The webhook URL must begin with https://.');
  }
  return url;
}
