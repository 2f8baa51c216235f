import type { Instant } from '../../../shared/certificates/instant.ts';
import type { Account, Caller } from './account.ts';

/** The context of a task. */
export interface TaskRun {
  /** The number in the status code. */
  readonly number: string;
  readonly account: Account;
  readonly caller: Caller;
  /** Counts the responses. */
  readonly turn: number;
  readonly now: Instant;
}
