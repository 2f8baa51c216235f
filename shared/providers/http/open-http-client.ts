import type { Dispatcher } from 'undici';
import type { RateLimit } from '../provider-descriptor.ts';
import { ProviderError } from '../provider-error.ts';
import type { ProviderRun } from '../provider.ts';
import { badResponse } from './bad-response.ts';
import { resolveBelow } from './base-url.ts';
import { describeConnectionFailure } from './connection-failure.ts';
import { DEFAULT_LIMITS, exchange, isBodyTooLarge, openDispatcher } from './exchange.ts';
import type { Exchange, ExchangeLimits } from './exchange.ts';
import type { HttpClient, HttpRequest, HttpResponse } from './http-client.ts';
import { RequestPacer } from './request-pacer.ts';
import { readRetryAfter } from './retry-after.ts';
import { retryDelay } from './retry-delay.ts';
import type { Timer } from './timer.ts';

export interface HttpClientOptions {
  /** The provider's word, for errors. */
  readonly provider: string;
  readonly baseUrl: string;
  readonly rateLimits: readonly RateLimit[];
  readonly timer: Timer;
  /** What the client of the run before left behind. */
  readonly pacing?: string | undefined;
  readonly limits?: Partial<ExchangeLimits>;
  /** How often one request is sent at most. */
  readonly tries?: number;
  /** From 0 up to, but not including, 1. */
  readonly random?: () => number;
}

/** Some providers refuse requests without one. */
const USER_AGENT = 'cert-expiry-monitor';

/** An `HttpClient` on undici, which is loaded with the first request: most of a cold start is not about it. */
export function openHttpClient(options: HttpClientOptions): HttpClient {
  const { provider, baseUrl, timer, tries = 6, random = Math.random } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const pacer = new RequestPacer(options.rateLimits, timer, options.pacing);
  let dispatcher: Promise<Dispatcher> | undefined;
  let requests = 0;

  async function attempt(request: HttpRequest, sent: Exchange, run: ProviderRun): Promise<Outcome> {
    dispatcher ??= openDispatcher(limits);
    const agent = await dispatcher;
    await pacer.turn(run, request.priority);
    requests += 1;
    try {
      return judge(await exchange(agent, sent, limits, run.signal), timer.now());
    } catch (error) {
      run.signal.throwIfAborted();
      if (isBodyTooLarge(error)) {
        const seen = `more than ${limits.maximumBodyBytes} bytes`;
        throw badResponse(provider, request.operation, seen);
      }
      return { kind: 'unavailable', seen: describeConnectionFailure(error) };
    }
  }

  return {
    async send(request, run) {
      const { operation, repeatable = request.method === 'GET' } = request;
      const url = resolveBelow(baseUrl, request.path, request.query);
      if (url === undefined) {
        throw badResponse(provider, operation, 'an id that cannot be part of an address');
      }
      const headers = { 'user-agent': USER_AGENT, ...request.headers };
      const sent = { url, method: request.method, headers, body: request.body };
      for (let tried = 1; ; tried += 1) {
        const outcome = await attempt(request, sent, run);
        if (outcome.kind === 'answer') return checked(outcome.response, provider, operation);
        const wait = retryDelay(tried, outcome.retryAfter, random);
        const again = timer.now() + wait;
        if (outcome.kind === 'rate-limited') pacer.pauseUntil(again);
        if (!repeatable || tried >= tries || again > run.deadline) {
          throw givenUp(outcome, provider, operation, tried);
        }
        await timer.sleep(wait, run.signal);
      }
    },
    get requests() {
      return requests;
    },
    pacing: () => pacer.save(),
  };
}

type Outcome =
  | { readonly kind: 'answer'; readonly response: HttpResponse }
  | {
      readonly kind: 'rate-limited' | 'unavailable';
      readonly seen: string;
      readonly retryAfter?: number | undefined;
    };

function judge(response: HttpResponse, now: number): Outcome {
  const { status, headers } = response;
  if (status !== 429 && status < 500) return { kind: 'answer', response };
  return {
    kind: status === 429 ? 'rate-limited' : 'unavailable',
    seen: `status ${status}`,
    retryAfter: readRetryAfter(headers['retry-after'], now),
  };
}

function checked(response: HttpResponse, provider: string, operation: string): HttpResponse {
  const { status } = response;
  if (status < 300 || status >= 400) return response;
  const seen = `a redirect (status ${status}), which is not followed because the key must not travel`;
  throw badResponse(provider, operation, seen, ': see whether the base URL is right');
}

function givenUp(
  { kind, seen, retryAfter }: Exclude<Outcome, { kind: 'answer' }>,
  provider: string,
  operation: string,
  tries: number,
): ProviderError {
  const often = tries === 1 ? '' : ` after ${tries} tries`;
  const message =
    kind === 'rate-limited'
      ? `${provider} refused to ${operation}${often}: too many requests (${seen}). The next run tries again`
      : `${provider} could not be asked to ${operation}${often}: ${seen}. The next run tries again`;
  return new ProviderError(kind, { provider, operation, message, retryAfter });
}
