import { AccountFailure } from '../certificates/account-state.ts';
import { Instant } from '../certificates/instant.ts';
import { AccountDetail } from './account-detail.ts';
import { defineEvent } from './event.ts';

/**
 * An account that was unreachable has been read completely again. Where `scope` is there, a part of the account is
 * concerned: its `certificates` can all be read, no unexpected `removals` are left, or its `messages` are received.
 *
 * @example
 * { "metadata": { … }, "account": { "key": "digicert/main", … }, "unreachableSince": "2026-11-22T04:00:00.000Z" }
 */
export const accountRecovered = defineEvent('Account Recovered', 1, {
  account: AccountDetail,
  unreachableSince: Instant,
  /** Absent where it is the account. */
  scope: AccountFailure.shape.scope.exclude(['account']).optional(),
});
