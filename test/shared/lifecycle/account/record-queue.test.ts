import { describe, expect, test } from 'vitest';
import type {
  AccountFailure,
  AccountState,
} from '../../../../shared/certificates/account-state.ts';
import { recordQueue } from '../../../../shared/lifecycle/account/record-queue.ts';
import { at } from '../../../support/certificates.ts';
import { accountState } from '../../../support/states.ts';

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
      previous && recordQueue(previous, failed(kind), index === 0 ? NOW : LATER),
    state,
  );
}

describe('recordQueue', () => {
  test('changes nothing after a successful read', () => {
    expect(recordQueue(state, undefined, NOW)).toBeUndefined();
  });

  test('reports a blocked queue at once, separately from the health of the syncs', () => {
    expect(after('queue-blocked')).toEqual({
      ...state,
      ...{ revision: 2, changedAt: NOW },
      queue: {
        health: { status: 'unreachable', since: NOW, failure: failed('queue-blocked') },
        failures: { count: 1, last: failed('queue-blocked') },
      },
    });
  });

  test('counts a transient failure, and reports it the second time', () => {
    expect(after('unavailable')?.queue).toEqual({
      health: { status: 'reachable', since: NOW },
      failures: { count: 1, last: failed('unavailable') },
    });
    expect(after('unavailable', 'unavailable')?.queue?.health).toMatchObject({
      ...{ status: 'unreachable', since: LATER },
    });
  });

  test('does not report a transient failure while the queue is reported as blocked', () => {
    const blocked = after('queue-blocked');
    expect(blocked && recordQueue(blocked, failed('unavailable'), LATER)).toBeUndefined();
    expect(after('queue-blocked', 'forbidden')?.queue?.health.since).toBe(LATER);
  });

  test('removes the failure after a successful read', () => {
    const blocked = after('queue-blocked');
    expect(blocked && recordQueue(blocked, undefined, LATER)).toEqual({
      ...state,
      ...{ revision: 3, changedAt: LATER },
    });
  });
});
