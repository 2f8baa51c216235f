import { describe, expect, test } from 'vitest';
import type { AccountState } from '../../../shared/certificates/account-state.ts';
import { InitialInventoryCount } from '../../../shared/lifecycle/complete-initial-inventory.ts';
import { detectAccountChanges } from '../../../shared/lifecycle/detect-account-changes.ts';
import { at } from '../../support/certificates.ts';
import { accountState, nextRevision } from '../../support/states.ts';

const NOW = at('2027-01-02');
const LATER = at('2027-01-03');
const failure = { kind: 'forbidden', scope: 'account', message: 'may not' } as const;
const unreachableSince = (since: typeof NOW) =>
  ({ status: 'unreachable', since, failure }) as const;

const onboarded = accountState();
const read: AccountState = {
  ...nextRevision(onboarded),
  health: { status: 'reachable', since: NOW },
};
const unreachable: AccountState = { ...nextRevision(read), health: unreachableSince(NOW) };

describe('detectAccountChanges', () => {
  test('reports nothing for a new account and for a sync without changes', () => {
    expect(detectAccountChanges(undefined, onboarded)).toEqual([]);
    expect(detectAccountChanges(onboarded, read)).toEqual([]);
    expect(detectAccountChanges(read, nextRevision(read))).toEqual([]);
  });

  test('reports an unreachable account once per cause', () => {
    const reported = { kind: 'unreachable', since: NOW, failure };
    expect(detectAccountChanges(read, unreachable)).toEqual([reported]);
    expect(detectAccountChanges(undefined, unreachable)).toEqual([reported]);
    expect(detectAccountChanges(unreachable, nextRevision(unreachable))).toEqual([]);
    const another = { ...nextRevision(unreachable), health: unreachableSince(LATER) };
    expect(detectAccountChanges(unreachable, another)).toEqual([{ ...reported, since: LATER }]);
  });

  test('reports the recovery of an account', () => {
    const again: AccountState = {
      ...nextRevision(unreachable),
      health: { status: 'reachable', since: LATER },
    };
    expect(detectAccountChanges(unreachable, again)).toEqual([
      { kind: 'recovered', scope: 'account', unreachableSince: NOW },
    ]);
  });

  test('reports unreadable messages and their recovery separately', () => {
    const withUnreadableMessages: AccountState = {
      ...nextRevision(read),
      queue: { health: unreachableSince(LATER) },
    };
    expect(detectAccountChanges(read, withUnreadableMessages)).toEqual([
      { kind: 'unreachable', since: LATER, failure },
    ]);
    expect(detectAccountChanges(withUnreadableMessages, nextRevision(read))).toEqual([
      { kind: 'recovered', scope: 'messages', unreachableSince: LATER },
    ]);
  });

  test('reports the initial inventory once', () => {
    const initialInventory = new InitialInventoryCount(NOW).total();
    const found: AccountState = { ...nextRevision(onboarded), initialInventory };
    const reported = [{ kind: 'initial-inventory-completed', initialInventory }];
    expect(detectAccountChanges(onboarded, found)).toEqual(reported);
    expect(detectAccountChanges(undefined, found)).toEqual(reported);
    expect(detectAccountChanges(found, nextRevision(found))).toEqual([]);
    const again = {
      ...nextRevision(found),
      initialInventory: { ...initialInventory, completedAt: LATER },
    };
    expect(detectAccountChanges(found, again)).toHaveLength(1);
  });
});
