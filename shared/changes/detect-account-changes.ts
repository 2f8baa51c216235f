import type { AccountState } from '../certificates/account-state.ts';
import type { AccountChange } from './change.ts';

/** What happened to an account between two of its states. Pure, like its sister for certificates. */
export function detectAccountChanges(
  previous: AccountState | undefined,
  current: AccountState,
): AccountChange[] {
  const before = previous?.health;
  const { health } = current;
  if (health.status === 'unreachable') {
    return before?.status === 'unreachable' && before.since === health.since
      ? []
      : [{ kind: 'unreachable', since: health.since, failure: health.failure }];
  }
  return before?.status === 'unreachable'
    ? [{ kind: 'recovered', unreachableSince: before.since }]
    : [];
}
