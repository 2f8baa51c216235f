import { epochMilliseconds } from '../../certificates/instant.ts';
import type { Clock } from '../../runtime/clock.ts';
import { readRetryAfter } from '../../runtime/retry-after.ts';
import { ChannelRefusal } from '../channel.ts';
import { codeOf, neverSent } from './never-sent.ts';
import { waitSeconds } from './slack-answer.ts';

export interface SlackRequestOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  /** Milliseconds that this run still has. */
  readonly remainingMilliseconds: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Milliseconds after which an answer counts as lost. */
  readonly timeoutMilliseconds?: number;
}

export interface SlackRequest {
  /** What the other side is called in errors: `the Slack webhook`. */
  readonly name: string;
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface SlackAnswer {
  readonly status: number;
  readonly text: string;
  /** The seconds that its `Retry-After` asks for; absent where it has none that can be read. */
  readonly retryAfter: number | undefined;
}

/** What has to remain after a wait, besides the time-out itself: for the ledger, and for the way home. */
const MARGIN = 3_000;

/**
 * Posts JSON to Slack, and answers what Slack says to it. A 429 is waited out as long as this run lasts.
 *
 * @throws ChannelRefusal where nothing was taken; any other error where the answer was lost. Neither holds the URL
 * or a header, which may be secrets.
 */
export async function requestSlack(
  request: SlackRequest,
  options: SlackRequestOptions,
): Promise<SlackAnswer> {
  const { remainingMilliseconds, wait, timeoutMilliseconds = 10_000 } = options;
  for (;;) {
    const answer = await post(request, options, timeoutMilliseconds);
    if (answer.status !== 429) return answer;
    const retryAfter = waitSeconds(answer.retryAfter);
    const rest = remainingMilliseconds() - timeoutMilliseconds - MARGIN;
    if (retryAfter * 1000 > rest) {
      throw new ChannelRefusal(`Slack takes no more posts for ${retryAfter} seconds.`, {
        retryAfter,
      });
    }
    await wait(retryAfter * 1000);
  }
}

/** Errors of `fetch` may name the URL, so none of them is passed on: its code has to do. */
async function post(
  { name, url, headers, body }: SlackRequest,
  { fetch, clock }: SlackRequestOptions,
  timeoutMilliseconds: number,
): Promise<SlackAnswer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMilliseconds),
    });
    const header = response.headers.get('retry-after') ?? undefined;
    const retryAfter = readRetryAfter(header, epochMilliseconds(clock()));
    return { status: response.status, text: (await response.text()).trim(), retryAfter };
  } catch (error) {
    const unsent = neverSent(error);
    if (unsent !== undefined) {
      throw new ChannelRefusal(`The host of ${name} cannot be reached (${unsent}).`);
    }
    const code =
      error instanceof Error && error.name === 'TimeoutError' ? 'time-out' : codeOf(error);
    // oxlint-disable-next-line preserve-caught-error -- its message may name the URL, which is a secret
    throw new Error(`The answer of ${name} was lost (${code ?? 'connection failed'}).`);
  }
}
