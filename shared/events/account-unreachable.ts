import { Instant } from '../certificates/instant.ts';
import { AccountFailure } from '../certificates/account-state.ts';
import { AccountDetail } from './account-detail.ts';
import { defineEvent } from './event.ts';

/**
 * The monitor cannot read a provider account or a part of it (`failure.scope`): some of its `certificates`, its
 * `messages`, or so many missing certificates that their removal is not plausible (`removals`).
 * Each scope has its own `Account Recovered`.
 *
 * @example
 * { "metadata": { … }, "account": { "key": "digicert/main", … }, "since": "2026-11-22T04:00:00.000Z",
 *   "failure": { "kind": "authentication", "scope": "account", "message": "…" } }
 */
export const accountUnreachable = defineEvent('Account Unreachable', 1, {
  account: AccountDetail,
  since: Instant,
  failure: AccountFailure,
});
