import { AccountFailure } from '../certificates/account-state.ts';
import { Instant } from '../certificates/instant.ts';
import { AccountDetail } from './account-detail.ts';
import { defineEvent } from './event.ts';

/**
 * An account that was unreachable has been read completely again. Where `scope` is there, a part of the account is
 * concerned: its `certificates` can all be read, no unexpected `removals` are left, or its `messages` are received.
 * Where `stateRebuiltAt` is there, everything that was published before is resolved, of the account and of its parts.
 *
 * @example
 * { "metadata": { … }, "account": { "key": "digicert/main", … }, "unreachableSince": "2026-11-22T04:00:00.000Z" }
 */
export const accountRecovered = defineEvent('Account Recovered', 1, {
  account: AccountDetail,
  /** Absent where nothing was published since `stateRebuiltAt`. */
  unreachableSince: Instant.optional(),
  /** When the stored state of the account, which was damaged, was rebuilt: what was published before is not known. */
  stateRebuiltAt: Instant.optional(),
  /** Absent where it is the account. */
  scope: AccountFailure.shape.scope.exclude(['account']).optional(),
});
