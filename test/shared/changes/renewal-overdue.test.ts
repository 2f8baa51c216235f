import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../shared/certificates/certificate.ts';
import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import { DAY, plus } from '../../../shared/certificates/instant.ts';
import { DEFAULT_ALARM_POLICY } from '../../../shared/changes/alarm-policy.ts';
import type { AlarmPolicy } from '../../../shared/changes/alarm-policy.ts';
import { crossDeadlines } from '../../../shared/changes/cross-deadlines.ts';
import { planDeadlines } from '../../../shared/changes/plan-deadlines.ts';
import { isHabit, renewalHabitOf } from '../../../shared/changes/renewal-habit.ts';
import { at, daysAfter, issuedCertificate } from '../../support/certificates.ts';
import { Life } from '../../support/life.ts';
import { certificateState } from '../../support/states.ts';

/** A certificate of 100 days: its warnings are due 30, 14 and 1 days before its end. */
const START = at('2027-01-01');
const END = daysAfter(START, 100);
const before = (days: number) => plus(END, -days * DAY);

const once = (days: number) => ({ leadMilliseconds: days * DAY, from: 'digicert/main/900' });
const habitOf = (days: number) => ({ ...once(days), times: 2 });
const renewing = (renewal: AlarmPolicy['renewal']) => ({ ...DEFAULT_ALARM_POLICY, renewal });

/** The warnings of a certificate, as days before its end, with a star where the renewal is overdue. */
function warnings(
  policy: AlarmPolicy,
  habitDays?: number,
  changes: Partial<Certificate> = {},
): string[] {
  const habit = habitDays === undefined ? undefined : habitOf(habitDays);
  return planDeadlines(issuedCertificate(changes), policy, habit).flatMap((one) =>
    one.kind === 'expiry-warning'
      ? [
          `${one.name} ${(Date.parse(END) - Date.parse(one.at)) / DAY}${one.renewalOverdue ? '*' : ''}`,
        ]
      : [],
  );
}

const AS_EVER = ['first 30', 'second 14', 'last 1'];
const automatic = { renewal: { automatic: true } };

describe('where a certificate has a renewal habit', () => {
  test.each([
    [
      'its own history says 20 days',
      DEFAULT_ALARM_POLICY,
      20,
      {},
      ['first 19*', 'second 14*', 'last 1*'],
    ],
    [
      'the provider renews it',
      DEFAULT_ALARM_POLICY,
      undefined,
      automatic,
      ['first 29*', 'second 14*', 'last 1*'],
    ],
    [
      'the configuration says so',
      renewing({ by: 'itself' }),
      undefined,
      {},
      ['first 29*', 'second 14*', 'last 1*'],
    ],
    [
      'the configuration says when',
      renewing({ by: 'itself', leadDays: 16 }),
      25,
      {},
      ['first 15*', 'second 14*', 'last 1*'],
    ],
    [
      'both history and provider speak',
      DEFAULT_ALARM_POLICY,
      20,
      automatic,
      ['first 19*', 'second 14*', 'last 1*'],
    ],
    [
      'it is renewed long before any warning',
      DEFAULT_ALARM_POLICY,
      60,
      {},
      ['first 30*', 'second 14*', 'last 1*'],
    ],
  ])(
    'because %s, the first warning is silent until the expected moment has passed',
    (_, policy, habit, changes, expected) => {
      expect(warnings(policy, habit, changes)).toEqual(expected);
    },
  );

  test('that comes after the second warning, the last two alarm as ever', () => {
    expect(warnings(DEFAULT_ALARM_POLICY, 15)).toEqual(['second 14*', 'last 1*']);
    expect(warnings(DEFAULT_ALARM_POLICY, 5)).toEqual(['second 14', 'last 1*']);
    expect(warnings(DEFAULT_ALARM_POLICY, 0.5)).toEqual(['second 14', 'last 1']);
  });

  test('nothing says that it renews, or somebody says that it does not, the warnings are as ever', () => {
    expect(warnings(DEFAULT_ALARM_POLICY)).toEqual(AS_EVER);
    expect(warnings(DEFAULT_ALARM_POLICY, undefined, { renewal: { automatic: false } })).toEqual(
      AS_EVER,
    );
    expect(warnings(renewing({ by: 'hand' }), 20, automatic)).toEqual(AS_EVER);
  });

  test('because it was renewed early just once, it has none', () => {
    const planned = planDeadlines(issuedCertificate(), DEFAULT_ALARM_POLICY, once(20));
    expect(planned).toEqual(planDeadlines(issuedCertificate(), DEFAULT_ALARM_POLICY));
    const byProvider = planDeadlines(issuedCertificate(automatic), DEFAULT_ALARM_POLICY, once(20));
    expect(byProvider[0]?.renewalOverdue).toEqual({
      expectedAt: before(30),
      because: 'provider',
    });
  });

  test('of longer lives, nobody waits for what would have been before its start', () => {
    expect(warnings(DEFAULT_ALARM_POLICY, 99)).toEqual(['first 30*', 'second 14*', 'last 1*']);
    expect(warnings(DEFAULT_ALARM_POLICY, 100)).toEqual(AS_EVER);
    const tooEarly = renewing({ by: 'itself', leadDays: 100 });
    expect(warnings(tooEarly)).toEqual(['first 29*', 'second 14*', 'last 1*']);
    expect(warnings(tooEarly, 20)).toEqual(['first 19*', 'second 14*', 'last 1*']);
  });

  test('but only two thresholds, both stay', () => {
    const thresholds = [10, 3].map((days) => ({ name: `${days}`, days }));
    expect(warnings({ ...DEFAULT_ALARM_POLICY, thresholds }, 5)).toEqual(['10 10', '3 3*']);
  });

  test('no warning comes earlier for it, and the last two always come', () => {
    for (let days = 0.25; days < 120; days += 0.25) {
      const planned = planDeadlines(issuedCertificate(), DEFAULT_ALARM_POLICY, habitOf(days));
      const ats = new Map(planned.map((one) => [one.name, one.at]));
      expect(ats.get('second')).toBe(before(14));
      expect(ats.get('last')).toBe(before(1));
      expect((ats.get('first') ?? END) >= before(30)).toBe(true);
    }
  });
});

describe('the history of a renewal', () => {
  const successor = (changes: Partial<CertificateState> = {}) => ({
    certificate: issuedCertificate({
      id: '1002',
      validity: { notBefore: before(20), notAfter: daysAfter(END, 80), exactness: 'instant' },
      renewal: { renews: '1001' },
    }),
    firstSeenAt: before(18),
    baseline: false,
    ...changes,
  });

  test('is how long before the end of the one before it a successor came', () => {
    expect(renewalHabitOf(successor(), certificateState())).toEqual({
      leadMilliseconds: 20 * DAY,
      from: 'digicert/main/1001',
    });
  });

  test('goes by when it was found where its start is not told, if it was not there before we were', () => {
    const { validity, ...rest } = successor().certificate;
    const endOnly = { notAfter: validity?.notAfter ?? END, exactness: 'day' as const };
    const certificate = { ...rest, validity: endOnly };
    const found = successor({ certificate });
    expect(renewalHabitOf(found, certificateState())?.leadMilliseconds).toBe(18 * DAY);
    expect(renewalHabitOf({ ...found, baseline: true }, certificateState())).toBeUndefined();
  });

  test('is none of a successor that came too late, that is not issued yet, or whose predecessor nobody knows', () => {
    const late = issuedCertificate({
      validity: {
        notBefore: daysAfter(END, 1),
        notAfter: daysAfter(END, 90),
        exactness: 'instant',
      },
    });
    const ordered = { ...successor().certificate, status: 'pending-validation' as const };
    expect(renewalHabitOf(successor({ certificate: late }), certificateState())).toBeUndefined();
    expect(renewalHabitOf(successor({ certificate: ordered }), certificateState())).toBeUndefined();
    expect(renewalHabitOf(successor(), undefined)).toBeUndefined();
  });

  /** The one before it, whose own predecessor was renewed so many days before its end. */
  const renewedBefore = (days: number, times?: number): CertificateState => ({
    ...certificateState(),
    renewalHabit: { ...once(days), ...(times === undefined ? {} : { times }) },
  });

  test('is a habit when it comes a second time, and the later of its moments is waited for', () => {
    const twice = renewalHabitOf(successor(), renewedBefore(18));
    expect(twice).toEqual({
      leadMilliseconds: 18 * DAY,
      from: 'digicert/main/1001',
      times: 2,
    });
    expect(twice && isHabit(twice)).toBe(true);
    expect(isHabit(once(20))).toBe(false);
    expect(renewalHabitOf(successor(), renewedBefore(22, 5))).toMatchObject({
      leadMilliseconds: 20 * DAY,
      times: 6,
    });
  });

  test('is none of two renewals that have nothing in common', () => {
    expect(renewalHabitOf(successor(), renewedBefore(15))?.times).toBe(2);
    expect(renewalHabitOf(successor(), renewedBefore(14.9, 3))?.times).toBeUndefined();
    expect(renewalHabitOf(successor(), renewedBefore(26.6))?.times).toBe(2);
    expect(renewalHabitOf(successor(), renewedBefore(26.7))).toEqual({
      leadMilliseconds: 20 * DAY,
      from: 'digicert/main/1001',
    });
  });

  test('is none of a renewal that came after people were told that it is overdue', () => {
    const told = (days: number, overdue: boolean) => ({
      ...renewedBefore(20, 4),
      warnings: {
        ...{ validationEnds: [], validationStalled: [] },
        expiry: {
          threshold: 'first',
          dueAt: before(days),
          ...(overdue && {
            renewalOverdue: { expectedAt: before(22), because: 'history' as const },
          }),
        },
      },
    });
    expect(renewalHabitOf(successor(), told(20, true))).toBeUndefined();
    expect(renewalHabitOf(successor(), told(19.9, true))?.times).toBe(5);
    // A program that renews with 20 days left is warned of at 30, every time, until it is known.
    expect(renewalHabitOf(successor(), told(30, false))?.times).toBe(5);
  });

  test('of somebody who renews when told to never lets a warning come later and later', () => {
    let predecessor = certificateState({
      validity: { notBefore: START, notAfter: END, exactness: 'instant' },
    });
    const told: number[] = [];
    for (let generation = 0; generation < 12; generation += 1) {
      const end = predecessor.certificate.validity?.notAfter ?? END;
      const warning = predecessor.deadlines.find(({ kind }) => kind === 'expiry-warning');
      if (warning === undefined) throw new Error('it is to be warned of');
      told.push((Date.parse(end) - Date.parse(warning.at)) / DAY);
      const warned = crossDeadlines(predecessor, warning.at);
      const notBefore = plus(warning.at, DAY);
      const life = new Life();
      life.predecessor = warned;
      life.told(
        notBefore,
        issuedCertificate({
          id: `${generation}`,
          validity: { notBefore, notAfter: daysAfter(notBefore, 100), exactness: 'instant' },
        }),
      );
      if (life.state === undefined) throw new Error('it was told');
      predecessor = life.state;
    }
    expect(told).toEqual([30, 30, 28, 30, 30, 28, 30, 30, 28, 30, 30, 28]);
  });

  test('is remembered by the successor, and silences it until it is overdue itself', () => {
    const life = new Life();
    life.predecessor = renewedBefore(20);
    const { certificate } = successor();
    life.told(before(18), certificate);
    expect(life.state?.renewalHabit).toEqual({
      leadMilliseconds: 20 * DAY,
      from: 'digicert/main/1001',
      times: 2,
    });
    expect(life.told(before(17), certificate)).toEqual([]);
    const end = daysAfter(END, 80);
    expect(life.passed(plus(end, -19 * DAY - 1))).toEqual([]);
    expect(life.passed(plus(end, -19 * DAY))).toEqual(['approaching-expiration first']);
    expect(life.state?.warnings.expiry?.renewalOverdue).toEqual({
      expectedAt: plus(end, -20 * DAY),
      because: 'history',
    });
  });

  test('is learned when an order that was found pending is issued', () => {
    const life = new Life();
    life.predecessor = certificateState();
    const { certificate } = successor();
    const { validity: _none, ...ordered } = certificate;
    life.told(before(22), { ...ordered, status: 'pending-validation' });
    expect(life.state?.renewalHabit).toBeUndefined();
    life.told(before(19), certificate);
    expect(life.state?.renewalHabit?.leadMilliseconds).toBe(20 * DAY);
  });
});

describe('a provider that stops to renew by itself', () => {
  test('makes the warning that waited come at once', () => {
    const life = new Life();
    life.policy = renewing(undefined);
    life.told(START, issuedCertificate(automatic));
    expect(life.passed(before(29.5))).toEqual([]);
    const stopped = issuedCertificate({ renewal: { automatic: false } });
    expect(life.told(before(29.5), stopped)).toEqual(['approaching-expiration first']);
    expect(life.passed(before(20))).toEqual([]);
  });
});
