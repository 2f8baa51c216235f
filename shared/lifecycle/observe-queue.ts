import type { AccountFailure, AccountState } from '../certificates/account-state.ts';
import type { Instant } from '../certificates/instant.ts';
import { isTransient, checkPart } from './classify-failure.ts';

/**
 * The state of an account after its messages were read, or could not be; `undefined` where nothing is new.
 *
 * Kept apart from what its sweeps find: a queue that is held up for weeks hides no certificate that cannot be
 * read, and makes no sweep look at everything again.
 */
export function observeQueue(
  state: AccountState,
  failure: AccountFailure | undefined,
  now: Instant,
): AccountState | undefined {
  const { queue: before, ...rest } = state;
  if (failure === undefined && before === undefined) return undefined;
  // A passing fault does not tell that what held the queue up is over, and is not worth another word.
  if (failure && before?.health.status === 'unreachable' && isTransient(failure)) return undefined;
  const queue = checkPart(before, failure, now);
  return { ...rest, revision: state.revision + 1, changedAt: now, ...(queue && { queue }) };
}
