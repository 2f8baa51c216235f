import type { AccountFailure, AccountState, Reading } from '../certificates/account-state.ts';
import type { Instant } from '../certificates/instant.ts';
import { isTransient, judgeFailure } from './judge-failure.ts';

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
  const { queue, ...rest } = state;
  const changed = { ...rest, revision: state.revision + 1, changedAt: now };
  if (failure === undefined) return queue === undefined ? undefined : changed;
  // A passing fault does not tell that what held the queue up is over, and is not worth another word.
  if (queue?.health.status === 'unreachable' && isTransient(failure)) return undefined;
  const before: Reading = queue ?? { health: { status: 'reachable', since: now } };
  return { ...changed, queue: judgeFailure(before, failure, now) };
}
