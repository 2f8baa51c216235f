import { isLoopback } from '../loopback.ts';

const SLACK_API = 'https://slack.com/api/';

/**
 * The URL of a method of the Web API. The base URL is not configurable because the bot token must not be sent to another
 * host; tests can pass a loopback address.
 *
 * @throws Error for any other base URL.
 */
export function slackApiUrl(
  method: 'chat.postMessage' | 'auth.test',
  base: string = SLACK_API,
): URL {
  const url = new URL(method, base);
  if (base !== SLACK_API && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw new Error('The Slack bot token can be sent to https://slack.com/api/ only.');
  }
  return url;
}
