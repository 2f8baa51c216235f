import { describe, expect, test } from 'vitest';
import type { AccountState } from '../../../shared/certificates/account-state.ts';
import { BaselineCount } from '../../../shared/changes/take-baseline.ts';
import { detectAccountChanges } from '../../../shared/changes/detect-account-changes.ts';
import { at } from '../../support/certificates.ts';
import { accountState, nextRevision } from '../../support/states.ts';

const NOW = at('2027-01-02');
const LATER = at('2027-01-03');
const failure = { kind: 'forbidden', scope: 'account', message: 'may not' } as const;
const unreachable = (since: typeof NOW) => ({ status: 'unreachable', since, failure }) as const;

const met = accountState();
const read: AccountState = { ...nextRevision(met), health: { status: 'reachable', since: NOW } };
const blind: AccountState = { ...nextRevision(read), health: unreachable(NOW) };

describe('an account', () => {
  test('that is met, or read as ever, is no news', () => {
    expect(detectAccountChanges(undefined, met)).toEqual([]);
    expect(detectAccountChanges(met, read)).toEqual([]);
    expect(detectAccountChanges(read, nextRevision(read))).toEqual([]);
  });

  test('cannot be read: once for each cause', () => {
    const told = { kind: 'unreachable', since: NOW, failure };
    expect(detectAccountChanges(read, blind)).toEqual([told]);
    expect(detectAccountChanges(undefined, blind)).toEqual([told]);
    expect(detectAccountChanges(blind, nextRevision(blind))).toEqual([]);
    const another = { ...nextRevision(blind), health: unreachable(LATER) };
    expect(detectAccountChanges(blind, another)).toEqual([{ ...told, since: LATER }]);
  });

  test('can be read again', () => {
    const again: AccountState = {
      ...nextRevision(blind),
      health: { status: 'reachable', since: LATER },
    };
    expect(detectAccountChanges(blind, again)).toEqual([
      { kind: 'recovered', scope: 'account', unreachableSince: NOW },
    ]);
  });

  test('whose messages are not heard, and are heard again, is told by itself', () => {
    const deaf: AccountState = { ...nextRevision(read), queue: { health: unreachable(LATER) } };
    expect(detectAccountChanges(read, deaf)).toEqual([
      { kind: 'unreachable', since: LATER, failure },
    ]);
    expect(detectAccountChanges(deaf, nextRevision(read))).toEqual([
      { kind: 'recovered', scope: 'messages', unreachableSince: LATER },
    ]);
  });

  test('that was read completely for the first time tells what was found, once', () => {
    const baseline = new BaselineCount(NOW).total();
    const found: AccountState = { ...nextRevision(met), baseline };
    const told = [{ kind: 'baseline-taken', baseline }];
    expect(detectAccountChanges(met, found)).toEqual(told);
    expect(detectAccountChanges(undefined, found)).toEqual(told);
    expect(detectAccountChanges(found, nextRevision(found))).toEqual([]);
    const anew = { ...nextRevision(found), baseline: { ...baseline, takenAt: LATER } };
    expect(detectAccountChanges(found, anew)).toHaveLength(1);
  });
});
