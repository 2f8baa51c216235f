import { describe, expect, test } from 'vitest';
import type { AccountFailure, Reading } from '../../../../shared/certificates/account-state.ts';
import {
  isTransient,
  classifyFailure,
} from '../../../../shared/lifecycle/account/classify-failure.ts';
import { at } from '../../../support/certificates.ts';

const BEFORE = at('2027-01-01');
const NOW = at('2027-01-02');
const LATER = at('2027-01-03');

const failed = (
  kind: AccountFailure['kind'],
  scope: AccountFailure['scope'] = 'account',
  affected?: number,
): AccountFailure => ({
  ...{ kind, scope, message: `it is ${kind}` },
  ...(affected === undefined ? {} : { affected }),
});

const SOUND: Reading = { health: { status: 'reachable', since: BEFORE } };
/** The reading after these failures, one per day. */
function after(...failures: AccountFailure[]): Required<Reading> {
  const [first, ...others] = failures;
  if (first === undefined) throw new Error('nothing has failed');
  return others.reduce(
    (reading, failure) => classifyFailure(reading, failure, LATER),
    classifyFailure(SOUND, first, NOW),
  );
}

describe('a failure of a reachable account', () => {
  test('that is transient is reported when it occurs the second time', () => {
    const once = after(failed('unavailable'));
    expect(once).toEqual({
      health: SOUND.health,
      failures: { count: 1, last: failed('unavailable') },
    });
    expect(after(failed('unavailable'), failed('rate-limited'))).toEqual({
      health: { status: 'unreachable', since: LATER, failure: failed('rate-limited') },
      failures: { count: 2, last: failed('rate-limited') },
    });
  });

  test('that is not transient is reported at once, also after a transient one', () => {
    expect(after(failed('authentication'))).toEqual({
      health: { status: 'unreachable', since: NOW, failure: failed('authentication') },
      failures: { count: 1, last: failed('authentication') },
    });
    expect(after(failed('unavailable'), failed('forbidden')).health).toMatchObject({
      since: LATER,
      failure: failed('forbidden'),
    });
  });

  test.each<[AccountFailure, boolean]>([
    [failed('unavailable'), true],
    [failed('rate-limited'), true],
    [failed('not-found', 'certificates'), true],
    [failed('not-found'), false],
    [failed('invalid-response', 'certificates'), false],
    [failed('authentication'), false],
    [failed('stale'), false],
  ])('%o is transient: %s', (failure, transient) => {
    expect(isTransient(failure)).toBe(transient);
  });
});

describe('a failure of an account that is reported as unreachable', () => {
  test('with the same cause is not reported again, but its message is updated', () => {
    const message = 'The key is refused by the second server.';
    const { health, failures } = after(failed('authentication'), {
      ...failed('authentication'),
      message,
    });
    expect(health).toEqual({
      ...{ status: 'unreachable', since: NOW },
      failure: { ...failed('authentication'), message },
    });
    expect(failures).toMatchObject({ count: 2, last: { message } });
  });

  test('is reported again with another cause, unless that is transient', () => {
    expect(after(failed('authentication'), failed('forbidden'))).toEqual({
      health: { status: 'unreachable', since: LATER, failure: failed('forbidden') },
      failures: { count: 2, last: failed('forbidden') },
    });
    const down = after(failed('unavailable'), failed('unavailable'));
    expect(classifyFailure(down, failed('forbidden'), at('2027-01-04')).health.since).toBe(
      at('2027-01-04'),
    );
    const transient = after(failed('authentication'), failed('unavailable'));
    expect(transient.health).toMatchObject({ since: NOW, failure: failed('authentication') });
    expect(transient.failures).toEqual({ count: 2, last: failed('unavailable') });
  });

  test('that is transient is reported the second time', () => {
    const stays = after(failed('authentication'), failed('unavailable'), failed('unavailable'));
    expect(stays.health).toMatchObject({ since: LATER, failure: failed('unavailable') });
  });

  test('that changes from one transient cause to another is reported again', () => {
    const reported = after(failed('unavailable'), failed('unavailable'));
    const { health } = classifyFailure(reported, failed('rate-limited'), at('2027-01-04'));
    expect(health).toMatchObject({ since: LATER, failure: { kind: 'rate-limited' } });
  });

  test('that is transient is reported at once if no previous failure is stored', () => {
    const { failures: _none, ...reported } = after(failed('authentication'));
    expect(classifyFailure(reported, failed('unavailable'), LATER).health.since).toBe(LATER);
  });

  test('of another kind is not reported if it names only certificates that were named before', () => {
    const of = (kind: AccountFailure['kind'], ...certificates: string[]): AccountFailure => ({
      ...failed(kind, 'certificates', certificates.length),
      certificates,
    });
    const both = of('forbidden', '1', '2');
    expect(after(both, of('invalid-response', '1')).health.since).toBe(NOW);
    expect(after(both, of('invalid-response', '3')).health.since).toBe(LATER);
    const more = { ...of('invalid-response', '1'), affected: 2 };
    expect(after(both, more).health.since).toBe(LATER);
  });

  test('is reported again if it affects more than twice as many certificates', () => {
    const many = (count: number) => failed('invalid-response', 'certificates', count);
    expect(after(many(3), many(7)).health).toMatchObject({
      since: LATER,
      failure: { affected: 7 },
    });
    expect(after(many(3), many(6)).health).toMatchObject({ since: NOW, failure: { affected: 3 } });
    expect(after(many(3), many(1)).health).toMatchObject({ since: NOW, failure: { affected: 3 } });
    expect(after(many(3), many(6)).failures?.last.affected).toBe(6);
    const unknown = failed('invalid-response', 'certificates');
    expect(after(unknown, many(7)).health).toEqual({
      ...{ status: 'unreachable', since: NOW },
      failure: many(7),
    });
    expect(after(many(3), unknown).health.since).toBe(NOW);
  });
});
