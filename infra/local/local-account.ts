import type { SweptAccount } from '../../lambdas/poll-certificates/env.ts';

/** An account that this run polls. */
export interface LocalAccount {
  readonly swept: SweptAccount;
  /** The fields of its secret. Never shown, never stored. */
  readonly secret: Readonly<Record<string, string>>;
  /** Milliseconds from one poll to the next. */
  readonly every: number;
}
