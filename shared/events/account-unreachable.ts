import { Instant } from '../certificates/instant.ts';
import { AccountFailure } from '../certificates/account-state.ts';
import { AccountDetail } from './account-detail.ts';
import { defineEvent } from './event.ts';

/**
 * The monitor is blind for an account, for some of its certificates, or for what its provider tells by messages
 * (`failure.scope`). The last of them comes and goes on its own.
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
