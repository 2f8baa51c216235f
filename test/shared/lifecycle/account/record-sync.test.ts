import { describe, expect, test } from 'vitest';
import type { InitialInventory } from '../../../../shared/certificates/initial-inventory.ts';
import type {
  AccountFailure,
  AccountState,
} from '../../../../shared/certificates/account-state.ts';
import { HOUR, plus } from '../../../../shared/certificates/instant.ts';
import {
  recordProgress,
  recordStaleness,
  recordSync,
  registerAccount,
} from '../../../../shared/lifecycle/account/record-sync.ts';
import { InitialInventoryCount } from '../../../../shared/lifecycle/summary/initial-inventory-count.ts';
import { at } from '../../../support/certificates.ts';

const FOUND = at('2027-01-01');
const FRESH_FOR = 2 * HOUR;
const after = (hours: number) => plus(FOUND, hours * HOUR);
const failed = (
  kind: AccountFailure['kind'],
  scope: AccountFailure['scope'] = 'account',
): AccountFailure => ({ kind, scope, message: `it is ${kind}` });

const account = { provider: 'digicert', account: 'main' };
const settings = { tags: { team: 'web' }, freshFor: FRESH_FOR };
const found = registerAccount({ ...settings, account, now: FOUND });
const synced = (
  state: AccountState,
  hours: number,
  more: {
    readonly failures?: readonly AccountFailure[];
    readonly initialInventory?: InitialInventory;
  } = {},
) =>
  recordSync(
    state,
    { kind: 'complete', certificates: 3, ...more },
    { ...settings, now: after(hours) },
  );
const broken = (state: AccountState, hours: number, failure: AccountFailure) =>
  recordSync(state, { kind: 'failed', failure }, { ...settings, now: after(hours) });

describe('a new account', () => {
  test('becomes stale without a complete sync in time', () => {
    expect(found).toEqual({
      ...{ version: 1, revision: 1, account, tags: { team: 'web' }, changedAt: FOUND },
      health: { status: 'new', since: FOUND },
      staleAt: after(2),
    });
  });
});

describe('a complete sync', () => {
  test('extends the freshness and keeps the health', () => {
    const once = synced(found, 1);
    expect(once).toEqual({
      ...found,
      ...{ revision: 2, changedAt: after(1), lastCompleteSyncAt: after(1), certificates: 3 },
      health: { status: 'reachable', since: after(1) },
      staleAt: after(3),
    });
    expect(synced(once, 2)).toMatchObject({
      health: { status: 'reachable', since: after(1) },
      staleAt: after(4),
    });
  });

  test('ends an earlier failure', () => {
    const down = broken(synced(found, 1), 2, failed('forbidden'));
    const sound = synced(down, 3);
    expect(sound.health).toEqual({ status: 'reachable', since: after(3) });
    expect(sound.failures).toBeUndefined();
  });

  test('stores unreadable certificates and unexpected removals separately from the health of the account', () => {
    const unread = failed('invalid-response', 'certificates');
    const missing = failed('unexpected-removals', 'removals');
    const partly = synced(synced(found, 1), 2, { failures: [missing, unread] });
    const reading = (failure: AccountFailure, hours: number, count: number) => ({
      health: { status: 'unreachable', since: after(hours), failure },
      failures: { count, last: failure },
    });
    expect(partly).toMatchObject({
      health: { status: 'reachable', since: after(1) },
      unreadable: reading(unread, 2, 1),
      unexpectedRemovals: reading(missing, 2, 1),
      ...{ staleAt: after(4), lastCompleteSyncAt: after(2) },
    });
    expect(partly).not.toHaveProperty('failures');
    const left = synced(partly, 3, { failures: [unread] });
    expect(left.unreadable).toEqual(reading(unread, 2, 2));
    expect(left).not.toHaveProperty('unexpectedRemovals');
    const down = broken(left, 4, failed('forbidden'));
    expect(down.unreadable).toEqual(left.unreadable);
    const up = synced(down, 5);
    expect(up.health).toEqual({ status: 'reachable', since: after(5) });
    expect(up).not.toHaveProperty('unreadable');
  });

  test('stores the initial inventory until the next sync', () => {
    const initialInventory = new InitialInventoryCount(FOUND).total();
    const first = synced(found, 1, { initialInventory });
    expect(first.initialInventory).toEqual(initialInventory);
    expect(synced(first, 2).initialInventory).toBeUndefined();
    expect(synced(first, 2, { initialInventory }).initialInventory).toBeUndefined();
    expect(broken(first, 2, failed('unavailable')).initialInventory).toBeUndefined();
  });
});

describe('a failed sync', () => {
  test('is counted and does not extend the freshness', () => {
    const once = synced(found, 1);
    expect(broken(once, 2, failed('unavailable'))).toEqual({
      ...once,
      ...{ revision: 3, changedAt: after(2) },
      failures: { count: 1, last: failed('unavailable') },
    });
  });
});

describe('the progress of a sync', () => {
  const progressed = (state: AccountState, hours: number) =>
    recordProgress(state, { now: after(hours), freshFor: FRESH_FOR });

  test('extends the freshness until the last complete sync is twice as old as the limit', () => {
    const once = synced(found, 1);
    const later = progressed(once, 2);
    expect(later).toEqual({ ...once, revision: 3, changedAt: after(2), staleAt: after(4) });
    expect(progressed(once, 4.99)?.staleAt).toBe(after(6.99));
    expect(progressed(once, 5)).toBeUndefined();
  });

  test('is measured from the registration of the account if no sync was ever complete', () => {
    expect(progressed(found, 1)?.staleAt).toBe(after(3));
    expect(progressed(found, 4)).toBeUndefined();
    const refused = broken(found, 1, failed('forbidden'));
    expect(progressed(refused, 2)).toBeUndefined();
  });

  test('never shortens the freshness, and does not change a stale account', () => {
    const once = synced(found, 1);
    expect(progressed(once, 0.5)?.staleAt).toBe(after(3));
    const stale = recordStaleness(once, after(3));
    expect(stale && progressed(stale, 3.5)).toBeUndefined();
  });
});

describe('recordStaleness', () => {
  const reported = (state: AccountState, hours: number) => recordStaleness(state, after(hours));

  test('makes an account unreachable once, exactly when its freshness ends', () => {
    const once = synced(found, 1);
    expect(reported(once, 2.99)).toBeUndefined();
    const stale = reported(once, 3);
    expect(stale).toMatchObject({
      ...{ revision: 3, changedAt: after(3) },
      health: {
        ...{ status: 'unreachable', since: after(3) },
        failure: {
          ...{ kind: 'stale', scope: 'account' },
          message:
            'No complete sync since 2027-01-01T01:00:00.000Z. Polls do not run, or stop before they have read the whole listing.',
        },
      },
    });
    expect(stale?.staleAt).toBeUndefined();
    expect(stale && reported(stale, 4)).toBeUndefined();
  });

  test('has its own message if no sync was ever complete', () => {
    expect(reported(found, 2)?.health).toMatchObject({
      failure: {
        message: expect.stringMatching(/^No complete sync since the account was added\. /),
      },
    });
  });

  test('states the cause of the last failure if that affected the whole account', () => {
    const down = broken(synced(found, 1), 2, failed('unavailable'));
    expect(reported(down, 3)?.health).toMatchObject({
      failure: {
        kind: 'unavailable',
        message: expect.stringMatching(/\. The last sync failed: it is unavailable$/),
      },
    });
    const partly = synced(synced(found, 1), 2, { failures: [failed('not-found', 'certificates')] });
    expect(reported(partly, 4)?.health).toMatchObject({ failure: { kind: 'stale' } });
  });

  test('does not change an unreachable account, but a partly readable one', () => {
    const refused = broken(synced(found, 1), 2, failed('forbidden'));
    const stale = reported(refused, 3);
    expect(stale?.health).toEqual(refused.health);
    expect(stale?.staleAt).toBeUndefined();
    const partly = synced(synced(found, 1), 2, { failures: [failed('forbidden', 'certificates')] });
    expect(reported(partly, 4)?.health).toMatchObject({
      since: after(4),
      failure: { scope: 'account' },
    });
  });
});
