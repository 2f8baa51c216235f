import type { AccountFailure, AccountState } from '../../certificates/account-state.ts';
import type { Instant } from '../../certificates/instant.ts';
import { isTransient, checkPart } from './classify-failure.ts';

/**
 * The state of an account after its message queue was read, or could not be read; `undefined` if nothing changed.
 *
 * Separate from the results of syncs: a queue that is blocked for weeks hides no certificate that cannot be read, and
 * makes no sync fetch all details again.
 */
export function recordQueue(
  state: AccountState,
  failure: AccountFailure | undefined,
  now: Instant,
): AccountState | undefined {
  const { queue: before, ...rest } = state;
  if (failure === undefined && before === undefined) return undefined;
  // A temporary failure does not show that the queue is no longer blocked, and is not announced.
  if (failure && before?.health.status === 'unreachable' && isTransient(failure)) return undefined;
  const queue = checkPart(before, failure, now);
  return { ...rest, revision: state.revision + 1, changedAt: now, ...(queue && { queue }) };
}
