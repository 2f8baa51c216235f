import { isLoopback } from './loopback.ts';

const SLACK_API = 'https://slack.com/api/';

/**
 * Where the methods of Slack's Web API are. The token goes there and nowhere else, so the address is no setting;
 * tests may name one on this very machine.
 *
 * @throws Error where it is any other.
 */
export function slackApiUrl(base: string = SLACK_API): URL {
  const url = new URL('chat.postMessage', base);
  if (base !== SLACK_API && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw new Error('A bot token is sent to https://slack.com/api/ only.');
  }
  return url;
}
