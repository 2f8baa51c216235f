import type { FailureKind } from '../certificates/account-state.ts';

/** Why a request to a provider failed. */
export type ProviderFailureKind = Extract<
  FailureKind,
  'authentication' | 'forbidden' | 'not-found' | 'rate-limited' | 'unavailable' | 'invalid-response'
>;

/**
 * The only error that a provider module throws.
 *
 * `message` is for users: the provider, the failed operation, and what to do. It never contains a secret, personal
 * data, or more of a response body than a documented error code.
 */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
  readonly kind: ProviderFailureKind;
  readonly provider: string;
  /** The operation in words: `list orders`, `read the validation of order 112211`. */
  readonly operation: string;
  /** Seconds after which the provider allows the next request. */
  readonly retryAfter: number | undefined;

  constructor(
    kind: ProviderFailureKind,
    details: {
      readonly provider: string;
      readonly operation: string;
      readonly message: string;
      readonly retryAfter?: number | undefined;
      readonly cause?: unknown;
    },
  ) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.kind = kind;
    this.provider = details.provider;
    this.operation = details.operation;
    this.retryAfter = details.retryAfter;
  }
}

/** Thrown when the time or the requests of this run are used up. Nothing failed: the next run continues. */
export class BudgetExhausted extends Error {
  override readonly name = 'BudgetExhausted';
  readonly what: 'time' | 'requests';

  constructor(what: 'time' | 'requests') {
    super(
      `the ${what === 'time' ? 'time' : 'request'} limit of this run is reached. The next run continues from here`,
    );
    this.what = what;
  }
}

/** The error of a refused request. `sentences` have no full stops: the cause first, then what to do. */
export function failure(
  provider: string,
  kind: ProviderFailureKind,
  operation: string,
  sentences: readonly string[],
): ProviderError {
  const message = `${sentences.join('. ')}.`;
  return new ProviderError(kind, { provider, operation, message });
}

/** A response that the provider does not document. `seen` describes it and never quotes it. */
export function invalidResponse(
  provider: string,
  operation: string,
  seen: string,
  advice = '',
): ProviderError {
  const message = `${provider} returned an invalid response (${operation}): ${seen}${advice}`;
  return new ProviderError('invalid-response', { provider, operation, message });
}
