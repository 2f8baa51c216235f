import { describe, expect, test } from 'vitest';
import type { InitialInventory } from '../../../shared/certificates/initial-inventory.ts';
import type { AccountFailure, AccountState } from '../../../shared/certificates/account-state.ts';
import { HOUR, plus } from '../../../shared/certificates/instant.ts';
import {
  observeProgress,
  observeStaleness,
  observeSync,
  registerAccount,
} from '../../../shared/lifecycle/observe-account.ts';
import { InitialInventoryCount } from '../../../shared/lifecycle/complete-initial-inventory.ts';
import { at } from '../../support/certificates.ts';

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
  observeSync(
    state,
    { kind: 'complete', certificates: 3, ...more },
    { ...settings, now: after(hours) },
  );
const broken = (state: AccountState, hours: number, failure: AccountFailure) =>
  observeSync(state, { kind: 'failed', failure }, { ...settings, now: after(hours) });

describe('an account that is met', () => {
  test('an account becomes stale without a complete sync in time', () => {
    expect(found).toEqual({
      ...{ version: 1, revision: 1, account, tags: { team: 'web' }, changedAt: FOUND },
      health: { status: 'new', since: FOUND },
      staleAt: after(2),
    });
  });
});

describe('a complete sync', () => {
  test('makes it fresh again, and its health what it was', () => {
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

  test('ends what was the matter', () => {
    const down = broken(synced(found, 1), 2, failed('forbidden'));
    const sound = synced(down, 3);
    expect(sound.health).toEqual({ status: 'reachable', since: after(3) });
    expect(sound.failures).toBeUndefined();
  });

  test('keeps problems of single certificates and of removals apart from the account', () => {
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

  test('tells what was found if it is the first, until the next sync', () => {
    const initialInventory = new InitialInventoryCount(FOUND).total();
    const first = synced(found, 1, { initialInventory });
    expect(first.initialInventory).toEqual(initialInventory);
    expect(synced(first, 2).initialInventory).toBeUndefined();
    expect(synced(first, 2, { initialInventory }).initialInventory).toBeUndefined();
    expect(broken(first, 2, failed('unavailable')).initialInventory).toBeUndefined();
  });
});

describe('a sync that failed', () => {
  test('is written down, and makes nothing fresh', () => {
    const once = synced(found, 1);
    expect(broken(once, 2, failed('unavailable'))).toEqual({
      ...once,
      ...{ revision: 3, changedAt: after(2) },
      failures: { count: 1, last: failed('unavailable') },
    });
  });
});

describe('a run that gets on with a sync', () => {
  const got = (state: AccountState, hours: number) =>
    observeProgress(state, { now: after(hours), freshFor: FRESH_FOR });

  test('keeps the account fresh, until the last complete one is twice as old as that', () => {
    const once = synced(found, 1);
    const later = got(once, 2);
    expect(later).toEqual({ ...once, revision: 3, changedAt: after(2), staleAt: after(4) });
    expect(got(once, 4.99)?.staleAt).toBe(after(6.99));
    expect(got(once, 5)).toBeUndefined();
  });

  test('counts from when the account was met, where none was ever complete', () => {
    expect(got(found, 1)?.staleAt).toBe(after(3));
    expect(got(found, 4)).toBeUndefined();
    const refused = broken(found, 1, failed('forbidden'));
    expect(got(refused, 2)).toBeUndefined();
  });

  test('takes back nothing, be it by a clock that goes back or of an account that is silent', () => {
    const once = synced(found, 1);
    expect(got(once, 0.5)?.staleAt).toBe(after(3));
    const silent = observeStaleness(once, after(3));
    expect(silent && got(silent, 3.5)).toBeUndefined();
  });
});

describe('an account whose freshness has run out', () => {
  const reported = (state: AccountState, hours: number) => observeStaleness(state, after(hours));

  test('is unreachable, once, and not a moment before', () => {
    const once = synced(found, 1);
    expect(reported(once, 2.99)).toBeUndefined();
    const silent = reported(once, 3);
    expect(silent).toMatchObject({
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
    expect(silent?.staleAt).toBeUndefined();
    expect(silent && reported(silent, 4)).toBeUndefined();
  });

  test('says so where no sync ever was complete', () => {
    expect(reported(found, 2)?.health).toMatchObject({
      failure: {
        message: expect.stringMatching(/^No complete sync since the account was added\. /),
      },
    });
  });

  test('names the cause of the last failure, if that concerned the whole account', () => {
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

  test('that is known to be unreachable is no news, unless only a part of it was', () => {
    const refused = broken(synced(found, 1), 2, failed('forbidden'));
    const silent = reported(refused, 3);
    expect(silent?.health).toEqual(refused.health);
    expect(silent?.staleAt).toBeUndefined();
    const partly = synced(synced(found, 1), 2, { failures: [failed('forbidden', 'certificates')] });
    expect(reported(partly, 4)?.health).toMatchObject({
      since: after(4),
      failure: { scope: 'account' },
    });
  });
});
