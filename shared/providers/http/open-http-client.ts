import { instantOf } from '../../certificates/instant.ts';
import { readRetryAfter } from '../../runtime/retry-after.ts';
import type { RateLimit } from '../provider-descriptor.ts';
import { invalidResponse, ProviderError } from '../provider-error.ts';
import type { ProviderRun } from '../provider.ts';
import { resolveBelow } from './base-url.ts';
import { describeConnectionFailure } from './connection-failure.ts';
import { UndecodableBody } from './decode-body.ts';
import { DEFAULT_LIMITS, isBodyTooLarge, undiciExchanger } from './exchange.ts';
import type { ExchangeLimits, Exchanger } from './exchange.ts';
import type { HttpClient, HttpRequest, HttpResponse, LimitReport } from './http-client.ts';
import { RequestPacer } from './request-pacer.ts';
import type { OnWait } from './request-pacer.ts';
import type { Timer } from './timer.ts';

export interface HttpClientOptions {
  /** The provider's name, for errors. */
  readonly provider: string;
  readonly baseUrl: string;
  readonly rateLimits: readonly RateLimit[];
  readonly timer: Timer;
  /** `pacing()` of the client of the previous run. */
  readonly pacing?: string | undefined;
  readonly limits?: Partial<ExchangeLimits>;
  /** Sends a request. Default: undici. */
  readonly exchange?: Exchanger | undefined;
  readonly onWait?: OnWait | undefined;
  /** Maximum number of attempts per request. */
  readonly tries?: number;
  /** Returns a number from 0 up to, but not including, 1. */
  readonly random?: () => number;
}

/** Some providers refuse requests without a user agent. */
const USER_AGENT = 'cert-expiry-monitor';

/** An `HttpClient` that keeps the rate limits of its provider. */
export function openHttpClient(options: HttpClientOptions): HttpClient {
  const { provider, timer, tries = 6, random = Math.random } = options;
  const { exchange = undiciExchanger({ ...DEFAULT_LIMITS, ...options.limits }) } = options;
  const maximumBodyBytes = options.limits?.maximumBodyBytes ?? DEFAULT_LIMITS.maximumBodyBytes;
  const { onWait } = options;
  const pacer = new RequestPacer(options.rateLimits, timer, options.pacing, onWait);
  let requests = 0;

  async function attempt(request: HttpRequest, url: URL, run: ProviderRun): Promise<Outcome> {
    const { method, body, authorize } = request;
    await pacer.turn(run, request.priority);
    const sending = { method, url, body: body ?? '', now: instantOf(timer.now()) };
    const authorization = await authorize?.(sending);
    const headers = { 'user-agent': USER_AGENT, ...request.headers, ...authorization };
    requests += 1;
    let response: HttpResponse;
    try {
      response = await exchange({ url, method, headers, body }, run.signal);
    } catch (error) {
      run.signal.throwIfAborted();
      if (isBodyTooLarge(error)) {
        throw invalidResponse(provider, request.operation, `more than ${maximumBodyBytes} bytes`);
      }
      if (error instanceof UndecodableBody) {
        throw invalidResponse(provider, request.operation, error.seen);
      }
      return { kind: 'unavailable', seen: describeConnectionFailure(error) };
    }
    return check(response, timer.now(), request.limits?.(response));
  }

  async function send(
    baseUrl: string,
    request: HttpRequest,
    run: ProviderRun,
  ): Promise<HttpResponse> {
    const { operation, repeatable = request.method === 'GET' } = request;
    const url = resolveBelow(baseUrl, request.path, request.query);
    if (url === undefined) {
      throw invalidResponse(provider, operation, 'an id that cannot be part of a URL');
    }
    for (let tried = 1; ; tried += 1) {
      const outcome = await attempt(request, url, run);
      if (outcome.kind === 'answer') {
        const { response, waitSeconds } = outcome;
        if (waitSeconds !== undefined) pacer.pauseUntil(timer.now() + waitSeconds * 1000);
        return checked(response, provider, operation);
      }
      const wait = retryDelay(tried, outcome.retryAfter, random);
      const again = timer.now() + wait;
      if (outcome.kind === 'rate-limited') pacer.pauseUntil(again);
      if (!repeatable || tried >= tries || again > run.deadline) {
        throw givenUp(outcome, provider, operation, tried);
      }
      onWait?.({ until: instantOf(again), reason: `${provider} ${describeRefusal(outcome)}` });
      await timer.sleep(wait, run.signal);
    }
  }

  const clientAt = (baseUrl: string): HttpClient => ({
    provider,
    send: (request, run) => send(baseUrl, request, run),
    at: clientAt,
    get requests() {
      return requests;
    },
    pacing: () => pacer.save(),
  });
  return clientAt(options.baseUrl);
}

type Outcome =
  | {
      readonly kind: 'answer';
      readonly response: HttpResponse;
      /** Seconds until the next request is allowed. */
      readonly waitSeconds?: number | undefined;
    }
  | {
      readonly kind: 'rate-limited' | 'unavailable';
      readonly seen: string;
      readonly retryAfter?: number | undefined;
    };

function check(
  response: HttpResponse,
  now: number,
  { refused = false, waitSeconds, code }: Partial<LimitReport> = {},
): Outcome {
  const { status, headers } = response;
  if (!refused && status !== 429 && status < 500) return { kind: 'answer', response, waitSeconds };
  return {
    kind: refused || status === 429 ? 'rate-limited' : 'unavailable',
    seen: code === undefined ? `status ${status}` : `status ${status}, ${code}`,
    retryAfter: waitSeconds ?? readRetryAfter(headers['retry-after'], now),
  };
}

function checked(response: HttpResponse, provider: string, operation: string): HttpResponse {
  const { status } = response;
  if (status < 300 || status >= 400) return response;
  const seen = `a redirect (status ${status}). Redirects are not followed, because the API key must not be sent to another address`;
  throw invalidResponse(provider, operation, seen, '. Check the base URL');
}

type Refusal = Exclude<Outcome, { kind: 'answer' }>;

function describeRefusal({ seen, retryAfter }: Refusal): string {
  return retryAfter === undefined
    ? `returned no usable response (${seen})`
    : `asks to wait ${retryAfter} seconds (${seen})`;
}

function givenUp(
  { kind, seen, retryAfter }: Refusal,
  provider: string,
  operation: string,
  tries: number,
): ProviderError {
  const often = tries === 1 ? '' : ` after ${tries} attempts`;
  const wait = retryAfter === undefined ? '' : `; retry after ${retryAfter} seconds`;
  const message =
    kind === 'rate-limited'
      ? `${provider} refused the request (${operation})${often}: too many requests (${seen}${wait}). The next run tries again`
      : `The request to ${provider} failed (${operation})${often}: ${seen}. The next run tries again`;
  return new ProviderError(kind, { provider, operation, message, retryAfter });
}

const FIRST = 500;
const MAX = 30_000;

/**
 * Milliseconds to wait before retry number `attempt` (1 is the first retry): exponential with full jitter, so that
 * clients that failed together do not retry together; never less than the provider requests.
 *
 * @param random from 0 up to, but not including, 1
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function retryDelay(
  attempt: number,
  retryAfterSeconds: number | undefined,
  random: () => number,
): number {
  const backoff = random() * Math.min(MAX, FIRST * 2 ** (attempt - 1));
  return retryAfterSeconds === undefined
    ? backoff
    : retryAfterSeconds * 1000 + Math.min(backoff, 1000);
}
