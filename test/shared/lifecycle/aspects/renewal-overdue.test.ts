import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../../shared/certificates/certificate.ts';
import { DAY, plus } from '../../../../shared/certificates/instant.ts';
import { DEFAULT_ALARM_POLICY } from '../../../../shared/lifecycle/alarm-policy.ts';
import type { AlarmPolicy } from '../../../../shared/lifecycle/alarm-policy.ts';
import { plannedExpiry } from '../../../../shared/lifecycle/aspects/planned-expiry.ts';
import { at, daysAfter, issuedCertificate } from '../../../support/certificates.ts';
import { Timeline } from '../../../support/timeline.ts';

/** A certificate of 100 days, whose reminders are due 30, 14 and 1 days before the expiry. */
const START = at('2027-01-01');
const END = daysAfter(START, 100);
const before = (days: number) => plus(END, -days * DAY);

const once = (days: number) => ({ leadMilliseconds: days * DAY, from: 'digicert/main/900' });
const patternOf = (days: number) => ({ ...once(days), times: 2 });
const renewing = (renewal: AlarmPolicy['renewal']) => ({ ...DEFAULT_ALARM_POLICY, renewal });

/** The reminders of a certificate, as days before the expiry, with a star if the renewal is overdue. */
function reminders(
  policy: AlarmPolicy,
  patternDays?: number,
  changes: Partial<Certificate> = {},
): string[] {
  const pattern = patternDays === undefined ? undefined : patternOf(patternDays);
  return plannedExpiry(issuedCertificate(changes), policy, pattern).flatMap((deadline) =>
    deadline.kind === 'expiry-reminder'
      ? [
          `${deadline.name} ${(Date.parse(END) - Date.parse(deadline.at)) / DAY}${deadline.renewalOverdue ? '*' : ''}`,
        ]
      : [],
  );
}

const UNCHANGED = ['first 30', 'second 14', 'final 1'];
const automatic = { renewal: { automatic: true } };

describe('an expected renewal', () => {
  test.each([
    [
      'earlier renewals came 20 days before the expiry',
      DEFAULT_ALARM_POLICY,
      20,
      {},
      ['first 19*', 'second 14*', 'final 1*'],
    ],
    [
      'the provider renews automatically',
      DEFAULT_ALARM_POLICY,
      undefined,
      automatic,
      ['first 29*', 'second 14*', 'final 1*'],
    ],
    [
      'the configuration sets automatic renewal',
      renewing({ mode: 'automatic' }),
      undefined,
      {},
      ['first 29*', 'second 14*', 'final 1*'],
    ],
    [
      'the configuration sets the renewal time',
      renewing({ mode: 'automatic', renewBeforeDays: 16 }),
      25,
      {},
      ['first 15*', 'second 14*', 'final 1*'],
    ],
    [
      'earlier renewals and the provider indicate it',
      DEFAULT_ALARM_POLICY,
      20,
      automatic,
      ['first 19*', 'second 14*', 'final 1*'],
    ],
    [
      'earlier renewals came before the first reminder',
      DEFAULT_ALARM_POLICY,
      60,
      {},
      ['first 30*', 'second 14*', 'final 1*'],
    ],
  ])(
    'delays the first reminder until the renewal is overdue if %s',
    (_, policy, pattern, changes, expected) => {
      expect(reminders(policy, pattern, changes)).toEqual(expected);
    },
  );

  test('after the second reminder does not move the last two reminders', () => {
    expect(reminders(DEFAULT_ALARM_POLICY, 15)).toEqual(['second 14*', 'final 1*']);
    expect(reminders(DEFAULT_ALARM_POLICY, 5)).toEqual(['second 14', 'final 1*']);
    expect(reminders(DEFAULT_ALARM_POLICY, 0.5)).toEqual(['second 14', 'final 1']);
  });

  test('is not assumed without evidence or for manual renewal', () => {
    expect(reminders(DEFAULT_ALARM_POLICY)).toEqual(UNCHANGED);
    expect(reminders(DEFAULT_ALARM_POLICY, undefined, { renewal: { automatic: false } })).toEqual(
      UNCHANGED,
    );
    expect(reminders(renewing({ mode: 'manual' }), 20, automatic)).toEqual(UNCHANGED);
  });

  test('by the provider is a third of the lifetime before the expiry, or 30 days if the start is unknown', () => {
    const withLifetime = (days: number | undefined) => ({
      ...automatic,
      validity: {
        ...(days !== undefined && { notBefore: before(days) }),
        ...{ notAfter: END, precision: 'instant' as const },
      },
    });
    expect(reminders(DEFAULT_ALARM_POLICY, undefined, withLifetime(48))).toEqual([
      ...['first 15*', 'second 8*', 'final 1*'],
    ]);
    const thirty = ['first 29*', 'second 14*', 'final 1*'];
    expect(reminders(DEFAULT_ALARM_POLICY, undefined, withLifetime(undefined))).toEqual(thirty);
    expect(reminders(DEFAULT_ALARM_POLICY, 20, withLifetime(undefined))[0]).toBe('first 19*');
    const configured = renewing({ mode: 'automatic', renewBeforeDays: 20 });
    expect(reminders(configured, undefined, withLifetime(undefined))[0]).toBe('first 19*');
  });

  test('is not derived from a single early renewal', () => {
    const planned = plannedExpiry(issuedCertificate(), DEFAULT_ALARM_POLICY, once(20));
    expect(planned).toEqual(plannedExpiry(issuedCertificate(), DEFAULT_ALARM_POLICY));
    const byProvider = plannedExpiry(issuedCertificate(automatic), DEFAULT_ALARM_POLICY, once(20));
    expect(byProvider[0]?.renewalOverdue).toEqual({
      expectedAt: before(30),
      reason: 'provider',
    });
  });

  test('before the start of the certificate is ignored', () => {
    expect(reminders(DEFAULT_ALARM_POLICY, 99)).toEqual(['first 30*', 'second 14*', 'final 1*']);
    expect(reminders(DEFAULT_ALARM_POLICY, 100)).toEqual(UNCHANGED);
    const tooEarly = renewing({ mode: 'automatic', renewBeforeDays: 100 });
    expect(reminders(tooEarly)).toEqual(['first 29*', 'second 14*', 'final 1*']);
    expect(reminders(tooEarly, 20)).toEqual(['first 19*', 'second 14*', 'final 1*']);
  });

  test('moves no reminder if only two thresholds are configured', () => {
    const thresholds = [10, 3].map((days) => ({ name: `${days}`, days }));
    expect(reminders({ ...DEFAULT_ALARM_POLICY, thresholds }, 5)).toEqual(['10 10', '3 3*']);
  });

  test('never makes a reminder earlier and never moves the last two', () => {
    for (let days = 0.25; days < 120; days += 0.25) {
      const planned = plannedExpiry(issuedCertificate(), DEFAULT_ALARM_POLICY, patternOf(days));
      const ats = new Map(planned.map(({ name, at: due }) => [name, due]));
      expect(ats.get('second')).toBe(before(14));
      expect(ats.get('final')).toBe(before(1));
      expect((ats.get('first') ?? END) >= before(30)).toBe(true);
    }
  });
});

describe('a provider that stops automatic renewal', () => {
  test('causes the delayed reminder at once', () => {
    const timeline = new Timeline();
    timeline.policy = renewing(undefined);
    timeline.reported(START, issuedCertificate(automatic));
    expect(timeline.passed(before(29.5))).toEqual([]);
    const stopped = issuedCertificate({ renewal: { automatic: false } });
    expect(timeline.reported(before(29.5), stopped)).toEqual(['approaching-expiration first']);
    expect(timeline.passed(before(20))).toEqual([]);
  });
});
