import { epochMilliseconds } from '../../certificates/instant.ts';
import type { Clock } from '../../runtime/clock.ts';
import { readRetryAfter } from '../../runtime/retry-after.ts';
import { ChannelRefusal } from '../channel.ts';
import { errorCodeOf, connectionErrorCode } from './connection-errors.ts';
import { waitSeconds } from './wait-seconds.ts';

export interface RequestOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  /** Milliseconds left in this run. */
  readonly remainingMilliseconds: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Milliseconds after which a response counts as lost. */
  readonly timeoutMilliseconds?: number;
}

interface JsonPost {
  /** The name of the service in error messages: `Slack`. */
  readonly title: string;
  /** The receiver in error messages: `the Slack webhook`. */
  readonly name: string;
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface PostResponse {
  readonly status: number;
  readonly text: string;
  /** Seconds according to `Retry-After`; `undefined` if the header is absent or invalid. */
  readonly retryAfter: number | undefined;
}

/** Milliseconds that must remain after a wait in addition to the time-out, to close the claim and return. */
const MARGIN = 3_000;

/**
 * Posts JSON to a service and returns the response. After a 429, it waits and posts again as long as this run has time.
 *
 * @throws ChannelRefusal if the service did not accept the post; any other error if the response was lost. No error contains
 * the URL or a header, because those are secrets.
 */
export async function postJson(request: JsonPost, options: RequestOptions): Promise<PostResponse> {
  const { remainingMilliseconds, wait, timeoutMilliseconds = 10_000 } = options;
  for (;;) {
    const response = await post(request, options, timeoutMilliseconds);
    if (response.status !== 429) return response;
    const retryAfter = waitSeconds(response.retryAfter);
    const rest = remainingMilliseconds() - timeoutMilliseconds - MARGIN;
    if (retryAfter * 1000 > rest) {
      throw new ChannelRefusal(
        `${request.title} accepts no more messages for ${retryAfter} seconds.`,
        {
          retryAfter,
        },
      );
    }
    await wait(retryAfter * 1000);
  }
}

/** Errors of `fetch` can contain the URL, so only their code is passed on. */
async function post(
  { name, url, headers, body }: JsonPost,
  { fetch, clock }: RequestOptions,
  timeoutMilliseconds: number,
): Promise<PostResponse> {
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
    const connectionError = connectionErrorCode(error);
    if (connectionError !== undefined) {
      throw new ChannelRefusal(`Cannot connect to the host of ${name} (${connectionError}).`);
    }
    const code =
      error instanceof Error && error.name === 'TimeoutError' ? 'time-out' : errorCodeOf(error);
    // oxlint-disable-next-line preserve-caught-error -- its message can contain the URL, which is a secret
    throw new Error(`The response of ${name} was lost (${code ?? 'connection failed'}).`);
  }
}
