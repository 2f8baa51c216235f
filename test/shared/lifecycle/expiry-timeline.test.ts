import { describe, expect, test } from 'vitest';
import { MINUTE, plus, startOfDay } from '../../../shared/certificates/instant.ts';
import { at, daysAfter, issuedCertificate } from '../../support/certificates.ts';
import { Timeline } from '../../support/timeline.ts';

const START = at('2027-01-01');

const lasting = (days: number) => {
  const notAfter = daysAfter(START, days);
  return issuedCertificate({ validity: { notBefore: START, notAfter, precision: 'instant' } });
};

describe('a certificate until its expiry', () => {
  test.each([6, 47, 100, 200, 398])(
    'of %i days has three reminders and one expiry event',
    (days) => {
      const timeline = new Timeline();
      timeline.reported(START, lasting(days));
      const reported: string[] = [];
      for (let hour = 1; hour <= (days + 2) * 24; hour += 1) {
        reported.push(...timeline.passed(daysAfter(START, hour / 24)));
      }
      expect(reported).toEqual([
        'approaching-expiration first',
        'approaching-expiration second',
        'approaching-expiration final',
        'status-changed',
        'expired',
      ]);
    },
  );

  test.each([6, 47, 398])('of %i days is alerted on its last day, also at discovery', (days) => {
    const timeline = new Timeline();
    timeline.reported(START, lasting(days));
    timeline.passed(daysAfter(START, days - 1));
    const found = new Timeline();
    const lastHour = daysAfter(START, days - 1 / 24);
    expect(timeline.passed(lastHour)).toEqual(days < 12 ? ['approaching-expiration final'] : []);
    expect(timeline.state?.warnings.expiry?.threshold).toBe('final');
    expect(found.reported(lastHour, lasting(days))).toEqual([
      'discovered',
      'approaching-expiration final',
    ]);
  });

  test('expires at its exact minute', () => {
    const timeline = new Timeline();
    const end = at('2027-04-11T13:37:00Z');
    const validity = { notBefore: START, notAfter: end, precision: 'instant' as const };
    timeline.reported(START, issuedCertificate({ validity }));
    timeline.passed(at('2027-04-10T13:37:00Z'));
    expect(timeline.passed(plus(end, -MINUTE))).toEqual([]);
    expect(timeline.passed(end)).toEqual(['status-changed', 'expired']);
    expect(timeline.occurredAt).toEqual([end, end]);
  });

  test('whose expiry is known only to the day expires at the start of that day', () => {
    const timeline = new Timeline();
    const end = startOfDay('2027-04-11');
    if (end === undefined) throw new Error('a day has a start');
    const validity = { notBefore: START, notAfter: end, precision: 'day' as const };
    timeline.reported(START, issuedCertificate({ validity }));
    expect(timeline.passed(at('2027-04-09T23:59:00Z'))).toEqual(['approaching-expiration second']);
    expect(timeline.passed(at('2027-04-10T00:00:00Z'))).toEqual(['approaching-expiration final']);
    expect(timeline.passed(at('2027-04-10T23:59:00Z'))).toEqual([]);
    expect(timeline.passed(at('2027-04-11T00:00:00Z'))).toEqual(['status-changed', 'expired']);
  });

  test('has reminders at configured days', () => {
    const timeline = new Timeline();
    timeline.policy = {
      ...timeline.policy,
      thresholds: [30, 1].map((days) => ({ name: `${days}`, days })),
    };
    timeline.reported(START, lasting(100));
    expect(timeline.passed(daysAfter(START, 69.9))).toEqual([]);
    expect(timeline.passed(daysAfter(START, 70))).toEqual(['approaching-expiration 30']);
    expect(timeline.passed(daysAfter(START, 99))).toEqual(['approaching-expiration 1']);
  });
});
