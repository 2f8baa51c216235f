import type { ProviderRun } from '../provider.ts';

/**
 * How a provider room speaks HTTP: to its own host only, paced, with time-outs and retries.
 *
 * Contract:
 * - The path is resolved below the client's base URL; a request can leave neither that host nor that path.
 * - Redirects are not followed: they are a `bad-response`, for a key must not travel.
 * - 429, 5xx, lost connections and time-outs are tried again a few times with backoff and jitter,
 *   `Retry-After` obeyed, while `run.deadline` allows; then they are thrown as `rate-limited` or
 *   `unavailable`. A request that is not `repeatable` is sent once.
 * - Every other status is an answer: the room says what it means.
 * - A body larger than the cap is a `bad-response`.
 * - A part of every rate limit is kept for `listing` requests, so that closer looks cannot use all of it up.
 * - When the next request's turn under the rate limits comes after `run.deadline`, `BudgetExhausted`.
 * - An aborted `run.signal` ends everything under way with the signal's reason.
 */
export interface HttpClient {
  send(request: HttpRequest, run: ProviderRun): Promise<HttpResponse>;
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
  /** In words, for messages: `list orders`. */
  readonly operation: string;
  /** Whether sending it twice does no harm. A GET is unless told, anything else is not. */
  readonly repeatable?: boolean;
  /** `listing`: may use what the rate limits keep back for finding out what there is. */
  readonly priority?: RequestPriority;
}

export type RequestPriority = 'listing';

export interface HttpResponse {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}
