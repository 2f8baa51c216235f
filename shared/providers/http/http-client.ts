import type { Instant } from '../../certificates/instant.ts';
import type { ProviderRun } from '../provider.ts';

/**
 * The HTTP client of a provider module. It connects only to the provider's host, keeps rate limits, and has timeouts
 * and retries.
 *
 * Contract:
 * - The path is resolved below the base URL of the client. A request cannot leave that host or that path.
 * - Redirects are not followed but fail as `invalid-response`, because the key must not be sent elsewhere.
 * - 429, 5xx, lost connections and timeouts are retried a few times with backoff and jitter, and with `Retry-After`,
 *   until `run.deadline`. Then they are thrown as `rate-limited` or `unavailable`. A request that is not `repeatable`
 *   is sent once.
 * - Every other status is returned; the provider module interprets it. A limit that the module reads from a response
 *   (`limits`) counts like a 429: a refused request is retried, and a used-up limit causes a pause.
 * - A body larger than the limit fails as `invalid-response`. Content encodings are decoded, and the decoded size
 *   counts too.
 * - A part of every rate limit is reserved for `listing` requests, so that requests for details cannot use it up.
 * - If the rate limits delay the next request beyond `run.deadline`, `BudgetExhausted` is thrown.
 * - If `run.signal` is aborted, all pending calls fail with its reason.
 */
export interface HttpClient {
  /** The provider's name, for errors. */
  readonly provider: string;
  send(request: HttpRequest, run: ProviderRun): Promise<HttpResponse>;
  /** The same client for another address of the provider, such as its token service. Limits and counts are shared. */
  at(baseUrl: string): HttpClient;
  /** Number of requests sent, retries included. */
  readonly requests: number;
  /**
   * The requests of the last hour and a pause that the provider requested, as text for the client of the next run; see
   * `RequestPacer`.
   */
  pacing(): string;
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Below the base URL, with a leading slash: `/order/certificate`. The caller percent-encodes ids. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>> | URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Creates further headers for each attempt just before it is sent, such as signatures that contain the time. */
  readonly authorize?: (sending: Sending) => Headers | Promise<Headers>;
  /** Reads rate limit information from a response, if the provider does not only use status 429. */
  readonly limits?: (response: HttpResponse) => LimitReport | undefined;
  /** The operation in words, for messages: `list orders`. */
  readonly operation: string;
  /** Whether the request can be sent twice without harm. Default: true for GET, false otherwise. */
  readonly repeatable?: boolean;
  /** `listing` can use the reserved part of the rate limits. */
  readonly priority?: RequestPriority;
}

/** By name. */
type Headers = Readonly<Record<string, string>>;

export type RequestPriority = 'listing';

/** One attempt, just before it is sent. */
export interface Sending {
  readonly method: HttpRequest['method'];
  readonly url: URL;
  readonly body: string;
  readonly now: Instant;
}

/** Rate limit information in a response. */
export interface LimitReport {
  /** Whether this request was refused because of the limit. If not, its response is valid. */
  readonly refused: boolean;
  /** Seconds until the next request is allowed, if the provider states them. */
  readonly waitSeconds?: number | undefined;
  /** The provider's code of the refusal: `ThrottlingException`. */
  readonly code?: string;
}

export interface HttpResponse {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}
