import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../shared/certificates/certificate.ts';
import { DAY, plus } from '../../../shared/certificates/instant.ts';
import { DEFAULT_ALARM_POLICY } from '../../../shared/lifecycle/alarm-policy.ts';
import type { AlarmPolicy } from '../../../shared/lifecycle/alarm-policy.ts';
import { planDeadlines } from '../../../shared/lifecycle/plan-deadlines.ts';
import { at, daysAfter, issuedCertificate } from '../../support/certificates.ts';
import { Timeline } from '../../support/timeline.ts';

/** A certificate of 100 days: its warnings are due 30, 14 and 1 days before its end. */
const START = at('2027-01-01');
const END = daysAfter(START, 100);
const before = (days: number) => plus(END, -days * DAY);

const once = (days: number) => ({ leadMilliseconds: days * DAY, from: 'digicert/main/900' });
const patternOf = (days: number) => ({ ...once(days), times: 2 });
const renewing = (renewal: AlarmPolicy['renewal']) => ({ ...DEFAULT_ALARM_POLICY, renewal });

/** The warnings of a certificate, as days before its end, with a star where the renewal is overdue. */
function warnings(
  policy: AlarmPolicy,
  patternDays?: number,
  changes: Partial<Certificate> = {},
): string[] {
  const pattern = patternDays === undefined ? undefined : patternOf(patternDays);
  return planDeadlines(issuedCertificate(changes), policy, pattern).flatMap((one) =>
    one.kind === 'expiry-reminder'
      ? [
          `${one.name} ${(Date.parse(END) - Date.parse(one.at)) / DAY}${one.renewalOverdue ? '*' : ''}`,
        ]
      : [],
  );
}

const AS_EVER = ['first 30', 'second 14', 'final 1'];
const automatic = { renewal: { automatic: true } };

describe('where a certificate has a renewal renewal pattern', () => {
  test.each([
    [
      'its own history says 20 days',
      DEFAULT_ALARM_POLICY,
      20,
      {},
      ['first 19*', 'second 14*', 'final 1*'],
    ],
    [
      'the provider renews it',
      DEFAULT_ALARM_POLICY,
      undefined,
      automatic,
      ['first 29*', 'second 14*', 'final 1*'],
    ],
    [
      'the configuration says so',
      renewing({ mode: 'automatic' }),
      undefined,
      {},
      ['first 29*', 'second 14*', 'final 1*'],
    ],
    [
      'the configuration says when',
      renewing({ mode: 'automatic', renewBeforeDays: 16 }),
      25,
      {},
      ['first 15*', 'second 14*', 'final 1*'],
    ],
    [
      'both history and provider speak',
      DEFAULT_ALARM_POLICY,
      20,
      automatic,
      ['first 19*', 'second 14*', 'final 1*'],
    ],
    [
      'it is renewed long before any warning',
      DEFAULT_ALARM_POLICY,
      60,
      {},
      ['first 30*', 'second 14*', 'final 1*'],
    ],
  ])(
    'because %s, the first warning is silent until the expected moment has passed',
    (_, policy, pattern, changes, expected) => {
      expect(warnings(policy, pattern, changes)).toEqual(expected);
    },
  );

  test('that comes after the second warning, the last two alarm as ever', () => {
    expect(warnings(DEFAULT_ALARM_POLICY, 15)).toEqual(['second 14*', 'final 1*']);
    expect(warnings(DEFAULT_ALARM_POLICY, 5)).toEqual(['second 14', 'final 1*']);
    expect(warnings(DEFAULT_ALARM_POLICY, 0.5)).toEqual(['second 14', 'final 1']);
  });

  test('reminders keep their times if no renewal is expected or renewal is manual', () => {
    expect(warnings(DEFAULT_ALARM_POLICY)).toEqual(AS_EVER);
    expect(warnings(DEFAULT_ALARM_POLICY, undefined, { renewal: { automatic: false } })).toEqual(
      AS_EVER,
    );
    expect(warnings(renewing({ mode: 'manual' }), 20, automatic)).toEqual(AS_EVER);
  });

  test('it is a third of a short life before its end, or 30 days where the start is not reported', () => {
    const timelines = (days: number | undefined) => ({
      ...automatic,
      validity: {
        ...(days !== undefined && { notBefore: before(days) }),
        ...{ notAfter: END, precision: 'instant' as const },
      },
    });
    expect(warnings(DEFAULT_ALARM_POLICY, undefined, timelines(48))).toEqual([
      ...['first 15*', 'second 8*', 'final 1*'],
    ]);
    const thirty = ['first 29*', 'second 14*', 'final 1*'];
    expect(warnings(DEFAULT_ALARM_POLICY, undefined, timelines(undefined))).toEqual(thirty);
    expect(warnings(DEFAULT_ALARM_POLICY, 20, timelines(undefined))[0]).toBe('first 19*');
    const configured = renewing({ mode: 'automatic', renewBeforeDays: 20 });
    expect(warnings(configured, undefined, timelines(undefined))[0]).toBe('first 19*');
  });

  test('because it was renewed early just once, it has none', () => {
    const planned = planDeadlines(issuedCertificate(), DEFAULT_ALARM_POLICY, once(20));
    expect(planned).toEqual(planDeadlines(issuedCertificate(), DEFAULT_ALARM_POLICY));
    const byProvider = planDeadlines(issuedCertificate(automatic), DEFAULT_ALARM_POLICY, once(20));
    expect(byProvider[0]?.renewalOverdue).toEqual({
      expectedAt: before(30),
      reason: 'provider',
    });
  });

  test('of longer lives, nobody waits for what would have been before its start', () => {
    expect(warnings(DEFAULT_ALARM_POLICY, 99)).toEqual(['first 30*', 'second 14*', 'final 1*']);
    expect(warnings(DEFAULT_ALARM_POLICY, 100)).toEqual(AS_EVER);
    const tooEarly = renewing({ mode: 'automatic', renewBeforeDays: 100 });
    expect(warnings(tooEarly)).toEqual(['first 29*', 'second 14*', 'final 1*']);
    expect(warnings(tooEarly, 20)).toEqual(['first 19*', 'second 14*', 'final 1*']);
  });

  test('but only two thresholds, both stay', () => {
    const thresholds = [10, 3].map((days) => ({ name: `${days}`, days }));
    expect(warnings({ ...DEFAULT_ALARM_POLICY, thresholds }, 5)).toEqual(['10 10', '3 3*']);
  });

  test('no warning comes earlier for it, and the last two always come', () => {
    for (let days = 0.25; days < 120; days += 0.25) {
      const planned = planDeadlines(issuedCertificate(), DEFAULT_ALARM_POLICY, patternOf(days));
      const ats = new Map(planned.map((one) => [one.name, one.at]));
      expect(ats.get('second')).toBe(before(14));
      expect(ats.get('final')).toBe(before(1));
      expect((ats.get('first') ?? END) >= before(30)).toBe(true);
    }
  });
});

describe('a provider that stops to renew automatically', () => {
  test('makes the warning that waited come at once', () => {
    const timeline = new Timeline();
    timeline.policy = renewing(undefined);
    timeline.reported(START, issuedCertificate(automatic));
    expect(timeline.passed(before(29.5))).toEqual([]);
    const stopped = issuedCertificate({ renewal: { automatic: false } });
    expect(timeline.reported(before(29.5), stopped)).toEqual(['approaching-expiration first']);
    expect(timeline.passed(before(20))).toEqual([]);
  });
});
