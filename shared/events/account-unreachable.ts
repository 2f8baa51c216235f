import { AccountFailure } from '../certificates/account-state.ts';
import { Instant } from '../certificates/instant.ts';
import { partOf, scopeChanges } from './account-scopes.ts';
import { defineAccountEvent } from './define-event.ts';
import type { AccountWhen } from './define-event.ts';

/**
 * The monitor cannot read a provider account or a part of it (`failure.scope`): some of its `certificates`, its
 * `messages`, or too many certificates that are missing at once (`removals`).
 * Each scope has its own `Account Recovered`.
 *
 * @example
 * { "metadata": { … }, "account": { "key": "digicert/main", … }, "since": "2026-11-22T04:00:00.000Z",
 *   "failure": { "kind": "authentication", "scope": "account", "message": "…" } }
 */
export const accountUnreachable = defineAccountEvent({
  detailType: 'Account Unreachable',
  version: 1,
  fields: {
    since: Instant,
    failure: AccountFailure,
  },
});

export const whenAccountUnreachable: AccountWhen<typeof accountUnreachable> = (previous, current) =>
  scopeChanges(previous, current).flatMap(({ scope, before, after }) => {
    if (after?.status !== 'unreachable') return [];
    const { since, failure } = after;
    if (before?.status === 'unreachable' && before.since === since) return [];
    return [{ fields: { since, failure }, part: partOf(scope) }];
  });
