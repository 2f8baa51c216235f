import type { AccountFailure, AccountState, Reading } from '../certificates/account-state.ts';
import type { AccountChange } from './change.ts';

/** The changes between two states of an account. Pure, like `detectCertificateChanges`. */
export function detectAccountChanges(
  previous: AccountState | undefined,
  current: AccountState,
): AccountChange[] {
  return [
    ...(recoveredAfterRebuild(previous, current) ?? detectTurn(previous, current, 'account')),
    ...detectTurn(previous?.unreadable, current.unreadable, 'certificates'),
    ...detectTurn(previous?.unexpectedRemovals, current.unexpectedRemovals, 'removals'),
    ...detectTurn(previous?.queue, current.queue, 'messages'),
    ...detectInitialInventory(previous, current),
  ];
}

function detectInitialInventory(
  previous: AccountState | undefined,
  { initialInventory }: AccountState,
): AccountChange[] {
  return initialInventory === undefined ||
    initialInventory.completedAt === previous?.initialInventory?.completedAt
    ? []
    : [{ kind: 'initial-inventory-completed', initialInventory }];
}

/**
 * What was announced before the state of an account was rebuilt is not known. The first complete sync after that resolves
 * all of it; a problem that remains is announced again.
 */
function recoveredAfterRebuild(
  previous: AccountState | undefined,
  current: AccountState,
): AccountChange[] | undefined {
  const { rebuiltAt: stateRebuiltAt, health } = previous ?? {};
  if (stateRebuiltAt === undefined || current.rebuiltAt !== undefined) return undefined;
  const since = health?.status === 'unreachable' ? { unreachableSince: health.since } : {};
  return [{ kind: 'recovered', scope: 'account', ...since, stateRebuiltAt }];
}

/** Whether the scope has become unreachable, unreachable for another reason, or reachable again. */
function detectTurn(
  previous: Reading | undefined,
  current: Reading | undefined,
  scope: AccountFailure['scope'],
): AccountChange[] {
  const before = previous?.health;
  const health = current?.health;
  if (health?.status === 'unreachable') {
    return before?.status === 'unreachable' && before.since === health.since
      ? []
      : [{ kind: 'unreachable', since: health.since, failure: health.failure }];
  }
  return before?.status === 'unreachable'
    ? [{ kind: 'recovered', scope, unreachableSince: before.since }]
    : [];
}
