import { describe, expect, test } from 'vitest';
import type { AccountFailure, AccountState } from '../../../shared/certificates/account-state.ts';
import { dataAge } from '../../../shared/lifecycle/data-age.ts';
import { at } from '../../support/certificates.ts';
import { accountState, certificateState } from '../../support/states.ts';

const REPORTED = at('2027-01-02');
const READ = at('2027-01-05');
const NOW = at('2027-01-06');

const state = certificateState({ id: '1' });
const { staleAt: _never, ...calm } = accountState();
const read: AccountState = {
  ...calm,
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

describe('what is known of a certificate', () => {
  test('is as old as the last complete reading of its account', () => {
    expect(dataAge(state, read, NOW)).toEqual({ asOf: READ, unreachable: false });
  });

  test('is as old as the certificate, where that was looked at since, or nobody knows', () => {
    const looked = { ...state, changedAt: NOW };
    expect(dataAge(looked, read, NOW).asOf).toBe(NOW);
    expect(dataAge(state, undefined, NOW)).toEqual({ asOf: REPORTED, unreachable: false });
    const { lastCompleteSyncAt: _none, ...never } = read;
    expect(dataAge(state, never, NOW).asOf).toBe(REPORTED);
  });

  test('is no younger for what happened to it by the clock alone', () => {
    const crossed = { ...state, changedAt: NOW, dataAge: { asOf: READ, unreachable: true } };
    expect(dataAge(crossed, undefined, NOW).asOf).toBe(READ);
  });

  test.each<[string, Partial<AccountFailure>, boolean]>([
    ['it is named', { certificates: ['1'], affected: 1 }, true],
    ['others are', { certificates: ['2'], affected: 1 }, false],
    ['others are, and not all are named', { certificates: ['2'], affected: 2 }, true],
    ['nobody is', {}, false],
    ['nobody is named of some', { affected: 3 }, true],
  ])('where single ones could not be read and %s: %o, old: %s', (_what, last, old) => {
    expect(dataAge(state, failing(last), NOW)).toEqual({
      asOf: old ? REPORTED : READ,
      unreachable: old,
    });
  });

  test('cannot be read again while its account cannot, or is silent', () => {
    const failure = { kind: 'forbidden', scope: 'account', message: 'may not' } as const;
    const down: AccountState = { ...read, health: { status: 'unreachable', since: READ, failure } };
    expect(dataAge(state, down, NOW)).toEqual({ asOf: READ, unreachable: true });
    const part = { ...failure, scope: 'messages' as const };
    const deaf: AccountState = {
      ...read,
      queue: { health: { status: 'unreachable', since: READ, failure: part } },
    };
    expect(dataAge(state, deaf, NOW).unreachable).toBe(false);
    const failures = { count: 1, last: failure };
    expect(dataAge(state, { ...read, failures }, NOW)).toEqual({
      ...{ asOf: READ, unreachable: false },
    });
    expect(dataAge(state, { ...read, staleAt: NOW }, NOW).unreachable).toBe(true);
    const later = at('2027-01-06T00:00:01Z');
    expect(dataAge(state, { ...read, staleAt: later }, NOW).unreachable).toBe(false);
  });
});
