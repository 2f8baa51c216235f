import type { AccountFailure, AccountState, Reading } from '../certificates/account-state.ts';
import type { Instant } from '../certificates/instant.ts';

type Scope = AccountFailure['scope'];
type Health = Reading['health'];

/** What one sync changed about an account or a part of it: each has its own events. */
interface ScopeChange {
  readonly scope: Scope;
  readonly before: Health | undefined;
  readonly after: Health | undefined;
}

export function scopeChanges(
  previous: AccountState | undefined,
  current: AccountState,
): ScopeChange[] {
  const before = readings(previous);
  const after = readings(current);
  const scopes: Scope[] = ['account', 'certificates', 'removals', 'messages'];
  return scopes
    .filter((scope) => scope !== 'account' || rebuildCompleted(previous, current) === undefined)
    .map((scope) => ({ scope, before: before?.[scope]?.health, after: after?.[scope]?.health }));
}

function readings(state: AccountState | undefined): Record<Scope, Reading | undefined> | undefined {
  return (
    state && {
      account: state,
      certificates: state.unreadable,
      removals: state.unexpectedRemovals,
      messages: state.queue,
    }
  );
}

/**
 * When the state of an account was rebuilt, if this change is the first complete sync after that. What was published
 * before the rebuild is not known: this sync resolves all of it, and a problem that remains is published again.
 */
export function rebuildCompleted(
  previous: AccountState | undefined,
  current: AccountState,
): Instant | undefined {
  return current.rebuiltAt === undefined ? previous?.rebuiltAt : undefined;
}

export function unreachableSince(health: Health | undefined): Instant | undefined {
  return health?.status === 'unreachable' ? health.since : undefined;
}

/** The part of the id of an event: one change can concern an account and several of its parts. */
export function partOf(scope: Scope): Exclude<Scope, 'account'> | undefined {
  return scope === 'account' ? undefined : scope;
}
