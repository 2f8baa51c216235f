import { describe, expect, test } from 'vitest';
import type { AccountFailure, AccountState } from '../../../shared/certificates/account-state.ts';
import { knownFacts } from '../../../shared/changes/known-facts.ts';
import { at } from '../../support/certificates.ts';
import { accountState, certificateState } from '../../support/states.ts';

const TOLD = at('2027-01-02');
const READ = at('2027-01-05');
const NOW = at('2027-01-06');

const state = certificateState({ id: '1' });
const { staleAt: _never, ...calm } = accountState();
const read: AccountState = {
  ...calm,
  ...{ lastCompleteSweepAt: READ, health: { status: 'reachable', since: TOLD } },
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
    expect(knownFacts(state, read, NOW)).toEqual({ asOf: READ, unreachable: false });
  });

  test('is as old as the certificate, where that was looked at since, or nobody knows', () => {
    const looked = { ...state, changedAt: NOW };
    expect(knownFacts(looked, read, NOW).asOf).toBe(NOW);
    expect(knownFacts(state, undefined, NOW)).toEqual({ asOf: TOLD, unreachable: false });
    const { lastCompleteSweepAt: _none, ...never } = read;
    expect(knownFacts(state, never, NOW).asOf).toBe(TOLD);
  });

  test('is no younger for what happened to it by the clock alone', () => {
    const crossed = { ...state, changedAt: NOW, facts: { asOf: READ, unreachable: true } };
    expect(knownFacts(crossed, undefined, NOW).asOf).toBe(READ);
  });

  test.each<[string, Partial<AccountFailure>, boolean]>([
    ['it is named', { certificates: ['1'], affected: 1 }, true],
    ['others are', { certificates: ['2'], affected: 1 }, false],
    ['others are, and not all are named', { certificates: ['2'], affected: 2 }, true],
    ['nobody is', {}, false],
    ['nobody is named of some', { affected: 3 }, true],
  ])('where single ones could not be read and %s: %o, old: %s', (_what, last, old) => {
    expect(knownFacts(state, failing(last), NOW)).toEqual({
      asOf: old ? TOLD : READ,
      unreachable: old,
    });
  });

  test('cannot be read again while its account cannot, or is silent', () => {
    const failure = { kind: 'forbidden', scope: 'account', message: 'may not' } as const;
    const down: AccountState = { ...read, health: { status: 'unreachable', since: READ, failure } };
    expect(knownFacts(state, down, NOW)).toEqual({ asOf: READ, unreachable: true });
    const part = { ...failure, scope: 'messages' as const };
    const deaf: AccountState = {
      ...read,
      queue: { health: { status: 'unreachable', since: READ, failure: part } },
    };
    expect(knownFacts(state, deaf, NOW).unreachable).toBe(false);
    const failures = { count: 1, last: failure };
    expect(knownFacts(state, { ...read, failures }, NOW)).toEqual({
      ...{ asOf: READ, unreachable: false },
    });
    expect(knownFacts(state, { ...read, staleAt: NOW }, NOW).unreachable).toBe(true);
    const later = at('2027-01-06T00:00:01Z');
    expect(knownFacts(state, { ...read, staleAt: later }, NOW).unreachable).toBe(false);
  });
});
