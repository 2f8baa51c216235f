import { describe, expect, test } from 'vitest';
import type { AccountState } from '../../../shared/certificates/account-state.ts';
import { eventsOf } from '../../../shared/events/events-of.ts';
import { InitialInventoryCount } from '../../../shared/lifecycle/summary/initial-inventory-count.ts';
import { at } from '../../support/certificates.ts';
import { accountEvents } from '../../support/published-events.ts';
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

describe('events of a provider account', () => {
  test('a new account and a sync without changes publish nothing', () => {
    expect(accountEvents(undefined, onboarded)).toEqual([]);
    expect(accountEvents(onboarded, read)).toEqual([]);
    expect(accountEvents(read, nextRevision(read))).toEqual([]);
  });

  test('an unreachable account is published once, and again for another outage', () => {
    const reported = { name: 'unreachable', since: NOW, failure };
    expect(accountEvents(read, unreachable)).toStrictEqual([reported]);
    expect(accountEvents(undefined, unreachable)).toStrictEqual([reported]);
    expect(accountEvents(unreachable, nextRevision(unreachable))).toEqual([]);
    const another = { ...nextRevision(unreachable), health: unreachableSince(LATER) };
    expect(accountEvents(unreachable, another)).toStrictEqual([{ ...reported, since: LATER }]);
  });

  test('the recovery of an account names the start of the outage, and no scope', () => {
    const again: AccountState = {
      ...nextRevision(unreachable),
      health: { status: 'reachable', since: LATER },
    };
    expect(accountEvents(unreachable, again)).toStrictEqual([
      { name: 'recovered', unreachableSince: NOW },
    ]);
  });

  test('messages that cannot be received are published separately, and so is their recovery', () => {
    const blocked: AccountState = {
      ...nextRevision(read),
      queue: { health: unreachableSince(LATER) },
    };
    expect(accountEvents(read, blocked)).toStrictEqual([
      { name: 'unreachable', since: LATER, failure },
    ]);
    expect(accountEvents(blocked, nextRevision(read))).toStrictEqual([
      { name: 'recovered', scope: 'messages', unreachableSince: LATER },
    ]);
  });

  test('an account and its messages that change at once have events with different ids', () => {
    const both = { ...unreachable, queue: { health: unreachableSince(NOW) } };
    const again = { ...nextRevision(read), revision: both.revision + 1 };
    const ids = [
      ...eventsOf({ kind: 'account', previous: read, current: both }),
      ...eventsOf({ kind: 'account', previous: both, current: again }),
    ].map(({ detail }) => detail.metadata.id);
    expect(ids).toEqual([
      'digicert/main:3:account-unreachable',
      'digicert/main:3:account-unreachable:messages',
      'digicert/main:4:account-recovered',
      'digicert/main:4:account-recovered:messages',
    ]);
  });

  test('the initial inventory is published when it is completed, and again only for a new one', () => {
    const initialInventory = new InitialInventoryCount(NOW).total();
    const found: AccountState = { ...nextRevision(onboarded), initialInventory };
    const reported = [{ name: 'initial-inventory-completed', initialInventory }];
    expect(accountEvents(onboarded, found)).toStrictEqual(reported);
    expect(accountEvents(undefined, found)).toStrictEqual(reported);
    expect(accountEvents(found, nextRevision(found))).toEqual([]);
    const again = {
      ...nextRevision(found),
      initialInventory: { ...initialInventory, completedAt: LATER },
    };
    expect(accountEvents(found, again)).toHaveLength(1);
  });
});
