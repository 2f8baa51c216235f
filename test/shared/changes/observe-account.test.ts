import { describe, expect, test } from 'vitest';
import type { AccountBaseline } from '../../../shared/certificates/account-baseline.ts';
import type { AccountFailure, AccountState } from '../../../shared/certificates/account-state.ts';
import { HOUR, plus } from '../../../shared/certificates/instant.ts';
import {
  observeProgress,
  observeStaleness,
  observeSweep,
  registerAccount,
} from '../../../shared/changes/observe-account.ts';
import { BaselineCount } from '../../../shared/changes/take-baseline.ts';
import { at } from '../../support/certificates.ts';

const MET = at('2027-01-01');
const FRESH_FOR = 2 * HOUR;
const after = (hours: number) => plus(MET, hours * HOUR);
const failed = (
  kind: AccountFailure['kind'],
  scope: AccountFailure['scope'] = 'account',
): AccountFailure => ({ kind, scope, message: `it is ${kind}` });

const account = { provider: 'digicert', account: 'main' };
const settings = { tags: { team: 'web' }, freshFor: FRESH_FOR };
const met = registerAccount({ ...settings, account, now: MET });
const swept = (
  state: AccountState,
  hours: number,
  more: { readonly failures?: readonly AccountFailure[]; readonly baseline?: AccountBaseline } = {},
) =>
  observeSweep(
    state,
    { kind: 'complete', certificates: 3, ...more },
    { ...settings, now: after(hours) },
  );
const broken = (state: AccountState, hours: number, failure: AccountFailure) =>
  observeSweep(state, { kind: 'failed', failure }, { ...settings, now: after(hours) });

describe('an account that is met', () => {
  test('owes a complete sweep in time', () => {
    expect(met).toEqual({
      ...{ version: 3, revision: 1, account, tags: { team: 'web' }, changedAt: MET },
      health: { status: 'new', since: MET },
      staleAt: after(2),
    });
  });
});

describe('a complete sweep', () => {
  test('makes it fresh again, and its health what it was', () => {
    const once = swept(met, 1);
    expect(once).toEqual({
      ...met,
      ...{ revision: 2, changedAt: after(1), lastCompleteSweepAt: after(1), certificates: 3 },
      health: { status: 'reachable', since: after(1) },
      staleAt: after(3),
    });
    expect(swept(once, 2)).toMatchObject({
      health: { status: 'reachable', since: after(1) },
      staleAt: after(4),
    });
  });

  test('ends what was the matter', () => {
    const down = broken(swept(met, 1), 2, failed('forbidden'));
    const sound = swept(down, 3);
    expect(sound.health).toEqual({ status: 'reachable', since: after(3) });
    expect(sound.failures).toBeUndefined();
  });

  test('keeps problems of single certificates and of removals apart from the account', () => {
    const unread = failed('bad-response', 'certificates');
    const missing = failed('shrunk', 'removals');
    const partly = swept(swept(met, 1), 2, { failures: [missing, unread] });
    const reading = (failure: AccountFailure, hours: number, count: number) => ({
      health: { status: 'unreachable', since: after(hours), failure },
      failures: { count, last: failure },
    });
    expect(partly).toMatchObject({
      health: { status: 'reachable', since: after(1) },
      unreadable: reading(unread, 2, 1),
      unexpectedRemovals: reading(missing, 2, 1),
      ...{ staleAt: after(4), lastCompleteSweepAt: after(2) },
    });
    expect(partly).not.toHaveProperty('failures');
    const left = swept(partly, 3, { failures: [unread] });
    expect(left.unreadable).toEqual(reading(unread, 2, 2));
    expect(left).not.toHaveProperty('unexpectedRemovals');
    const down = broken(left, 4, failed('forbidden'));
    expect(down.unreadable).toEqual(left.unreadable);
    const up = swept(down, 5);
    expect(up.health).toEqual({ status: 'reachable', since: after(5) });
    expect(up).not.toHaveProperty('unreadable');
  });

  test('tells what was found if it is the first, until the next sweep', () => {
    const baseline = new BaselineCount(MET).total();
    const first = swept(met, 1, { baseline });
    expect(first.baseline).toEqual(baseline);
    expect(swept(first, 2).baseline).toBeUndefined();
    expect(swept(first, 2, { baseline }).baseline).toBeUndefined();
    expect(broken(first, 2, failed('unavailable')).baseline).toBeUndefined();
  });
});

describe('a sweep that failed', () => {
  test('is written down, and makes nothing fresh', () => {
    const once = swept(met, 1);
    expect(broken(once, 2, failed('unavailable'))).toEqual({
      ...once,
      ...{ revision: 3, changedAt: after(2) },
      failures: { count: 1, last: failed('unavailable') },
    });
  });
});

describe('a run that gets on with a sweep', () => {
  const got = (state: AccountState, hours: number) =>
    observeProgress(state, { now: after(hours), freshFor: FRESH_FOR });

  test('keeps the account fresh, until the last complete one is twice as old as that', () => {
    const once = swept(met, 1);
    const later = got(once, 2);
    expect(later).toEqual({ ...once, revision: 3, changedAt: after(2), staleAt: after(4) });
    expect(got(once, 4.99)?.staleAt).toBe(after(6.99));
    expect(got(once, 5)).toBeUndefined();
  });

  test('counts from when the account was met, where none was ever complete', () => {
    expect(got(met, 1)?.staleAt).toBe(after(3));
    expect(got(met, 4)).toBeUndefined();
    const refused = broken(met, 1, failed('forbidden'));
    expect(got(refused, 2)).toBeUndefined();
  });

  test('takes back nothing, be it by a clock that goes back or of an account that is silent', () => {
    const once = swept(met, 1);
    expect(got(once, 0.5)?.staleAt).toBe(after(3));
    const silent = observeStaleness(once, after(3));
    expect(silent && got(silent, 3.5)).toBeUndefined();
  });
});

describe('an account whose freshness has run out', () => {
  const told = (state: AccountState, hours: number) => observeStaleness(state, after(hours));

  test('is unreachable, once, and not a moment before', () => {
    const once = swept(met, 1);
    expect(told(once, 2.99)).toBeUndefined();
    const silent = told(once, 3);
    expect(silent).toMatchObject({
      ...{ revision: 3, changedAt: after(3) },
      health: {
        ...{ status: 'unreachable', since: after(3) },
        failure: {
          ...{ kind: 'stale', scope: 'account' },
          message:
            'No complete sweep since 2027-01-01T01:00:00.000Z. Its polls do not run, or break off each time before they have seen the whole listing.',
        },
      },
    });
    expect(silent?.staleAt).toBeUndefined();
    expect(silent && told(silent, 4)).toBeUndefined();
  });

  test('says so where no sweep ever was complete', () => {
    expect(told(met, 2)?.health).toMatchObject({
      failure: { message: expect.stringMatching(/^No complete sweep since the beginning\. /) },
    });
  });

  test('names the cause of the last failure, if that concerned the whole account', () => {
    const down = broken(swept(met, 1), 2, failed('unavailable'));
    expect(told(down, 3)?.health).toMatchObject({
      failure: {
        kind: 'unavailable',
        message: expect.stringMatching(/\. The last one failed: it is unavailable$/),
      },
    });
    const partly = swept(swept(met, 1), 2, { failures: [failed('not-found', 'certificates')] });
    expect(told(partly, 4)?.health).toMatchObject({ failure: { kind: 'stale' } });
  });

  test('that is known to be unreachable is no news, unless only a part of it was', () => {
    const refused = broken(swept(met, 1), 2, failed('forbidden'));
    const silent = told(refused, 3);
    expect(silent?.health).toEqual(refused.health);
    expect(silent?.staleAt).toBeUndefined();
    const partly = swept(swept(met, 1), 2, { failures: [failed('forbidden', 'certificates')] });
    expect(told(partly, 4)?.health).toMatchObject({
      since: after(4),
      failure: { scope: 'account' },
    });
  });
});
