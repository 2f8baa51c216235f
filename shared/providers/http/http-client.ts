import type { Instant } from '../../certificates/instant.ts';
import type { ProviderRun } from '../provider.ts';

/**
 * How a provider room speaks HTTP: to its own host only, paced, with time-outs and retries.
 *
 * Contract:
 * - The path is resolved below the client's base URL; a request can leave neither that host nor that path.
 * - Redirects are not followed: they are a `invalid-response`, for a key must not travel.
 * - 429, 5xx, lost connections and time-outs are tried again a few times with backoff and jitter,
 *   `Retry-After` obeyed, while `run.deadline` allows; then they are thrown as `rate-limited` or
 *   `unavailable`. A request that is not `repeatable` is sent once.
 * - Every other status is an answer: the room says what it means. What a room reads of its provider's own limits
 *   (`limits`) counts like a 429: a refusal is tried again, and a used-up allowance ends in a pause.
 * - A body larger than the cap is a `invalid-response`. Content encodings are decoded, and the decoded size counts too.
 * - A part of every rate limit is kept for `listing` requests, so that closer looks cannot use all of it up.
 * - When the next request's turn under the rate limits comes after `run.deadline`, `BudgetExhausted`.
 * - An aborted `run.signal` ends everything under way with the signal's reason.
 */
export interface HttpClient {
  send(request: HttpRequest, run: ProviderRun): Promise<HttpResponse>;
  /** The same client, with the same limits and the same count, for another address of the provider's: its token service, say. */
  at(baseUrl: string): HttpClient;
  /** How many requests were sent, retries included. */
  readonly requests: number;
  /** The requests of the last hour and a pause the provider has asked for, as text for the next run's client; see `RequestPacer`. */
  pacing(): string;
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Below the base URL, beginning with a slash: `/order/certificate`. Ids in it are percent-encoded by the caller. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>> | URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Further headers, made anew for each try when its turn has come: signatures that carry the time. */
  readonly authorize?: (sending: Sending) => Readonly<Record<string, string>>;
  /** What an answer says of the provider's own limits, where status 429 is not all there is to it. */
  readonly limits?: (response: HttpResponse) => LimitReport | undefined;
  /** In words, for messages: `list orders`. */
  readonly operation: string;
  /** Whether sending it twice does no harm. A GET is unless told, anything else is not. */
  readonly repeatable?: boolean;
  /** `listing`: may use what the rate limits keep back for finding out what there is. */
  readonly priority?: RequestPriority;
}

export type RequestPriority = 'listing';

/** One try, just before it is sent. */
export interface Sending {
  readonly method: HttpRequest['method'];
  readonly url: URL;
  readonly body: string;
  readonly now: Instant;
}

/** What a provider says of its limits in an answer. */
export interface LimitReport {
  /** Whether this request was refused for them. One that was not has its answer all the same. */
  readonly refused: boolean;
  /** Seconds until it wants to hear from us again, where it says so. */
  readonly waitSeconds?: number | undefined;
}

export interface HttpResponse {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}
