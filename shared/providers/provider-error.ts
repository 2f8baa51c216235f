import type { FailureKind } from '../certificates/account-state.ts';

/** Why a provider did not answer as it should. */
export type ProviderFailureKind = Extract<
  FailureKind,
  'authentication' | 'forbidden' | 'not-found' | 'rate-limited' | 'unavailable' | 'invalid-response'
>;

/**
 * The only error that a provider room lets out.
 *
 * `message` is for people: who, what, and what to do next. It never holds a secret, personal data,
 * or more of a response body than an error code that the provider documents.
 */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
  readonly kind: ProviderFailureKind;
  readonly provider: string;
  /** What was asked for, in words: `list orders`, `read the validation of order 112211`. */
  readonly operation: string;
  /** Seconds after which the provider said to come back. */
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

/** Thrown when the time or the requests of this run are used up: nothing failed, the next run goes on. */
export class BudgetExhausted extends Error {
  override readonly name = 'BudgetExhausted';
  readonly what: 'time' | 'requests';

  constructor(what: 'time' | 'requests') {
    super(`the ${what === 'time' ? 'time' : 'request'} limit of this run is reached. The next run continues from here`);
    this.what = what;
  }
}
