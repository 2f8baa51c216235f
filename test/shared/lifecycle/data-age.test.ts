import { describe, expect, test } from 'vitest';
import type { AccountFailure, AccountState } from '../../../shared/certificates/account-state.ts';
import { dataAge } from '../../../shared/lifecycle/data-age.ts';
import { at } from '../../support/certificates.ts';
import { accountState, certificateState } from '../../support/states.ts';

const REPORTED = at('2027-01-02');
const READ = at('2027-01-05');
const NOW = at('2027-01-06');

const state = certificateState({ id: '1' });
const { staleAt: _never, ...withoutStaleAt } = accountState();
const read: AccountState = {
  ...withoutStaleAt,
  ...{ lastCompleteSyncAt: READ, health: { status: 'reachable', since: REPORTED } },
};
const failing = (last: Partial<AccountFailure>): AccountState => ({
  ...read,
  unreadable: {
    health: read.health,
    failures: {
      count: 1,
      last: { kind: 'not-found', scope: 'certificates', message: 'gone', ...last },
    },
  },
});

describe('the data of a certificate', () => {
  test('is as old as the last complete sync of its account', () => {
    expect(dataAge(state, read, NOW)).toEqual({ asOf: READ, unreachable: false });
  });

  test('is as old as the last change of the certificate if that is newer, or if no complete sync is known', () => {
    const updated = { ...state, changedAt: NOW };
    expect(dataAge(updated, read, NOW).asOf).toBe(NOW);
    expect(dataAge(state, undefined, NOW)).toEqual({ asOf: REPORTED, unreachable: false });
    const { lastCompleteSyncAt: _none, ...never } = read;
    expect(dataAge(state, never, NOW).asOf).toBe(REPORTED);
  });

  test('does not become newer by changes that only the time caused', () => {
    const crossed = { ...state, changedAt: NOW, dataAge: { asOf: READ, unreachable: true } };
    expect(dataAge(crossed, undefined, NOW).asOf).toBe(READ);
  });

  test.each<[string, Partial<AccountFailure>, boolean]>([
    ['the certificate is among them', { certificates: ['1'], affected: 1 }, true],
    ['all of them are named and are others', { certificates: ['2'], affected: 1 }, false],
    ['not all of them are named', { certificates: ['2'], affected: 2 }, true],
    ['their number is unknown', {}, false],
    ['none of them is named', { affected: 3 }, true],
  ])('of some unreadable certificates, of which %s (%o), is outdated: %s', (_what, last, old) => {
    expect(dataAge(state, failing(last), NOW)).toEqual({
      asOf: old ? REPORTED : READ,
      unreachable: old,
    });
  });

  test('is marked as unreachable while its account is unreachable or stale', () => {
    const failure = { kind: 'forbidden', scope: 'account', message: 'may not' } as const;
    const down: AccountState = { ...read, health: { status: 'unreachable', since: READ, failure } };
    expect(dataAge(state, down, NOW)).toEqual({ asOf: READ, unreachable: true });
    const part = { ...failure, scope: 'messages' as const };
    const withUnreadableMessages: AccountState = {
      ...read,
      queue: { health: { status: 'unreachable', since: READ, failure: part } },
    };
    expect(dataAge(state, withUnreadableMessages, NOW).unreachable).toBe(false);
    const failures = { count: 1, last: failure };
    expect(dataAge(state, { ...read, failures }, NOW)).toEqual({
      ...{ asOf: READ, unreachable: false },
    });
    expect(dataAge(state, { ...read, staleAt: NOW }, NOW).unreachable).toBe(true);
    const later = at('2027-01-06T00:00:01Z');
    expect(dataAge(state, { ...read, staleAt: later }, NOW).unreachable).toBe(false);
  });
});
