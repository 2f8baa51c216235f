import { describe, expect, test } from 'vitest';
import type { AccountFailure, AccountState } from '../../../shared/certificates/account-state.ts';
import { observeQueue } from '../../../shared/lifecycle/observe-queue.ts';
import { at } from '../../support/certificates.ts';
import { accountState } from '../../support/states.ts';

const NOW = at('2027-01-02');
const LATER = at('2027-01-03');
const failed = (kind: AccountFailure['kind']): AccountFailure => ({
  ...{ kind, scope: 'messages', message: `it is ${kind}` },
});
const state = accountState();

/** The account after its messages could not be read for one reason after the other. */
function after(...kinds: AccountFailure['kind'][]): AccountState | undefined {
  return kinds.reduce<AccountState | undefined>(
    (previous, kind, index) =>
      previous && observeQueue(previous, failed(kind), index === 0 ? NOW : LATER),
    state,
  );
}

describe('the messages of an account', () => {
  test('that are read are nothing to write down', () => {
    expect(observeQueue(state, undefined, NOW)).toBeUndefined();
  });

  test('that are held up for good are reported at once, beside the health of its syncs', () => {
    expect(after('queue-blocked')).toEqual({
      ...state,
      ...{ revision: 2, changedAt: NOW },
      queue: {
        health: { status: 'unreachable', since: NOW, failure: failed('queue-blocked') },
        failures: { count: 1, last: failed('queue-blocked') },
      },
    });
  });

  test('that could not be read once are counted, and reported the second time', () => {
    expect(after('unavailable')?.queue).toEqual({
      health: { status: 'reachable', since: NOW },
      failures: { count: 1, last: failed('unavailable') },
    });
    expect(after('unavailable', 'unavailable')?.queue?.health).toMatchObject({
      ...{ status: 'unreachable', since: LATER },
    });
  });

  test('of which people know are not reported of once more for a passing fault', () => {
    const blocked = after('queue-blocked');
    expect(blocked && observeQueue(blocked, failed('unavailable'), LATER)).toBeUndefined();
    expect(after('queue-blocked', 'forbidden')?.queue?.health.since).toBe(LATER);
  });

  test('that are read again leave nothing behind', () => {
    const blocked = after('queue-blocked');
    expect(blocked && observeQueue(blocked, undefined, LATER)).toEqual({
      ...state,
      ...{ revision: 3, changedAt: LATER },
    });
  });
});
