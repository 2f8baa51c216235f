import { describe, expect, test } from 'vitest';
import type { AccountFailure, Reading } from '../../../shared/certificates/account-state.ts';
import { isTransient, classifyFailure } from '../../../shared/lifecycle/classify-failure.ts';
import { at } from '../../support/certificates.ts';

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
/** After one failure after the other, a day apart. */
function after(...failures: AccountFailure[]): Required<Reading> {
  const [first, ...others] = failures;
  if (first === undefined) throw new Error('nothing has failed');
  return others.reduce(
    (reading, failure) => classifyFailure(reading, failure, LATER),
    classifyFailure(SOUND, first, NOW),
  );
}

describe('a failure', () => {
  test('that may be gone by the next time is no alarm before it comes a second time', () => {
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

  test('that is definite is one at once, and after a passing one as well', () => {
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
  ])('%o passes automatically: %s', (failure, passes) => expect(isTransient(failure)).toBe(passes));
});

describe('while people know that something cannot be read', () => {
  test('the same again is no news, but reported as it is now', () => {
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

  test('another cause is news, and a passing one in the midst of a definite one is not', () => {
    expect(after(failed('authentication'), failed('forbidden'))).toEqual({
      health: { status: 'unreachable', since: LATER, failure: failed('forbidden') },
      failures: { count: 2, last: failed('forbidden') },
    });
    const down = after(failed('unavailable'), failed('unavailable'));
    expect(classifyFailure(down, failed('forbidden'), at('2027-01-04')).health.since).toBe(
      at('2027-01-04'),
    );
    const passing = after(failed('authentication'), failed('unavailable'));
    expect(passing.health).toMatchObject({ since: NOW, failure: failed('authentication') });
    expect(passing.failures).toEqual({ count: 2, last: failed('unavailable') });
  });

  test('a passing one that stays is news the second time', () => {
    const stays = after(failed('authentication'), failed('unavailable'), failed('unavailable'));
    expect(stays.health).toMatchObject({ since: LATER, failure: failed('unavailable') });
  });

  test('one passing cause after the other is none', () => {
    const reported = after(failed('unavailable'), failed('unavailable'));
    const { health } = classifyFailure(reported, failed('rate-limited'), at('2027-01-04'));
    expect(health).toMatchObject({ since: LATER, failure: { kind: 'rate-limited' } });
  });

  test('of which nobody knows a failure before, a passing one is judged like any other', () => {
    const { failures: _none, ...reported } = after(failed('authentication'));
    expect(classifyFailure(reported, failed('unavailable'), LATER).health.since).toBe(LATER);
  });

  test('another kind of failure is not announced if every remaining certificate was named before', () => {
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

  test('more than twice as many certificates are news, and fewer leave what was reported', () => {
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
